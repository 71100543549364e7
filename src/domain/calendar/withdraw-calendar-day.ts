import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { canKeepCalendar } from './access.ts';
import { lockDay, replaceDay } from './calendar.store.ts';
import { describeDay } from './calendar.ts';
import { calendarFailures } from './words.ts';

interface Withdrawal {
  readonly day: Temporal.PlainDate;
  /** The statement in force when the form was opened. */
  readonly replaces: string;
  readonly reason: string;
}

/** An administrator takes a wrongly listed day off the calendar: the ordinary week holds again, the reason is kept. */
export function withdrawCalendarDay(
  actor: Actor,
  withdrawal: Withdrawal,
  now: Temporal.Instant,
): Promise<void> {
  const { day, replaces, reason } = withdrawal;
  return transaction(async () => {
    const before = await lockDay(day);
    permit(canKeepCalendar(actor), calendarFailures.administratorsOnly);
    if (before?.id !== replaces) throw calendarFailures.changedMeanwhile();
    await replaceDay(before.id, null, now);
    record(
      actor,
      {
        action: 'calendar.day_withdrawn',
        subject: { kind: 'calendar.day', id: day.toString() },
        facts: { before: describeDay(before), reason },
      },
      now,
    );
  });
}
