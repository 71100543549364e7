import { numberWithin, overBreaks } from '../../engine/looks.ts';
import { anyNumber, type Opening } from '../../engine/opened.ts';
import type { Page } from '../../engine/page.ts';
import { oneOf, wordEnd, wordStart } from '../../engine/pattern.ts';
import { rowsOf, runRows } from '../../engine/rows.ts';
import { partsOfDay, quarters } from '../../lexicon/calendar.ts';

/** What kind of time a date mention names. */
export type DateKind = 'day' | 'month' | 'year' | 'quarter' | 'period';
export type DateMention = {
  start: number;
  end: number;
  rule: string;
  kind: DateKind;
  iso: string | null;
  day?: number;
  month?: number;
};
type Fields = { kind: DateKind; iso: string | null; day?: number; month?: number };

const blank = '[ \\n]{1,3}';
const year = '(?<year>(?:1[89]|2\\d|3\\d)\\d{2})(?![\\d])';
const day = '(?<day>0?[1-9]|[12]\\d|3[01])';
const month = '(?<month>0?[1-9]|1[0-2])';
const free = '(?<![\\d/.,-])';
const slash = '[ ]?[/.-][ ]?';

const pad = (text: string) => text.padStart(2, '0');
const span = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length });
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isDay = (d: string, m: string) => Number(d) <= lengths[Number(m) - 1]!;

function readDay(match: RegExpExecArray): (Fields & { start: number; end: number }) | null {
  const { day: d, month: m, year: y } = match.groups!;
  if (!isDay(d!, m!)) return null;
  return {
    ...span(match),
    kind: 'day',
    iso: y ? `${y}-${pad(m!)}-${pad(d!)}` : null,
    day: Number(d),
    month: Number(m),
  };
}

function readMonth(match: RegExpExecArray): Fields & { start: number; end: number } {
  const { month: m, year: y } = match.groups!;
  return { ...span(match), kind: 'month', iso: y ? `${y}-${pad(m!)}` : null, month: Number(m) };
}

const readYear = (match: RegExpExecArray) => ({
  ...span(match),
  kind: 'year' as const,
  iso: match.groups!.year!,
});

const readQuarter = (match: RegExpExecArray) => {
  const quarter = quarters.get(match.groups!.quarter!.toUpperCase());
  return quarter
    ? { ...span(match), kind: 'quarter' as const, iso: `${match.groups!.year}-Q${quarter}` }
    : null;
};

const readPeriod = (match: RegExpExecArray) => ({
  ...span(match),
  kind: 'period' as const,
  iso: `${match.groups!.year}/${match.groups!.until}`,
});

const momentOpens: readonly Opening[] = ['ngày', ...partsOfDay];
const moment = `(?:${wordStart}(?:ngày|${oneOf(partsOfDay)}(?:${blank}ngày)?)${blank}(?:mùng[ ])?)`;
const toYear = '[ ]?[-–/][ ]?(?<until>(?:1[89]|2\\d)\\d{2})(?!\\d)';

/** «Sáng nay (22/10)»: words that a day in brackets explains. */
const saysWhen: ReadonlySet<string> = new Set('nay qua mai trước sáng chiều tối trưa'.split(' '));

type Where = (page: Page, index: number, next: number) => boolean;
const parting: ReadonlySet<string> = new Set(['/', '.', '-']);
const joining: ReadonlySet<string> = new Set(['-', '–']);
const longestMoment = 6;
const yearLength = 4;

/** A day begins with its number, or its number stands close behind the words that lead up to it. */
const dayIf =
  (mayBe: Where): Where =>
  (page, index, next) =>
    page.tokens[index]!.kind === 'number'
      ? mayBe(page, index, next)
      : numberWithin(page.tokens, next, longestMoment);
const beforeMonth: Where = ({ tokens }, _, next) => tokens[overBreaks(tokens, next)]?.lower === 'tháng';
const beforeParting: Where = ({ tokens }, _, next) => parting.has(tokens[next]?.text ?? '');
const beforeNumber: Where = ({ tokens }, _, next) => tokens[overBreaks(tokens, next)]?.kind === 'number';
const hasYearLength = ({ tokens }: Page, index: number) => tokens[index]!.text.length === yearLength;

