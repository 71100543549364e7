import { computeDeadline, type DeadlineRule, loadCalendar } from '../calendar/index.ts';
import type { NewDeadline } from './deadlines.store.ts';

/** The day a rule comes to by the calendar as it is known now, and how. */
export async function deadlineBy(
  rule: DeadlineRule | null,
): Promise<Pick<NewDeadline, 'rule' | 'dueOn' | 'explanation'>> {
  if (rule === null) return { rule: null, dueOn: null, explanation: null };
  const { due, explanation } = computeDeadline(rule, await loadCalendar());
  return { rule, dueOn: due, explanation };
}
