import { computeDeadline, type DeadlineRule, datedPart, loadCalendar } from '../calendar/index.ts';
import type { NewDeadline } from './deadlines.store.ts';

/** A rule with what it comes to: a day and how it was found, or the horizon that it looks to. */
export interface ComputedDeadline extends Pick<NewDeadline, 'rule' | 'dueOn' | 'explanation'> {
  readonly horizon: number | null;
}

/** The day a rule comes to by the calendar as it is known now, and how. */
export async function deadlineBy(rule: DeadlineRule | null): Promise<ComputedDeadline> {
  const dated = datedPart(rule);
  const horizon = rule?.kind === 'horizon' ? rule.year : null;
  if (!dated) return { rule, dueOn: null, horizon, explanation: null };
  const { due, explanation } = computeDeadline(dated, await loadCalendar());
  return { rule, dueOn: due, horizon, explanation };
}
