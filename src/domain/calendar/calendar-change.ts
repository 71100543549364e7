import { createHash } from 'node:crypto';
import type { Actor } from '../../kernel/access/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { type Calendar, type CalendarDay, calendarOf } from './calendar.ts';
import type { DeadlineExplanation } from './deadline-explanation.ts';

/** What is about to be said of a day: the calendar before and after it. */
export interface CalendarChange {
  readonly day: Temporal.PlainDate;
  readonly before: Calendar;
  readonly after: Calendar;
  /** The document that the day stands on, or why it is taken off the calendar. */
  readonly because: { readonly reason: string; readonly document: string };
}

/** A deadline in force that would fall on another day. */
export interface MovedDeadline {
  /** What has the deadline, as people call it: `NV-12`; nothing where its name is not for whoever keeps the calendar. */
  readonly name: string | undefined;
  /** The body that answers for it. */
  readonly body: string;
  /** Stands for what has the deadline and for which of its deadlines is in force. */
  readonly key: string;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly explanation: DeadlineExplanation;
}

/** Whoever counts deadlines by the calendar: says what a change would move, and moves it once that was seen. */
export interface CalendarFollower {
  foresee(change: CalendarChange, today: Temporal.PlainDate): Promise<readonly MovedDeadline[]>;
  /** In the transaction of the change itself; refuses where other deadlines would move than those that were seen. */
  move(
    actor: Actor,
    seen: { readonly change: CalendarChange; readonly mark: string },
    now: Temporal.Instant,
  ): Promise<void>;
}

/** The calendar with one day said anew, or as the ordinary week has it. */
export function withDay(
  calendar: Calendar,
  day: Temporal.PlainDate,
  said: CalendarDay | undefined,
): Calendar {
  const others = [...calendar.days.values()].filter((entry) => !entry.day.equals(day));
  return calendarOf(said ? [...others, said] : others, calendar.rules);
}

/** A mark of what was foreseen, so that what is confirmed is what was seen. */
export function markOf(moved: readonly Pick<MovedDeadline, 'key' | 'to'>[]): string {
  const lines = moved.map(({ key, to }) => `${key} ${to.toString()}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 24);
}
