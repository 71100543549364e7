import { type FieldErrors, type Typed, typedFields } from '../../kernel/http/index.ts';
import { parseDay, parseTime, Temporal } from '../../kernel/time/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import { type SpelledRule, spelledRule } from './deadline-rule.ts';
import { readTermChoice, writeTermChoice } from './term.ts';
import { deadlineFieldWords } from './words.ts';

/** How a text may name a day, and the units of a count. */
export const readings = ['open', 'included', 'excluded'] as const;
export const countUnits = ['workingDays', 'calendarDays', 'months'] as const;
/** The parts of a year within which something may have to be done. */
export const partNames = [
  ...([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const).map((n) => `month-${n}` as const),
  ...([1, 2, 3, 4] as const).map((n) => `quarter-${n}` as const),
  ...([1, 2] as const).map((n) => `half-${n}` as const),
  'year' as const,
];
type PartName = (typeof partNames)[number];
const mostOf: Readonly<Record<(typeof countUnits)[number], number>> = {
  workingDays: 3660,
  calendarDays: 3660,
  months: 240,
};
const longestName = 200;

/** The names of the fields, the same in every form that asks for a deadline. */
export const deadlineFieldNames = [
  'deadlineChoice',
  'deadlineDate',
  'deadlineReading',
  'deadlineTime',
  'deadlinePart',
  'deadlineYear',
  'deadlineTerm',
  'deadlineTermName',
  'deadlineTermFrom',
  'deadlineTermLast',
  'deadlineCount',
  'deadlineUnit',
  'deadlineFrom',
  'deadlineHorizon',
] as const;
export type DeadlineField = (typeof deadlineFieldNames)[number];

/** A deadline as read from a form; the rule is left out when no deadline was set. */
export type ReadDeadline =
  | { readonly ok: true; readonly rule: SpelledRule | undefined }
  | { readonly ok: false; readonly errors: FieldErrors };

/** Reads the fields of a deadline: the rule, or a sentence for each field that cannot be used. */
export function readDeadlineFields(
  values: Typed,
  locale: Locale,
  { required = false }: { readonly required?: boolean } = {},
): ReadDeadline {
  const fields = reading(values, locale);
  const rule = readRule(fields, required);
  if (Object.keys(fields.errors).length > 0) return { ok: false, errors: fields.errors };
  return { ok: true, rule: rule && spelledRule.parse(rule) };
}

/** The fields that say what a rule says, to show it in a form. */
export function writeDeadlineFields(rule: SpelledRule | undefined): Typed {
  if (!rule) return { deadlineChoice: 'none' };
  switch (rule.kind) {
    case 'day':
      return {
        deadlineChoice: 'day',
        deadlineDate: rule.date,
        deadlineReading: rule.inclusive === undefined ? 'open' : rule.inclusive ? 'included' : 'excluded',
        deadlineTime: rule.time ?? '',
      };
    case 'month':
      return period(`month-${rule.month}`, rule.year);
    case 'quarter':
      return period(`quarter-${rule.quarter}`, rule.year);
    case 'halfYear':
      return period(`half-${rule.half}`, rule.year);
    case 'year':
      return period('year', rule.year);
    case 'term':
      return {
        deadlineChoice: 'term',
        deadlineTerm: writeTermChoice(rule),
        deadlineTermName: rule.name,
        deadlineTermFrom: rule.from,
        deadlineTermLast: Temporal.PlainDate.from(rule.until).subtract({ days: 1 }).toString(),
      };
    case 'horizon':
      return { deadlineChoice: 'horizon', deadlineHorizon: String(rule.year) };
    default:
      return {
        deadlineChoice: 'count',
        deadlineCount: String(rule.n),
        deadlineUnit: rule.kind,
        deadlineFrom: rule.from,
      };
  }
}

const period = (part: string, year: number): Typed => ({
  deadlineChoice: 'period',
  deadlinePart: part,
  deadlineYear: String(year),
});

function readRule(fields: Reading, required: boolean): SpelledRule | undefined {
  const choice = fields.text('deadlineChoice') || 'none';
  switch (choice) {
    case 'day':
      return readNamedDay(fields);
    case 'period':
      return readPeriod(fields);
    case 'term':
      return readTerm(fields);
    case 'count':
      return readCount(fields);
    case 'horizon':
      return readHorizon(fields);
    default:
      if (required || choice !== 'none') fields.refuse('deadlineChoice', fields.words.chooseKind);
      return undefined;
  }
}

function readNamedDay(fields: Reading): SpelledRule | undefined {
  const date = fields.day('deadlineDate');
  const way = fields.oneOf('deadlineReading', readings);
  const typedTime = fields.text('deadlineTime');
  const time = parseTime(typedTime);
  if (typedTime && !time) fields.refuse('deadlineTime', fields.words.noTime);
  if (!date || !way) return undefined;
  const named = { kind: 'day' as const, date: date.toString() };
  if (time) return { ...named, inclusive: true, time };
  return way === 'open' ? named : { ...named, inclusive: way === 'included' };
}

function readPeriod(fields: Reading): SpelledRule | undefined {
  const part = fields.oneOf('deadlinePart', partNames);
  const year = fields.whole('deadlineYear', { min: 1900, max: 2200, says: fields.words.noYear });
  return part && year !== undefined ? partOf(part, year) : undefined;
}

function partOf(part: PartName, year: number): SpelledRule {
  const [kind, n] = part.split('-');
  if (kind === 'month') return { kind, year, month: Number(n) };
  if (kind === 'quarter') return { kind, year, quarter: Number(n) };
  if (kind === 'half') return { kind: 'halfYear', year, half: Number(n) };
  return { kind: 'year', year };
}

function readTerm(fields: Reading): SpelledRule | undefined {
  const chosen = readTermChoice(fields.text('deadlineTerm'));
  if (chosen) return { kind: 'term', ...chosen };
  const name = fields.text('deadlineTermName');
  if (!name) fields.refuse('deadlineTermName', fields.words.missing(fields.words.labels.deadlineTermName));
  if (name.length > longestName) fields.refuse('deadlineTermName', fields.words.tooLong(longestName));
  const from = fields.day('deadlineTermFrom');
  const last = fields.day('deadlineTermLast');
  if (!from || !last) return undefined;
  if (Temporal.PlainDate.compare(last, from) < 0) {
    fields.refuse('deadlineTermLast', fields.words.lastBeforeFirst);
  }
  return { kind: 'term', from: from.toString(), until: last.add({ days: 1 }).toString(), name };
}

function readCount(fields: Reading): SpelledRule | undefined {
  const kind = fields.oneOf('deadlineUnit', countUnits);
  const max = mostOf[kind ?? 'workingDays'];
  const n = fields.whole('deadlineCount', { min: 1, max, says: fields.words.noCount(max) });
  const from = fields.day('deadlineFrom');
  return kind && n !== undefined && from ? { kind, n, from: from.toString() } : undefined;
}

function readHorizon(fields: Reading): SpelledRule | undefined {
  const year = fields.whole('deadlineHorizon', { min: 1900, max: 2200, says: fields.words.noYear });
  return year === undefined ? undefined : { kind: 'horizon', year };
}

type Reading = ReturnType<typeof reading>;

/** Reads one field after another and keeps a sentence for each that cannot be used. */
function reading(values: Typed, locale: Locale) {
  const words = deadlineFieldWords[locale];
  const { errors, refuse, text } = typedFields<DeadlineField>(values);
  return {
    errors,
    words,
    refuse,
    text,
    day(field: DeadlineField): Temporal.PlainDate | undefined {
      const typed = text(field);
      if (!typed) return refuse(field, words.missing(words.labels[field]));
      const day = parseDay(typed);
      return day && day.year >= 1900 && day.year < 2200 ? day : refuse(field, words.noDay);
    },
    oneOf<const Value extends string>(field: DeadlineField, known: readonly Value[]): Value | undefined {
      return (
        known.find((value) => value === text(field)) ?? refuse(field, words.missing(words.labels[field]))
      );
    },
    whole(field: DeadlineField, bounds: { min: number; max: number; says: string }): number | undefined {
      const typed = text(field);
      if (!typed) return refuse(field, words.missing(words.labels[field]));
      const n = /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN;
      return n >= bounds.min && n <= bounds.max ? n : refuse(field, bounds.says);
    },
  };
}