/** Every way a day, a month, a quarter, a year or a period is written. */
export const dateRows = rowsOf<Fields>([
  {
    rule: 'dates/day-in-words',
    opens: [...momentOpens, anyNumber],
    where: dayIf(beforeMonth),
    pattern: new RegExp(
      `${moment}?${free}${day}${blank}tháng${blank}${month},?${blank}năm${blank}${year}`,
      'giu',
    ),
    read: readDay,
  },
  {
    rule: 'dates/day',
    opens: [...momentOpens, anyNumber],
    where: dayIf(beforeParting),
    pattern: new RegExp(`${moment}?${free}${day}${slash}${month}${slash}${year}`, 'giu'),
    read: readDay,
  },
  {
    rule: 'dates/day-in-words-no-year',
    opens: momentOpens,
    where: ({ tokens }, _, next) => numberWithin(tokens, next, longestMoment),
    pattern: new RegExp(
      `${moment}${day}${blank}tháng${blank}${month}${wordEnd}(?!${blank}năm${blank}\\d)`,
      'giu',
    ),
    read: readDay,
  },
  {
    rule: 'dates/day-no-year',
    opens: momentOpens,
    where: ({ tokens }, _, next) => numberWithin(tokens, next, longestMoment),
    pattern: new RegExp(
      `${moment}${day}[ ]?[/.-][ ]?${month}${wordEnd}(?![ ]?[/.-][ ]?\\d)(?![ ]?%)(?![ ](?:hằng|hàng|mỗi)[ ]năm)`,
      'giu',
    ),
    read: readDay,
  },
  {
    rule: 'dates/day-due-no-year',
    opens: [anyNumber],
    where: beforeParting,
    pattern: new RegExp(
      `(?<=${wordStart}(?:trước|chậm nhất|hạn|đến|đến hết)[ ])${day}/${month}${wordEnd}(?![ ]?[/.-][ ]?\\d)(?![ ](?:hằng|hàng|mỗi)[ ]năm)(?![ ](?:số|tổng|tỷ|tỉ|xã|phường|đại|chỉ|chi|đảng|cơ|đơn|hộ|người|thành))`,
      'giu',
    ),
    read: readDay,
  },
  {
    rule: 'dates/day-in-brackets',
    opens: [anyNumber],
    where: ({ tokens }, i) => tokens[i - 1]?.text === '(' && saysWhen.has(tokens[i - 2]?.lower ?? ''),
    pattern: new RegExp(
      `(?<=(?:nay|qua|mai|trước|sáng|chiều|tối|trưa)[ ]?\\()${day}[/.-]${month}(?=[),;])`,
      'giu',
    ),
    read: readDay,
  },
  {
    rule: 'dates/month',
    opens: ['tháng'],
    where: beforeNumber,
    pattern: new RegExp(
      `${wordStart}tháng${blank}${month}(?:[ ]?[/.-][ ]?|,?${blank}năm${blank})${year}`,
      'giu',
    ),
    read: readMonth,
  },
  {
    rule: 'dates/month-due-no-year',
    opens: ['tháng'],
    pattern: new RegExp(
      `(?<=${wordStart}(?:trong|trước|hết|cuối|đầu)[ ])tháng[ ]${month}${wordEnd}(?![ ]?[/.-][ ]?\\d)(?!,?${blank}năm${blank}\\d)`,
      'giu',
    ),
    read: readMonth,
  },
  {
    rule: 'dates/quarter',
    opens: ['quý'],
    pattern: new RegExp(
      `${wordStart}quý${blank}(?<quarter>IV|I{1,3}|[1-4])(?:[ ]?[/.-][ ]?|,?${blank}(?:năm${blank})?)${year}`,
      'giu',
    ),
    read: readQuarter,
  },
  {
    rule: 'dates/period',
    opens: ['giai đoạn', 'nhiệm kỳ', 'thời kỳ', 'năm học', 'khóa'],
    pattern: new RegExp(
      `${wordStart}(?:giai đoạn|nhiệm kỳ|thời kỳ|năm học|khóa)${blank}(?:\\()?${year}${toYear}`,
      'giu',
    ),
    read: readPeriod,
  },
  {
    rule: 'dates/bare-period',
    opens: [anyNumber],
    where: (page, i, next) => hasYearLength(page, i) && joining.has(page.tokens[next]?.text ?? ''),
    pattern: new RegExp(`${free}(?<!\\p{L})${year}[ ]?[-–][ ]?(?<until>(?:19|20)\\d{2})(?![\\d/-])`, 'gu'),
    read: readPeriod,
  },
  {
    rule: 'dates/year',
    opens: ['năm'],
    where: beforeNumber,
    pattern: new RegExp(`${wordStart}năm${blank}${year}(?![ ]?[-–][ ]?\\d{4})${wordEnd}`, 'giu'),
    read: readYear,
  },
  {
    rule: 'dates/year-of-party-entry',
    opens: ['năm vào Đảng', 'năm sinh', 'sinh'],
    pattern: new RegExp(`${wordStart}(?:năm vào Đảng|năm sinh|sinh)[: ]{1,2}${year}${wordEnd}`, 'gu'),
    read: readYear,
  },
  {
    rule: 'dates/year-in-a-list',
    opens: [anyNumber],
    where: (page, i) => hasYearLength(page, i) && /^(?:,|và)$/i.test(page.tokens[i - 1]?.lower ?? ''),
    pattern: new RegExp(
      `(?<=${wordStart}năm${blank}\\d{4}(?:(?:,|[ ]và)[ ]\\d{4}){0,4}(?:,[ ]|[ ]và[ ]))${year}${wordEnd}(?![ ]?[-–/][ ]?\\d)`,
      'giu',
    ),
    read: readYear,
  },
]);

/** Finds each mention of a day, month, quarter, year or period; a missing year is left open. */
export function findDates(page: Page): DateMention[] {
  return runRows(dateRows, page);
}
