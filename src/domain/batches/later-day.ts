import { permit } from '../../kernel/access/index.ts';
import { dayOf, Temporal } from '../../kernel/time/index.ts';
import type { Task } from '../tasks/index.ts';
import type { Ordered } from './order.ts';
import { batchFailures } from './words/failures.ts';

/** The later deadline that an order means for one task: an extension moves a deadline on, and not into the past. */
export function laterDay(
  { dueOn }: Pick<Task, 'dueOn'>,
  { to }: Pick<Ordered<'extend'>, 'to'>,
  now: Temporal.Instant,
): Temporal.PlainDate {
  if ('days' in to && dueOn === null) throw batchFailures.nothingToExtend();
  const day = 'day' in to ? Temporal.PlainDate.from(to.day) : dueOn?.add({ days: to.days });
  const after = dueOn ?? dayOf(now).subtract({ days: 1 });
  if (!day || Temporal.PlainDate.compare(day, after) <= 0) throw batchFailures.notLater();
  permit(Temporal.PlainDate.compare(day, dayOf(now)) >= 0, batchFailures.dayIsPast);
  return day;
}

/** One named day as a rule for a deadline. */
export function ruleOfDay(day: Temporal.PlainDate) {
  return { kind: 'day', date: day.toString(), inclusive: true } as const;
}
