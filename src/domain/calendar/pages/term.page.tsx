import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  day,
  type FieldErrors,
  flag,
  html,
  seeOther,
  statusOf,
  type Typed,
  text,
} from '../../../kernel/http/index.ts';
import { writeDay } from '../../../kernel/time/index.ts';
import { setTerm } from '../set-term.ts';
import type { Term } from '../term.ts';
import { findTerm } from '../terms.store.ts';
import { calendarFailures, calendarWords } from '../words.ts';
import { TermView } from './term.view.tsx';

const statement = z.object({
  name: text(200),
  from: day(),
  last: day(),
  source: text(400),
  verified: flag(),
});

/** Asks for a term that is new. */
export function newTermPage(ask: Ask): Response {
  return show(ask, { held: undefined, typed: {} });
}

/** One term, to be corrected. */
export async function termPage(ask: Ask): Promise<Response> {
  const held = await getHeld(ask);
  return show(ask, { held, typed: typedOf(held) });
}

/** Writes a term that is new. */
export function addTermPage(ask: Ask): Promise<Response> {
  return write(ask, undefined);
}

/** Writes a term in place of what was said of it. */
export async function correctTermPage(ask: Ask): Promise<Response> {
  return write(ask, await getHeld(ask));
}

async function getHeld(ask: Ask): Promise<Term> {
  const held = await findTerm(ask.id('nhiemKy'));
  if (!held) throw calendarFailures.noSuchTerm();
  return held;
}

async function write(ask: Ask, held: Term | undefined): Promise<Response> {
  const read = ask.form(statement);
  if (!read.ok) return show(ask, { held, typed: ask.typed, errors: read.errors });
  const { last, ...said } = read.value;
  try {
    const setting = { ...said, until: last.add({ days: 1 }), replaces: held?.id ?? null };
    await setTerm(ask.actor, setting, ask.now);
    return seeOther('/lich#nhiem-ky', calendarWords[ask.locale].termSaved(said.name));
  } catch (error) {
    if (!(error instanceof Failure) || (error.kind !== 'invalid' && error.kind !== 'conflict')) throw error;
    return show(ask, { held, typed: ask.typed, failure: error });
  }
}

function typedOf({ name, from, until, source, verified }: Term): Typed {
  return {
    name,
    from: writeDay(from),
    last: writeDay(until.subtract({ days: 1 })),
    source,
    verified: verified ? 'yes' : '',
  };
}

interface Shown {
  readonly held: Term | undefined;
  readonly typed: Typed;
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
}

function show(ask: Ask, { held, typed, errors = {}, failure }: Shown): Response {
  const status = failure ? statusOf[failure.kind] : Object.keys(errors).length > 0 ? 422 : 200;
  const general = failure ? [failure.sentence(ask.locale)] : [];
  return html(<TermView ask={ask} held={held} typed={typed} errors={errors} general={general} />, status);
}
