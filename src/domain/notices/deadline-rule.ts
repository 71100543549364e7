import { covers, type Period } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import { type Calendar, nextWorkingDay, previousWorkingDay } from '../calendar/index.ts';
import type { Receiver } from './audience.ts';

/** What a rule speaks of: a deadline that comes near, one that has passed, one that has passed so long that those above are told. */
export const ruleKinds = ['due_soon', 'overdue', 'escalated'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** Who may be named as the receiver of a rule of each kind. */
export const receiversFor: Readonly<Record<RuleKind, readonly Receiver[]>> = {
  due_soon: ['lead', 'lead_leader', 'giver'],
  overdue: ['lead', 'lead_leader', 'giver', 'giver_leader'],
  escalated: ['lead_leader', 'giver_leader'],
};

/** When a deadline is spoken of and to whom, for a period, with its source. */
export interface DeadlineRule {
  /** Stays the same from one version to the next. */
  readonly key: string;
  readonly kind: RuleKind;
  /** Working days before the deadline where it comes near, after it otherwise. */
  readonly days: number;
  readonly receiver: Receiver;
  readonly valid: Period;
  readonly source: Words<string>;
  /** False while nobody has compared it with a document. */
  readonly verified: boolean;
}

/** The rules that hold on a day. */
export function rulesOn(rules: readonly DeadlineRule[], day: Temporal.PlainDate): DeadlineRule[] {
  return rules.filter((rule) => covers(rule.valid, day));
}

/** The deadlines, `[from, until)`, of which a rule speaks on a day; open where there is no bound. */
export function deadlinesSpokenOf(
  { kind, days }: Pick<DeadlineRule, 'kind' | 'days'>,
  today: Temporal.PlainDate,
  calendar: Calendar,
): Period {
  if (kind === 'due_soon') return { from: today, until: afterWorkingDays(today, days, calendar) };
  return { from: null, until: workingDaysBack(today, days, calendar) };
}

/** The first working day with more than `days` working days after the given one up to it. */
function afterWorkingDays(today: Temporal.PlainDate, days: number, calendar: Calendar): Temporal.PlainDate {
  let day = nextWorkingDay(today, calendar);
  for (let counted = 0; counted < days; counted += 1) day = nextWorkingDay(day, calendar);
  return day;
}

/** The latest day from which, the day itself counted, `days` working days have been worked up to and with the given one. */
function workingDaysBack(today: Temporal.PlainDate, days: number, calendar: Calendar): Temporal.PlainDate {
  let day = today.add({ days: 1 });
  for (let counted = 0; counted < days; counted += 1) day = previousWorkingDay(day, calendar);
  return day;
}
