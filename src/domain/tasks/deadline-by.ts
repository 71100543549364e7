import {
  type Calendar,
  computeDeadline,
  type DeadlineRule,
  datedPart,
  loadCalendar,
} from '../calendar/index.ts';
import type { NewDeadline } from './deadlines.store.ts';

/** A rule with what it comes to: a day and how it was found, or the horizon that it looks to. */
export interface ComputedDeadline extends Pick<NewDeadline, 'rule' | 'dueOn' | 'explanation'> {
  readonly horizon: number | null;
}

/** The day a rule comes to by the calendar as it is known now, and how. */
export async function deadlineBy(rule: DeadlineRule | null): Promise<ComputedDeadline> {
  return compute(rule, datedPart(rule) ? await loadCalendar() : undefined);
}

/** The days that rules come to, each as it would by itself. */
export async function deadlinesBy(rules: readonly (DeadlineRule | null)[]): Promise<ComputedDeadline[]> {
  const calendar = rules.some((rule) => datedPart(rule)) ? await loadCalendar() : undefined;
  return rules.map((rule) => compute(rule, calendar));
}

function compute(rule: DeadlineRule | null, calendar: Calendar | undefined): ComputedDeadline {
  const dated = datedPart(rule);
  const horizon = rule?.kind === 'horizon' ? rule.year : null;
  if (!dated || !calendar) return { rule, dueOn: null, horizon, explanation: null };
  const { due, explanation } = computeDeadline(dated, calendar);
  return { rule, dueOn: due, horizon, explanation };
}
