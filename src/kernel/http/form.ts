import { z } from 'zod';
import { parseDay, type Temporal } from '../time/index.ts';
import type { Locale } from '../words/index.ts';
import type { FieldErrors, FormAnswer, Typed } from './ask.ts';
import { formWords } from './words.ts';

// PostgreSQL refuses NUL in text; other control characters have no place in what people type.
const clean = (text: string) =>
  text
    .normalize('NFC')
    .replace(/(?![\t\n\r])\p{Cc}/gu, '')
    .trim();

const given = z.string().transform(clean);

/** Text that must be there, at most `max` characters. */
export const text = (max: number) => given.pipe(z.string().min(1).max(max));

/** Text that may be empty. */
export const optionalText = (max: number) =>
  given
    .pipe(z.string().max(max))
    .optional()
    .transform((value) => value ?? '');

const toDay = (value: string, context: z.RefinementCtx): Temporal.PlainDate => {
  const day = parseDay(value);
  if (day && day.year >= 1900 && day.year <= 2200) return day;
  context.addIssue({ code: 'invalid_format', format: 'date', input: value });
  return z.NEVER;
};

/** A day that must be there, as people type it. */
export const day = () => given.pipe(z.string().min(1)).transform(toDay);

/** A day that may be left out. */
export const optionalDay = () =>
  given.optional().transform((value, context) => (value ? toDay(value, context) : undefined));

/** An identifier. */
export const id = () => z.uuid();

/** An identifier that may be left out. */
export const optionalId = () =>
  z
    .union([z.literal(''), z.uuid()])
    .optional()
    .transform((value) => value || undefined);

/** Any number of identifiers; the field's name ends in `[]`. */
export const ids = () => z.array(z.uuid()).default([]);

/** One of a few values. */
export const choice = <const Values extends readonly [string, ...string[]]>(values: Values) => z.enum(values);

/** A whole number between two bounds. */
export const whole = (min: number, max: number) =>
  given
    .pipe(z.string().regex(/^-?\d{1,9}$/))
    .transform(Number)
    .pipe(z.number().int().min(min).max(max));

/** A box that was ticked or not. */
export const flag = () =>
  z
    .string()
    .optional()
    .transform((value) => value !== undefined && value !== '' && value !== '0');

/** Reads what was typed; the answer names each field that cannot be used, in the reader's language. */
export function readForm<S extends z.ZodType>(
  schema: S,
  typed: Typed,
  locale: Locale,
): FormAnswer<z.output<S>> {
  const read = schema.safeParse(typed);
  if (read.success) return { ok: true, value: read.data };
  return { ok: false, errors: sentences(read.error.issues, typed, locale), typed };
}

function sentences(issues: readonly z.core.$ZodIssue[], typed: Typed, locale: Locale): FieldErrors {
  const errors: Record<string, string> = {};
  for (const issue of issues) {
    const field = String(issue.path[0] ?? 'form');
    errors[field] ??=
      typed[field] === '' && issue.code !== 'custom' ? formWords[locale].missing : sentence(issue, locale);
  }
  return errors;
}

function sentence(issue: z.core.$ZodIssue, locale: Locale): string {
  const words = formWords[locale];
  switch (issue.code) {
    case 'invalid_type':
      return words.missing;
    case 'too_small':
      return issue.origin === 'string' ? words.missing : words.atLeast(Number(issue.minimum));
    case 'too_big':
      return issue.origin === 'string'
        ? words.tooLong(Number(issue.maximum))
        : words.atMost(Number(issue.maximum));
    case 'invalid_format':
      return issue.format === 'date' ? words.noDay : words.badFormat;
    case 'custom':
      return customSentence(issue, locale) ?? words.badFormat;
    default:
      return words.badFormat;
  }
}

/** A slice's own rule brings its own sentence: `.refine(f, { params: { words: { vi, en } } })`. */
function customSentence(issue: z.core.$ZodIssueCustom, locale: Locale): string | undefined {
  const own = issue.params?.words as Readonly<Record<Locale, string>> | undefined;
  return own?.[locale];
}

/** Reads a query leniently: a field that cannot be used is left out, the others stay. */
export function readQuery<S extends z.ZodObject>(schema: S, query: URLSearchParams): Partial<z.output<S>> {
  const values: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.shape) as [string, z.ZodType][]) {
    const all = query.getAll(name);
    const list = query.getAll(`${name}[]`);
    const read = field.safeParse(list.length > 0 ? list : all[0]);
    if (read.success && read.data !== undefined && read.data !== '') values[name] = read.data;
  }
  return values as Partial<z.output<S>>;
}

/** Fields as they came over the wire, by name; a name ending in `[]` gathers its values. */
export function gatherFields(fields: Readonly<Record<string, readonly string[]>>): Typed {
  const typed: Record<string, string | readonly string[]> = {};
  for (const [name, values] of Object.entries(fields)) {
    if (name.endsWith('[]')) typed[name.slice(0, -2)] = values;
    else typed[name] = values[0] ?? '';
  }
  return typed;
}
