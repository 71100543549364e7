import { permit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  type FieldErrors,
  html,
  seeOther,
  statusOf,
  type Typed,
} from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { canEditDirective, sightOf } from '../access.ts';
import { type Directive, factsOf } from '../directive.ts';
import { getDirectiveInSight, listTypes } from '../directives.store.ts';
import { editDirective } from '../edit-directive.ts';
import { documentFailures, documentWords } from '../words.ts';
import { editForm, factsFrom, typedFrom } from './directive-form.ts';
import { EditDirectiveView } from './edit-directive.view.tsx';

/** The form of a directive's facts, filled with what is written. */
export async function editDirectiveFormPage(ask: Ask): Promise<Response> {
  const directive = await getOwn(ask);
  return show(ask, directive, { typed: typedFrom(factsOf(directive)) });
}

/** Saves corrected facts; when someone else did meanwhile, both versions are shown and nothing typed is lost. */
export async function editDirectivePage(ask: Ask): Promise<Response> {
  const directive = await getOwn(ask);
  const read = ask.form(editForm);
  if (!read.ok) return show(ask, directive, { typed: ask.typed, errors: read.errors });
  const { version, ...values } = read.value;
  const [tree, types] = await Promise.all([bodyTreeOn(ask.today, ask.stamps), listTypes(ask.today)]);
  const checked = factsFrom(values, { tree, types, today: ask.today, locale: ask.locale });
  if ('errors' in checked) return show(ask, directive, { typed: ask.typed, errors: checked.errors });
  try {
    await editDirective(ask.actor, { id: directive.id, version, facts: checked.facts }, ask.now);
    return seeOther(`/van-ban/${directive.id}`, documentWords[ask.locale].edited);
  } catch (error) {
    if (!(error instanceof Failure) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error;
    return show(ask, directive, { typed: ask.typed, failure: error });
  }
}

async function getOwn(ask: Ask): Promise<Directive> {
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const directive = await getDirectiveInSight(ask.id('id'), sightOf(ask.actor, tree));
  permit(canEditDirective(ask.actor, directive, tree), documentFailures.notYourRegister);
  return directive;
}

interface Shown {
  readonly typed: Typed;
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
}

async function show(ask: Ask, directive: Directive, shown: Shown): Promise<Response> {
  const [tree, types] = await Promise.all([bodyTreeOn(ask.today, ask.stamps), listTypes(ask.today)]);
  const view = (
    <EditDirectiveView
      ask={ask}
      directive={directive}
      tree={tree}
      types={types}
      typed={shown.typed}
      errors={shown.errors ?? {}}
      failure={shown.failure}
    />
  );
  return html(view, shown.failure ? statusOf[shown.failure.kind] : shown.errors ? 422 : 200);
}
