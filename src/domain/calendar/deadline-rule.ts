import { z } from 'zod';
import { Temporal } from '../../kernel/time/index.ts';

/** A day as it is stored in a rule: `2026-12-31`. */
const isoDay = z.iso.date().refine((text) => text >= '1900-01-01' && text <= '2200-12-31');
const year = z.int().min(1900).max(2200);
const days = z.int().min(1).max(3660);
/** A time of day as it is stored in a rule: `15:00`. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/**
 * Deadlines as the directive sets them, in the form in which they are stored.
 * `inclusive` is left out where the text says «trước ngày» and does not tell whether the named day counts. With a `time`
 * the named day counts up to that time: what comes after it comes on the next day.
 * A term is half-open: `until` is the first day of the next one.
 */
const plainRules = [
  z.object({
    kind: z.literal('day'),
    date: isoDay,
    inclusive: z.boolean().optional(),
    time: timeOfDay.optional(),
  }),
  z.object({ kind: z.literal('month'), year, month: z.int().min(1).max(12) }),
  z.object({ kind: z.literal('quarter'), year, quarter: z.int().min(1).max(4) }),
  z.object({ kind: z.literal('halfYear'), year, half: z.int().min(1).max(2) }),
  z.object({ kind: z.literal('year'), year }),
  z
    .object({
      kind: z.literal('term'),
      from: isoDay,
      until: isoDay,
      name: z.string().trim().min(1).max(200),
    })
    .refine((term) => term.from < term.until, { path: ['until'] }),
  z.object({ kind: z.literal('workingDays'), n: days, from: isoDay }),
  z.object({ kind: z.literal('calendarDays'), n: days, from: isoDay }),
  z.object({ kind: z.literal('months'), n: z.int().min(1).max(240), from: isoDay }),
] as const;

/** By what the days of a pause are counted when they are given back. */
export const pauseUnits = ['calendarDays', 'workingDays'] as const;
export type PauseUnit = (typeof pauseUnits)[number];

/** A time that does not count, half-open: `until` is the first day that counts again. */
const pauseSpan = z
  .object({ from: isoDay, until: isoDay, by: z.enum(pauseUnits) })
  .refine((pause) => pause.from < pause.until, { path: ['until'] });

/** A deadline that was moved by the days of its pauses. */
const resumedRule = z.object({
  kind: z.literal('resumed'),
  before: z.discriminatedUnion('kind', plainRules),
  pauses: z.array(pauseSpan).min(1),
});

const horizonRule = z.object({ kind: z.literal('horizon'), year });

/** A rule that comes to a day. */
export const datedRule = z.discriminatedUnion('kind', [...plainRules, resumedRule]);
export type DatedRule = z.infer<typeof datedRule>;

/**
 * A rule as a text or a form can say it. A horizon, «đến năm 2030», is where a plan looks to: it sets no day.
 * Whatever pauses did to a rule is told as the day it came to.
 */
export const spelledRule = z.discriminatedUnion('kind', [...plainRules, horizonRule]);
export type SpelledRule = z.infer<typeof spelledRule>;

/** A rule in any form. */
export const deadlineRule = z.discriminatedUnion('kind', [...plainRules, resumedRule, horizonRule]);
export type DeadlineRule = z.infer<typeof deadlineRule>;

export type ResumedDeadline = z.infer<typeof resumedRule>;
/** A rule as a text sets it, before anything was paused. */
export type PlainDeadline = Exclude<DatedRule, ResumedDeadline>;
/** One pause of a deadline. */
export type PauseSpan = z.infer<typeof pauseSpan>;

/** A rule that counts from an event. */
export type CountingDeadline = Extract<PlainDeadline, { n: number }>;
/** A rule whose end is printed: a day or a period. */
export type PrintedDeadline = Exclude<PlainDeadline, { n: number }>;

/** True when the deadline is counted from an event and not printed. */
export function isCounted(rule: PlainDeadline): rule is CountingDeadline {
  return rule.kind === 'workingDays' || rule.kind === 'calendarDays' || rule.kind === 'months';
}

/** The last day of what is printed: the day itself, or the end of the month, quarter, half, year or term. */
export function printedEnd(rule: PrintedDeadline): Temporal.PlainDate {
  switch (rule.kind) {
    case 'day':
      return Temporal.PlainDate.from(rule.date);
    case 'month':
      return lastDayOf(rule.year, rule.month);
    case 'quarter':
      return lastDayOf(rule.year, rule.quarter * 3);
    case 'halfYear':
      return lastDayOf(rule.year, rule.half * 6);
    case 'year':
      return lastDayOf(rule.year, 12);
    case 'term':
      return Temporal.PlainDate.from(rule.until).subtract({ days: 1 });
  }
}

function lastDayOf(year: number, month: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month, day: 31 }, { overflow: 'constrain' });
}

/** The rule that comes to a day; nothing for a horizon, which never falls due, and where no deadline was set. */
export function datedPart(rule: DeadlineRule | null | undefined): DatedRule | undefined {
  return rule && rule.kind !== 'horizon' ? rule : undefined;
}

/** The time of day up to which a deadline counts; nothing when it is the whole day. */
export function timeOfRule(rule: DeadlineRule | null | undefined): string | undefined {
  return rule?.kind === 'day' ? rule.time : undefined;
}

/** The rule as a form says it; one that pauses moved is the day it came to. */
export function spellDeadline(rule: DeadlineRule, due: Temporal.PlainDate | null): SpelledRule {
  if (rule.kind !== 'resumed') return rule;
  return due === null ? rule.before : { kind: 'day', date: due.toString(), inclusive: true };
}
