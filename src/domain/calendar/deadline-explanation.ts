import { z } from 'zod';
import { countingKey, coverages, dayKind } from './calendar.ts';
import { datedRule, type PlainDeadline, pauseUnits } from './deadline-rule.ts';

const words = z.object({ vi: z.string(), en: z.string() });
const noted = z.object({
  day: z.iso.date(),
  kind: dayKind,
  pair: z.iso.date().nullable(),
  name: words,
  verified: z.boolean(),
});
const givenBack = z.object({
  from: z.iso.date(),
  until: z.iso.date(),
  by: z.enum(pauseUnits),
  /** Where the deadline fell before the pause was given back, and where it falls after. */
  before: z.iso.date(),
  due: z.iso.date(),
  days: z.int(),
  /** A day of rest on which it would have fallen; null when it was not moved on from one. */
  reached: z.iso.date().nullable(),
  /** Where the rule stands by which the days are given back. */
  source: words.nullable(),
});
const warning = z.discriminatedUnion('kind', [
  /** The text says «trước ngày»; read the other way the deadline would be `otherwise`. */
  z.object({ kind: z.literal('namedDay'), otherwise: z.iso.date() }),
  /** The printed end is a day of rest; `lastWorking` is the last working day before it. */
  z.object({ kind: z.literal('restDay'), lastWorking: z.iso.date(), because: noted.nullable() }),
  /** The calendar holds no holidays of these years, or not all, or none that was verified. */
  z.object({
    kind: z.literal('unknownYears'),
    years: z.array(z.int()),
    coverage: z.enum(coverages).exclude(['whole']),
  }),
]);

/** How a deadline was computed: everything its sentence needs, so that it stays true after the calendar is corrected. */
export const deadlineExplanation = z.object({
  rule: datedRule,
  due: z.iso.date(),
  /** Where the count ended before it was moved to a working day; null when it was not moved. */
  reached: z.iso.date().nullable(),
  /** Saturdays and Sundays passed over. */
  weeklyRest: z.int(),
  /** Days of rest passed over that are neither Saturday nor Sunday. */
  skipped: z.array(noted),
  /** Saturdays and Sundays that were worked in exchange and therefore counted. */
  worked: z.array(noted),
  /** What the calendar says of the day reached, when that is why the deadline moved. */
  because: noted.nullable(),
  /** The rules of counting that were followed. */
  applied: z.array(z.object({ key: countingKey, value: z.int(), source: words, verified: z.boolean() })),
  warnings: z.array(warning),
  /** The pauses that were given back, in their order; left out where there were none. */
  pauses: z.array(givenBack).optional(),
});
export type DeadlineExplanation = z.infer<typeof deadlineExplanation>;
export type GivenBackPause = z.infer<typeof givenBack>;
export type NotedDay = z.infer<typeof noted>;
export type DeadlineWarning = z.infer<typeof warning>;

/** The rule and the day it came to before any pause was given back. */
export function beforePauses({ rule, due, pauses }: DeadlineExplanation): {
  readonly rule: PlainDeadline;
  readonly due: string;
} {
  return rule.kind === 'resumed' ? { rule: rule.before, due: pauses?.[0]?.before ?? due } : { rule, due };
}
