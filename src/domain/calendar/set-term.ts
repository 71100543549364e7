import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import { canKeepCalendar } from './access.ts';
import type { Term } from './term.ts';
import { insertTerm, lockTerm } from './terms.store.ts';
import { calendarFailures } from './words.ts';

/** What an administrator says of a term, and the statement it was made from. */
export interface TermSetting extends Omit<Term, 'id'> {
  /** The statement that is corrected; null for a term that is new. */
  readonly replaces: string | null;
}

/** An administrator adds a term of office or corrects it; the earlier statement stays, and so do deadlines that were set by it. */
export function setTerm(actor: Actor, setting: TermSetting, now: Temporal.Instant): Promise<Term> {
  const { replaces, ...said } = setting;
  return transaction(async () => {
    const before = replaces === null ? undefined : await lockTerm(replaces);
    permit(canKeepCalendar(actor), calendarFailures.administratorsOnly);
    permit(replaces === null || before !== undefined, calendarFailures.changedMeanwhile);
    permit(Temporal.PlainDate.compare(said.from, said.until) < 0, calendarFailures.termEndsFirst);
    const term: Term = { ...said, id: crypto.randomUUID() };
    await insertTerm(term, replaces, { by: actor.accountId, now });
    record(
      actor,
      {
        action: before ? 'calendar.term_corrected' : 'calendar.term_added',
        subject: { kind: 'calendar.term', id: term.id },
        facts: { before: before ? describeTerm(before) : null, after: describeTerm(term) },
      },
      now,
    );
    return term;
  });
}

function describeTerm({ name, from, until, source, verified }: Term) {
  return { name, from: from.toString(), until: until.toString(), source, verified };
}
