import type { DeadlineRule as PrintedRule } from '../../../reader/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { type SpelledRule, spelledRule } from '../calendar/index.ts';

/** A deadline as it is printed and as the reader took it; one that a person set carries the rule of the calendar. */
export interface FoundDeadline {
  readonly printed: string;
  readonly rule: PrintedRule | { readonly kind: 'set'; readonly rule: SpelledRule };
  /** The words are «trước ngày …»: whether the named day still counts is left open. */
  readonly before: boolean;
}

/** Why words about time give no day by themselves. */
export type Undated = 'recurring' | 'vague' | 'noStart' | 'unread';

/** What the words about time come to: a rule of the calendar, or why a person has to say. */
export type DeadlineReading =
  | { readonly rule: SpelledRule }
  | { readonly rule: null; readonly undated: Undated };

/** The days from which a directive lets time be counted. */
export interface CountedFrom {
  readonly signedOn: Temporal.PlainDate | null;
  readonly receivedOn: Temporal.PlainDate | null;
}

/** Turns what is printed into a rule of the calendar; nothing is invented where the text leaves it open. */
export function readDeadline({ printed, rule, before }: FoundDeadline, days: CountedFrom): DeadlineReading {
  switch (rule.kind) {
    case 'set':
      return { rule: rule.rule };
    case 'recurring':
    case 'vague':
      return { rule: null, undated: rule.kind };
    case 'day':
      return checked(before ? rule : { ...rule, inclusive: true });
    case 'term':
      return checked({
        kind: 'term',
        from: `${rule.from}-01-01`,
        until: `${rule.until + 1}-01-01`,
        name: printed,
      });
    case 'workingDays':
    case 'calendarDays':
    case 'months':
      return counted(rule, /nhận/iu.test(printed.normalize('NFC')) ? days.receivedOn : days.signedOn);
    default:
      return checked(rule);
  }
}

function counted(
  rule: Extract<PrintedRule, { n: number }>,
  from: Temporal.PlainDate | null,
): DeadlineReading {
  return from ? checked({ ...rule, from: from.toString() }) : { rule: null, undated: 'noStart' };
}

function checked(rule: unknown): DeadlineReading {
  const read = spelledRule.safeParse(rule);
  return read.success ? { rule: read.data } : { rule: null, undated: 'unread' };
}
