import { z } from 'zod';
import { id, optionalDay, optionalText, whole } from '../../kernel/http/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { type Force, readTaskNumbers, type Standing, type State, writeTaskNumbers } from '../tasks/index.ts';

/** What is said of an open task over the way it is counted; a task may bear several of these. */
export const labels = [
  'near due',
  'waiting',
  'extension asked',
  'paused',
  'no deadline',
  'horizon',
  'returned',
] as const;
export type BoardLabel = (typeof labels)[number];

/** Spans of days of giving that move on with the calendar. */
export const spans = ['this month', 'this quarter', 'this year', 'last year'] as const;
export type Span = (typeof spans)[number];

/** From when on tasks that ended are counted, where it is not the twelve months that end with the present one. */
export const endedSpans = ['this year', 'last year', 'ever'] as const;
export type EndedSpan = (typeof endedSpans)[number];

/** One question that a list can be asked, and how it stands in an address. */
interface Field<Value> {
  readonly param: string;
  readonly read: z.ZodType<Value | undefined>;
  readonly write: (value: Value) => string;
}

const textField = (param: string, max: number): Field<string> => ({
  param,
  read: optionalText(max),
  write: String,
});
const bodyField = (param: string): Field<string> => ({ param, read: id(), write: String });
const numberField = (param: string): Field<number> => ({ param, read: whole(1, 100_000), write: String });
const dayField = (param: string): Field<Temporal.PlainDate> => ({
  param,
  read: optionalDay(),
  write: String,
});

function namedField<Value extends string>(
  param: string,
  names: Readonly<Record<Value, string>>,
): Field<Value> {
  const values = new Map((Object.keys(names) as Value[]).map((value) => [names[value], value]));
  const read = z.string().transform((typed, context): Value => {
    const value = values.get(typed);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  });
  return { param, read, write: (value) => names[value] };
}

const yes: Field<true> = {
  param: 'rieng',
  read: z.literal('1').transform(() => true as const),
  write: () => '1',
};

/** Numbers of tasks, in one answer or in many. */
const numbers: Field<readonly number[]> = {
  param: 'so',
  read: z.string().transform((typed, context) => {
    const read = readTaskNumbers(typed);
    if (read) return read;
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  }),
  write: writeTaskNumbers,
};

const fields = {
  /** A past day, for the numbers that were shown on it. */
  known: dayField('ngay'),
  search: textField('tim', 200),
  standing: namedField<Standing>('tinhHinh', {
    'open overdue': 'qua-han',
    'open in time': 'trong-han',
    'done in time': 'xong-dung-han',
    'done late': 'xong-cham',
    closed: 'da-dung',
  }),
  state: namedField<State>('trangThai', {
    assigned: 'moi-giao',
    in_progress: 'dang-lam',
    paused: 'tam-dung',
    submitted: 'da-trinh',
    returned: 'tra-lai',
    completed: 'hoan-thanh',
    cancelled: 'huy',
    withdrawn: 'thu-hoi',
  }),
  label: namedField<BoardLabel>('nhan', {
    'near due': 'sap-den-han',
    waiting: 'cho-xac-nhan',
    'extension asked': 'xin-gia-han',
    paused: 'tam-dung',
    'no deadline': 'khong-han',
    horizon: 'dinh-huong',
    returned: 'bi-tra-lai',
  }),
  /** The lead, with all that stand below it. */
  lead: bodyField('chuTri'),
  /** Only the lead itself, without those below. */
  alone: yes,
  coordinating: bodyField('phoiHop'),
  giver: bodyField('noiGiao'),
  /** A directive by its identity, or words of its symbol or title. */
  directive: textField('vanBan', 200),
  /** A programme or scheme, by its identity. */
  scheme: bodyField('chuongTrinh'),
  /** Part of a name without marks; in quotation marks, the name exactly as the text has it. */
  speaker: textField('lanhDao', 200),
  force: namedField<Force>('tinhChat', {
    directive: 'chi-dao',
    request: 'yeu-cau',
    reminder: 'nhac-nho',
    wish: 'mong-muon',
    standing: 'thuong-xuyen',
    commitment: 'cam-ket',
    proposal: 'kien-nghi',
  }),
  span: namedField<Span>('ky', {
    'this month': 'thang-nay',
    'this quarter': 'quy-nay',
    'this year': 'nam-nay',
    'last year': 'nam-truoc',
  }),
  ended: namedField<EndedSpan>('daXong', {
    'this year': 'nam-nay',
    'last year': 'nam-truoc',
    ever: 'tat-ca',
  }),
  givenFrom: dayField('giaoTu'),
  givenTo: dayField('giaoDen'),
  dueFrom: dayField('hanTu'),
  dueTo: dayField('hanDen'),
  doneFrom: dayField('xongTu'),
  doneTo: dayField('xongDen'),
  /** Days past the deadline. */
  lateFrom: numberField('chamTu'),
  lateTo: numberField('chamDen'),
  /** Tasks that were chosen one by one. */
  numbers,
} as const;

