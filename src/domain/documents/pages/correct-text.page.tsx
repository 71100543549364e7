import { z } from 'zod';
import { permit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import { type Ask, html, seeOther, statusOf, text } from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { canEditDirective, sightOf } from '../access.ts';
import { correctText } from '../correct-text.ts';
import { getDirectiveInSight, getDirectiveText } from '../directives.store.ts';
import { documentFailures, documentWords } from '../words.ts';
import { CorrectTextView } from './correct-text.view.tsx';

const form = z.object({ text: text(5_000_000), formerSha256: z.string().max(64) });

/** The text that is read, to be corrected after its original. */
export function correctTextFormPage(ask: Ask): Promise<Response> {
  return show(ask, {});
}

/** Saves the corrected text; when someone else corrected it meanwhile, both are shown. */
export async function correctTextPage(ask: Ask): Promise<Response> {
  const read = ask.form(form);
  if (!read.ok) return show(ask, { error: read.errors.text ?? '' });
  const id = ask.id('id');
  const corrected = read.value.text.replace(/\r\n?/g, '\n');
  try {
    await correctText(ask.actor, { id, formerSha256: read.value.formerSha256, text: corrected }, ask.now);
    return seeOther(`/van-ban/${id}?vua-chua=1`, documentWords[ask.locale].textCorrected);
  } catch (error) {
    if (!(error instanceof Failure) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error;
    return show(ask, { failure: error });
  }
}

async function show(ask: Ask, { error, failure }: { error?: string; failure?: Failure }): Promise<Response> {
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const directive = await getDirectiveInSight(ask.id('id'), sightOf(ask.actor, tree));
  permit(canEditDirective(ask.actor, directive, tree), documentFailures.notYourRegister);
  const current = await getDirectiveText(directive.id);
  const typed = ask.typed.text;
  const view = (
    <CorrectTextView
      ask={ask}
      directive={directive}
      current={current}
      typed={typeof typed === 'string' ? typed : current.text}
      error={error}
      failure={failure}
    />
  );
  return html(view, failure ? statusOf[failure.kind] : error === undefined ? 200 : 422);
}
