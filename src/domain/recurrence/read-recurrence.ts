import { parseTime } from '../../kernel/time/index.ts';
import type { DayOfMonth, Every } from './recurrence-rule.ts';

/** What words about something recurring tell; what they leave open is for a person to say. */
export interface ReadRecurrence {
  readonly every?: Every;
  readonly weekday?: number;
  readonly interval?: number;
  readonly on?: DayOfMonth;
  /** Within the year, half-year or quarter, counted from 1. */
  readonly month?: number;
  readonly time?: string;
}

const weekdays: Readonly<Record<string, number>> = {
  hai: 1,
  '2': 1,
  ba: 2,
  '3': 2,
  tư: 3,
  '4': 3,
  năm: 4,
  '5': 4,
  sáu: 5,
  '6': 5,
  bảy: 6,
  '7': 6,
};

const everies: readonly (readonly [RegExp, Every])[] = [
  [/(?:(?:hàng|hằng|mỗi|định kỳ) (?:6|sáu) tháng|(?:6|sáu) tháng (?:một|1) lần)/u, 'halfYear'],
  [/(?:(?:hàng|hằng|mỗi|định kỳ|trong) (?:\d|hai) tuần|(?:hàng|hằng|mỗi|định kỳ)? ?tuần(?! sau))/u, 'week'],
  [/(?:hàng|hằng|mỗi|định kỳ|cuối|từng) quý/u, 'quarter'],
  [/(?:hàng|hằng|mỗi|định kỳ|từng) tháng/u, 'month'],
  [/(?:hàng|hằng|mỗi|định kỳ|từng) năm/u, 'year'],
  [/(?:hàng|hằng|mỗi|từng) ngày/u, 'workingDay'],
];

/** Takes from the words of a directive what they say of when something recurs: `trước 15:00 ngày thứ Sáu hàng tuần`. */
export function readRecurrence(printed: string): ReadRecurrence {
  const text = printed.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
  const every = everies.find(([words]) => words.test(text))?.[1];
  const time = timeIn(text);
  const timed = time ? { time } : {};
  if (every === undefined) return timed;
  if (every === 'week') return { every, ...timed, ...weekIn(text) };
  if (every === 'workingDay') return { every, ...timed };
  return { every, ...timed, ...dayIn(text, every) };
}

function timeIn(text: string): string | undefined {
  const found = /(\d{1,2} ?(?::|h|giờ)(?!\p{L})(?: ?\d{2})?)(?: ?phút)? ?(chiều|tối)?/u.exec(text);
  const time = found?.[1] ? parseTime(found[1]) : undefined;
  if (!time || !found?.[2] || time >= '12:00') return time;
  return `${Number(time.slice(0, 2)) + 12}${time.slice(2)}`;
}

function weekIn(text: string): Pick<ReadRecurrence, 'weekday' | 'interval'> {
  const said = /thứ (hai|ba|tư|năm|sáu|bảy|[2-7])(?!\p{L})/u.exec(text)?.[1];
  const weekday = said ? weekdays[said] : /chủ nhật/u.test(text) ? 7 : undefined;
  const interval = /(\d|hai) tuần/u.exec(text)?.[1];
  return {
    ...(weekday ? { weekday } : {}),
    ...(interval ? { interval: interval === 'hai' ? 2 : Number(interval) } : {}),
  };
}

function dayIn(text: string, every: Every): Pick<ReadRecurrence, 'on' | 'month'> {
  const month = monthIn(text, every);
  const on = onIn(text, every);
  return { ...(month ? { month } : {}), ...(on ? { on } : {}) };
}

/** The last month of a period is meant where its end is named, or where nothing is said of a month. */
function monthIn(text: string, every: Every): number | undefined {
  const named = /(?:\d{1,2}\/|tháng )(\d{1,2})(?!\d)/u.exec(
    text.replace(/(?:hàng|hằng|mỗi) (?:6|sáu) tháng/u, ''),
  )?.[1];
  if (every === 'year')
    return named && Number(named) <= 12 ? Number(named) : /cuối năm/u.test(text) ? 12 : undefined;
  if (every !== 'quarter' && every !== 'halfYear') return undefined;
  if (/tháng đầu/u.test(text) || /đầu quý/u.test(text)) return 1;
  if (/tháng (?:cuối|thứ ba)/u.test(text) || /cuối (?:quý|kỳ)/u.test(text))
    return every === 'quarter' ? 3 : 6;
  return undefined;
}

function onIn(text: string, every: Every): DayOfMonth | undefined {
  if (/ngày làm việc cuối/u.test(text)) return { kind: 'workingDay', nth: -1 };
  if (/ngày làm việc đầu/u.test(text)) return { kind: 'workingDay', nth: 1 };
  const nth = /ngày làm việc thứ (\d{1,2})/u.exec(text)?.[1];
  if (nth && Number(nth) >= 1 && Number(nth) <= 22) return { kind: 'workingDay', nth: Number(nth) };
  if (/ngày (?:cuối|cuối cùng)(?!\p{L})/u.test(text)) return { kind: 'last' };
  const date = /ngày (\d{1,2})(?!\d)/u.exec(text)?.[1];
  if (date && Number(date) >= 1 && Number(date) <= 31) return { kind: 'date', day: Number(date) };
  const ends: Partial<Record<Every, RegExp>> = {
    month: /cuối tháng/u,
    quarter: /cuối quý/u,
    year: /cuối năm/u,
  };
  return ends[every]?.test(text) ? { kind: 'last' } : undefined;
}