type Fields = typeof fields;
export type FilterField = keyof Fields;
type ValueOf<F> = F extends Field<infer Value> ? Value : never;

/** Which tasks a list or a board is about; what is left out asks nothing. */
export type TaskFilter = { readonly [Name in FilterField]?: ValueOf<Fields[Name]> | undefined };

export const filterFields = Object.keys(fields) as FilterField[];

/** What a board may be narrowed by; the numbers on it add the rest, each its own. */
export const boardFields: readonly FilterField[] = [
  'known',
  'lead',
  'alone',
  'coordinating',
  'giver',
  'directive',
  'scheme',
  'speaker',
  'force',
  'span',
  'ended',
  'givenFrom',
  'givenTo',
  'dueFrom',
  'dueTo',
];

/** A filter as an address tells it, and the questions in it that could not be understood. */
export interface FilterRead {
  readonly filter: TaskFilter;
  readonly ignored: readonly FilterField[];
}

/** Reads the filter out of an address, leniently: what cannot be used is left out and named. */
export function readFilter(query: URLSearchParams, asked: readonly FilterField[] = filterFields): FilterRead {
  const filter: Partial<Record<FilterField, unknown>> = {};
  const ignored: FilterField[] = [];
  for (const name of asked) {
    const { param } = fields[name];
    const typed = name === 'numbers' ? query.getAll(param).join('.') : query.get(param)?.trim();
    if (!typed) continue;
    const read = fields[name].read.safeParse(typed);
    if (!read.success) ignored.push(name);
    else if (read.data) filter[name] = read.data;
  }
  return { filter: filter as TaskFilter, ignored };
}

/** The name by which an address, and so a form, knows a question. */
export function paramOf(name: FilterField): string {
  return fields[name].param;
}

/** The answer to one question as it stands in an address; empty when it is not asked. */
export function paramValue(filter: TaskFilter, name: FilterField): string {
  const value = filter[name];
  const write = fields[name].write as (value: unknown) => string;
  return value === undefined ? '' : write(value);
}

/** The value that an address writes for one of a question's named answers. */
export function nameOfAnswer<Name extends 'standing' | 'state' | 'label' | 'force' | 'span' | 'ended'>(
  name: Name,
  value: NonNullable<TaskFilter[Name]>,
): string {
  return paramValue({ [name]: value } as TaskFilter, name);
}

/** A filter without some of its questions. */
export function without(filter: TaskFilter, ...names: readonly FilterField[]): TaskFilter {
  const kept = Object.entries(filter).filter(([name]) => !names.includes(name as FilterField));
  return Object.fromEntries(kept) as TaskFilter;
}

/** The filter as an address, in one order whatever way it was made. */
export function writeFilter(filter: TaskFilter): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of filterFields) {
    const value = paramValue(filter, name);
    if (value !== '') query.set(paramOf(name), value);
  }
  return query;
}

/** The days of giving that a span covers, both ends within. */
export function daysOfSpan(
  span: Span,
  today: Temporal.PlainDate,
): { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate } {
  const year = today.with({ month: 1, day: 1 });
  switch (span) {
    case 'this month':
      return { from: today.with({ day: 1 }), to: today.with({ day: today.daysInMonth }) };
    case 'this quarter': {
      const from = today.with({ month: today.month - ((today.month - 1) % 3), day: 1 });
      return { from, to: from.add({ months: 3 }).subtract({ days: 1 }) };
    }
    case 'this year':
      return { from: year, to: today.with({ month: 12, day: 31 }) };
    case 'last year':
      return { from: year.subtract({ years: 1 }), to: year.subtract({ days: 1 }) };
  }
}

/** The first days of the twelve months that end with the present one. */
export function lastMonths(today: Temporal.PlainDate): readonly Temporal.PlainDate[] {
  const current = today.with({ day: 1 });
  return Array.from({ length: 12 }, (_, index) => current.subtract({ months: 11 - index }));
}

/**
 * The first day whose ended tasks are counted: what is kept for years is not counted again every morning. Nothing where
 * all years are asked for, or where the filter itself says which of them, or names tasks by their numbers.
 */
export function endedSince(filter: TaskFilter, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const { ended, doneFrom, doneTo, search, numbers: chosen } = filter;
  const isNamed = chosen !== undefined || numberIn(search ?? '') !== undefined;
  if (ended === 'ever' || doneFrom || doneTo || isNamed) return undefined;
  if (ended === undefined) return lastMonths(today)[0];
  const year = today.with({ month: 1, day: 1 });
  return ended === 'this year' ? year : year.subtract({ years: 1 });
}

/** The number of a task as people say it, `NV-1024` or `1024`; undefined when it is none. */
export function numberIn(search: string): string | undefined {
  return /^(?:nv\s*[-–.]?\s*)?(\d{1,12})$/i.exec(search)?.[1];
}

/** The name between quotation marks, which asks for exactly it; nothing when it is a part of a name that was typed. */
export function exactName(typed: string): string | undefined {
  return /^"(.*)"$/s.exec(typed)?.[1];
}
