import { z } from 'zod';
import { permit } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  choice,
  day,
  type FieldErrors,
  html,
  id,
  optionalDay,
  optionalText,
  seeOther,
  statusOf,
  type Typed,
  text,
  whole,
} from '../../../kernel/http/index.ts';
import { Temporal, writeDay } from '../../../kernel/time/index.ts';
import { findCited, findDirective, sightOf } from '../../documents/index.ts';
import { type BodyTree, bodyTreeOn } from '../../organisation/index.ts';
import { canKeep, ownersFor } from '../access.ts';
import { changeScheme, setUpScheme } from '../keep-scheme.ts';
import { lastDayOf, type Scheme, type SchemeFacts, schemeKinds } from '../scheme.ts';
import { getScheme } from '../schemes.store.ts';
import { schemeFailures, schemeWords } from '../words.ts';
import { schemePath } from './paths.ts';
import { SchemeFormView } from './scheme-form.view.tsx';

const form = z.object({
  kind: choice(schemeKinds),
  name: text(300),
  symbol: optionalText(60),
  description: optionalText(4000),
  ownerId: id(),
  from: day(),
  last: optionalDay(),
  basis: optionalText(200),
});
const versioned = z.object({ version: whole(1, 1_000_000) });

/** The form in which a programme or scheme is set up. */
export async function newSchemePage(ask: Ask): Promise<Response> {
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const [ownerId = ''] = ownersFor(ask.actor, tree);
  return show(ask, tree, { typed: { kind: 'scheme', ownerId, from: ask.today.toString() } });
}

/** Sets up a programme or scheme. */
export async function setUpSchemePage(ask: Ask): Promise<Response> {
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const read = await readFacts(ask, tree);
  if ('errors' in read) return show(ask, tree, { typed: ask.typed, errors: read.errors });
  try {
    const made = await setUpScheme(ask.actor, read.facts, ask.now);
    return seeOther(schemePath(made), schemeWords[ask.locale].made);
  } catch (error) {
    return show(ask, tree, { typed: ask.typed, failure: refusalIn(error) });
  }
}

/** The form in which a scheme is changed. */
export async function changeSchemeFormPage(ask: Ask): Promise<Response> {
  const { scheme, tree } = await loadOwn(ask);
  return show(ask, tree, { scheme, typed: await typedFrom(scheme) });
}

/** Changes a scheme; when someone else did meanwhile, both versions are shown. */
export async function changeSchemePage(ask: Ask): Promise<Response> {
  const { scheme, tree } = await loadOwn(ask);
  const read = await readFacts(ask, tree);
  const seen = ask.form(versioned);
  if ('errors' in read || !seen.ok) {
    const errors = { ...('errors' in read ? read.errors : {}), ...(seen.ok ? {} : seen.errors) };
    return show(ask, tree, { scheme, typed: ask.typed, errors });
  }
  try {
    const held = { id: scheme.id, version: seen.value.version };
    await changeScheme(ask.actor, { seen: held, facts: read.facts }, ask.now);
    return seeOther(schemePath(scheme.id), schemeWords[ask.locale].changed);
  } catch (error) {
    return show(ask, tree, { scheme, typed: ask.typed, failure: refusalIn(error), yours: read.facts });
  }
}

async function loadOwn(ask: Ask): Promise<{ readonly scheme: Scheme; readonly tree: BodyTree }> {
  const [scheme, tree] = await Promise.all([getScheme(ask.id('id')), bodyTreeOn(ask.today, ask.stamps)]);
  permit(canKeep(ask.actor, scheme.ownerId, tree), schemeFailures.notYours);
  return { scheme, tree };
}

function refusalIn(error: unknown): Failure {
  if (error instanceof Failure && (error.kind === 'invalid' || error.kind === 'conflict')) return error;
  throw error;
}

