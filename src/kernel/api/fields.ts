import { z } from 'zod';
import { Temporal } from '../time/index.ts';

// Control characters have no place in what people or programs write.
const clean = (typed: string) =>
  storable(typed)
    .normalize('NFC')
    .replace(/(?![\t\n\r])\p{Cc}/gu, '')
    .trim();

/** Text as it can be kept: PostgreSQL refuses NUL, and halves of letters. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '');
}

/** Text that must be there, at most `max` characters. */
export const apiText = (max: number) =>
  z.string().min(1).max(max).transform(clean).pipe(z.string().min(1).max(max));

/** Text that may be empty or left out. */
export const apiOptionalText = (max: number) =>
  z.string().max(max).transform(clean).pipe(z.string().max(max)).default('');

const calendarDay = z.iso.date().refine((day) => day >= '1900-01-01' && day <= '2200-12-31');

/** A day in a cursor, such as the database knows. */
export const placeDay = () => calendarDay;

/** A moment in a cursor, such as the database knows. */
export const placeMoment = () => z.iso.datetime().refine((moment) => /^(19|20|21)/.test(moment));

/** A day, `2026-12-31`. */
export const apiDay = () => calendarDay.transform((day) => Temporal.PlainDate.from(day));

/** A whole number as an address writes it. */
export const apiNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^-?\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(min).max(max));

/** Words with blanks between, as a program writes them: `open overdue` is `open_overdue`. */
export type Code<Value extends string> = Value extends `${infer Head} ${infer Rest}`
  ? `${Head}_${Code<Rest>}`
  : Value;

/** A value of the domain as a program writes it. */
export function codeOf<const Value extends string>(value: Value): Code<Value> {
  return value.replaceAll(' ', '_') as Code<Value>;
}

/** One of a few values of the domain, as a program writes them. */
export function apiChoice<const Value extends string>(values: readonly Value[]) {
  const byCode = new Map<string, Value>(values.map((value) => [codeOf(value), value]));
  const codes = [...byCode.keys()] as [string, ...string[]];
  return z.enum(codes).transform((code) => byCode.get(code) as Value);
}

/** One of a few values of the domain, in an answer. */
export function answerChoice<const Value extends string>(values: readonly Value[]) {
  return z.enum(values.map(codeOf) as [Code<Value>, ...Code<Value>[]]);
}

/** A day in an answer. */
export const answerDay = () => z.iso.date();

/** A moment in an answer, in UTC. */
export const answerMoment = () => z.iso.datetime();

/** The thing that an address names. */
export const byId = z.strictObject({ id: z.uuid() });

/** A day as an answer writes it; null where there is none. */
export function writtenDay(day: Temporal.PlainDate): string;
export function writtenDay(day: Temporal.PlainDate | null): string | null;
export function writtenDay(day: Temporal.PlainDate | null): string | null {
  return day === null ? null : day.toString();
}

/** A moment as an answer writes it; null where there is none. */
export function writtenMoment(moment: Temporal.Instant): string;
export function writtenMoment(moment: Temporal.Instant | null): string | null;
export function writtenMoment(moment: Temporal.Instant | null): string | null {
  return moment === null ? null : moment.toString();
}
