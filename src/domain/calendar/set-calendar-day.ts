import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { canKeepCalendar } from './access.ts';
import { insertDay, lockDay, replaceDay } from './calendar.store.ts';
import { type CalendarDay, describeDay } from './calendar.ts';
import { calendarFailures } from './words.ts';
import { isWeeklyRest } from './working-day.ts';

/** What an administrator says of a day, and the statement it was made from. */
export interface DaySetting extends Omit<CalendarDay, 'id'> {
  /** The statement in force when the form was opened; null when there was none. */
  readonly replaces: string | null;
}

/** An administrator adds a day to the calendar or corrects it; the earlier statement stays, marked as replaced. */
export function setCalendarDay(
  actor: Actor,
  setting: DaySetting,
  now: Temporal.Instant,
): Promise<CalendarDay> {
  const { replaces, ...said } = setting;
  return transaction(async () => {
    const before = await lockDay(said.day);
    permit(canKeepCalendar(actor), calendarFailures.administratorsOnly);
    refuseImpossible(said);
    if ((before?.id ?? null) !== replaces) throw calendarFailures.changedMeanwhile();
    const after: CalendarDay = { ...said, id: crypto.randomUUID() };
    if (before) await replaceDay(before.id, after.id, now);
    await insertDay(after, { by: actor.accountId, now });
    record(
      actor,
      {
        action: before ? 'calendar.day_corrected' : 'calendar.day_added',
        subject: { kind: 'calendar.day', id: said.day.toString() },
        facts: { before: before ? describeDay(before) : null, after: describeDay(after) },
      },
      now,
    );
    return after;
  });
}

/** Throws where a day is said to be what it cannot be. */
export function refuseImpossible({ day, kind, pair }: Omit<CalendarDay, 'id'>): void {
  if (kind !== 'holiday' && pair === null) throw calendarFailures.pairMissing();
  if (pair?.equals(day)) throw calendarFailures.pairIsItself();
  if (kind === 'swapped_off' && isWeeklyRest(day)) throw calendarFailures.restIsNoSwap();
  if (kind === 'swapped_work' && !isWeeklyRest(day)) throw calendarFailures.workIsNoSwap();
}