async function readFacts(
  ask: Ask,
  tree: BodyTree,
): Promise<{ readonly facts: SchemeFacts } | { readonly errors: FieldErrors }> {
  const words = schemeWords[ask.locale];
  const read = ask.form(form);
  const basis = await readBasis(ask, tree);
  const crossed =
    read.ok && read.value.last && Temporal.PlainDate.compare(read.value.last, read.value.from) < 0;
  const errors: FieldErrors = {
    ...(read.ok ? {} : read.errors),
    ...('error' in basis ? { basis: basis.error } : {}),
    ...(crossed ? { last: words.daysCrossed } : {}),
  };
  if (!read.ok || 'error' in basis || Object.keys(errors).length > 0) return { errors };
  const { from, last, basis: _typed, ...facts } = read.value;
  return { facts: { ...facts, valid: { from, until: last?.add({ days: 1 }) ?? null }, basisId: basis.id } };
}

/** The directive that was meant: by its number as printed, or by the address of its page. */
async function readBasis(
  ask: Ask,
  tree: BodyTree,
): Promise<{ readonly id: string | null } | { readonly error: string }> {
  const words = schemeWords[ask.locale];
  const typed = typeof ask.typed.basis === 'string' ? ask.typed.basis.trim() : '';
  if (typed === '') return { id: null };
  const address = /\/van-ban\/([0-9a-f-]{36})/.exec(typed)?.[1];
  if (address && z.uuid().safeParse(address).success) return { id: address };
  const found = await findCited(typed, sightOf(ask.actor, tree));
  const [only] = found;
  if (!only) return { error: words.noBasis };
  return found.length === 1 ? { id: only.id } : { error: words.severalBases };
}

async function typedFrom(scheme: Scheme): Promise<Typed> {
  const { kind, name, symbol, description, ownerId, valid } = scheme;
  const basis = scheme.basisId ? await findDirective(scheme.basisId) : undefined;
  return {
    kind,
    name,
    symbol,
    description,
    ownerId,
    from: valid.from?.toString() ?? '',
    last: lastDayOf(scheme)?.toString() ?? '',
    basis: basis ? `/van-ban/${basis.id}` : '',
  };
}

interface Shown {
  readonly scheme?: Scheme;
  readonly typed: Typed;
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
  readonly yours?: SchemeFacts;
}

function show(ask: Ask, tree: BodyTree, { scheme, typed, errors = {}, failure, yours }: Shown): Response {
  const owners = [...new Set([...(scheme ? [scheme.ownerId] : []), ...ownersFor(ask.actor, tree)])];
  const view = (
    <SchemeFormView
      ask={ask}
      scheme={scheme}
      owners={owners.map((value) => ({ value, label: tree.nameOf(value) }))}
      typed={typed}
      errors={errors}
      failure={failure?.sentence(ask.locale)}
      differences={
        failure?.kind === 'conflict' && scheme && yours
          ? differencesOf(ask, tree, { yours, scheme })
          : undefined
      }
    />
  );
  return html(view, failure ? statusOf[failure.kind] : Object.keys(errors).length > 0 ? 422 : 200);
}

function differencesOf(
  { locale }: Ask,
  tree: BodyTree,
  { yours, scheme }: { yours: SchemeFacts; scheme: Scheme },
) {
  const words = schemeWords[locale];
  const tell = (facts: SchemeFacts) => [
    [words.fields.kind, words.kinds[facts.kind]],
    [words.fields.name, facts.name],
    [words.fields.symbol, facts.symbol],
    [words.fields.ownerId, tree.nameOf(facts.ownerId)],
    [words.fields.from, facts.valid.from ? writeDay(facts.valid.from) : ''],
    [words.fields.last, facts.valid.until ? writeDay(facts.valid.until.subtract({ days: 1 })) : ''],
    [words.fields.description, facts.description],
  ];
  const now = tell(scheme);
  return tell(yours).map(([label = '', value = ''], nth) => ({
    label,
    yours: value,
    current: now[nth]?.[1] ?? '',
  }));
}
