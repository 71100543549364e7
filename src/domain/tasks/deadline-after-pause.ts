import { Temporal } from '../../kernel/time/index.ts';
import { datedPart, loadCalendar, resumedRule } from '../calendar/index.ts';
import { type ComputedDeadline, deadlineBy } from './deadline-by.ts';
import { findRuleInForce } from './deadlines.store.ts';
import type { Task } from './task.ts';

/** The deadline that a paused task would have if it went on that day; nothing where the pause moves none. */
export async function deadlineAfterPause(
  { id, pausedOn }: Pick<Task, 'id' | 'pausedOn'>,
  day: Temporal.PlainDate,
): Promise<ComputedDeadline | undefined> {
  if (pausedOn === null || Temporal.PlainDate.compare(pausedOn, day) >= 0) return undefined;
  const inForce = datedPart(await findRuleInForce(id));
  const rule = inForce && resumedRule(inForce, { from: pausedOn, until: day }, await loadCalendar());
  return rule && deadlineBy(rule);
}
