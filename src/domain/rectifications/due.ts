import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { computeDeadline, loadCalendar } from '../calendar/index.ts';
import { listDeadlineRules } from './rectifications.store.ts';

/** By when a request is answered: so many working days after it came, as the rule of that day says. */
export async function dueOf(askedAt: Temporal.Instant, several: boolean): Promise<Temporal.PlainDate> {
  const from = dayOf(askedAt);
  const rule = (await listDeadlineRules(from)).find((one) => one.several === several);
  if (!rule) throw new Error('no rule says when a request to correct is answered');
  const counted = { kind: 'workingDays', n: rule.workingDays, from: from.toString() } as const;
  return computeDeadline(counted, await loadCalendar()).due;
}
