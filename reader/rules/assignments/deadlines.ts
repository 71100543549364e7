import { tableOf, walk } from '../../engine/opened.ts';
import type { Page } from '../../engine/page.ts';
import { wordEnd, wordStart } from '../../engine/pattern.ts';
import { inside } from '../../engine/spans.ts';
import type { Span } from '../../engine/text.ts';
import type { Deadline, DeadlineRule } from '../../reading.ts';
import type { DatedMention } from '../dates/infer.ts';

const monthEnds = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const two = (n: number) => String(n).padStart(2, '0');
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lastDay = (year: number, month: number) => (month === 2 && isLeap(year) ? 29 : monthEnds[month - 1]!);

/** Prepositions that make a date a day something is due by. */
const dueBefore =
  /(?:(?:xong[ ])?trước|chậm nhất(?:[ ]là)?(?:[ ](?:trước|đến|vào|trong))?|không muộn hơn|hạn(?:[ ]cuối)?(?:[ ]là)?|(?:từ nay[ ])?đến hết|trước hết|hết|(?:ngay[ ])?trong|vào(?:[ ](?:đầu|cuối|giữa))?|đến|thời hạn(?:[ ]là)?|tại (?:phiên họp|kỳ họp|cuộc họp)(?:[ ][^,;.\n]{0,20})?)(?:[ ](?:đầu|cuối|giữa))?[ ](?:\d{1,2}(?:[:h]\d{2}|h|[ ]giờ(?:[ ]\d{1,2}(?:[ ]phút)?)?)[ ])?$/iu;
/** «kéo dài đến hết năm 2032», «có hiệu lực đến ngày …»: how long something lasts, not when a task is due. */
const lasts =
  /(?:kéo dài|áp dụng|hiệu lực|duy trì|giữ nguyên|gia hạn|lưu trữ|nhiệm kỳ)(?![^,;.]*hoàn thành)[^,;.]*$/iu;
const horizonBefore = /(?:(?:cho[ ])?đến|tới|tầm nhìn(?:[ ]đến)?)[ ]$/iu;

const recurring: readonly (readonly [RegExp, 'day' | 'week' | 'month' | 'quarter' | 'halfYear' | 'year'])[] =
  [
    [/^tuần/iu, 'week'],
    [/^tháng/iu, 'month'],
    [/^quý/iu, 'quarter'],
    [/^(?:6|sáu) tháng/iu, 'halfYear'],
    [/^năm/iu, 'year'],
    [/^ngày/iu, 'day'],
  ];
const recurringAt = {
  opens: ['trước', 'vào', 'chậm nhất', 'định kỳ', 'hằng', 'hàng'],
  pattern: new RegExp(
    `${wordStart}(?:(?=(?:hằng|hàng)[ ]\\p{L}+,?[ ](?:trước|chậm nhất|vào)[ ][^,.;\\n]{0,8}?ngày[ ]\\d)|(?:trước|vào|chậm nhất(?:[ ]vào)?)[ ](?:(?:\\d{1,2}[ ]?(?:[:h]|giờ)[ ]?\\d{0,2})[ ])?(?:ngày[ ])?(?:(?:thứ[ ]\\p{L}{2,4}|Chủ nhật|\\d{1,2}(?:/\\d{1,2})?)[ ])?(?:cuối[ ]|đầu[ ])?|định kỳ[ ])(?:hàng|hằng)?[ ]?(?<every>6 tháng|sáu tháng|tuần|tháng|quý|năm|ngày)${wordEnd}(?:(?:,|[ ]và)[ ](?:(?:hằng|hàng|cả)[ ])?(?:[69][ ]tháng|quý|năm)${wordEnd}(?![ ]\\d))*(?![ ]\\d)(?![ ]?/)(?:,?[ ](?:trước|chậm nhất(?:[ ](?:là|vào))?|vào)[ ]ngày[ ](?:mùng[ ])?\\d{1,2}(?![\\d/:]))?`,
    'giu',
  ),
};
const within = {
  opens: ['trong', 'sau', 'chậm nhất', 'thời hạn'],
  pattern: new RegExp(
    `${wordStart}(?:trong (?:thời hạn|vòng)|trong(?=[ ]\\d{1,3}[ ](?:ngày làm việc|(?:ngày|tháng)[ ](?:kể )?từ))|sau|chậm nhất(?: là)?(?: sau)?|thời hạn)[ ](?:là[ ])?(?<n>\\d{1,3})[ ](?<unit>ngày làm việc|ngày|tháng)${wordEnd}(?:[ ](?:kể )?từ[ ][^,;.\\n]{1,120})?`,
    'giu',
  ),
};
const vague = {
  opens: ['trong thời gian sớm nhất', 'sớm nhất có thể', 'trong thời gian tới', 'sắp tới'],
  pattern: new RegExp(
    `${wordStart}(?:trong thời gian sớm nhất|sớm nhất có thể|trong thời gian tới|sắp tới)${wordEnd}`,
    'giu',
  ),
};

type Told = Span & { deadline: DeadlineRule };
/** Times that a page tells without a date: recurring, within so many days, vague; each in order. */
export type Times = {
  dated: readonly DatedMention[];
  told: readonly Told[];
  vague: readonly Told[];
  /** Day of signing: what is to be brought before somebody on a day after it is due then. */
  signed: string | null;
};

const tellings = tableOf([
  { ...recurringAt, read: readRecurring },
  { ...within, read: readWithin },
  { ...vague, read: (): DeadlineRule => ({ kind: 'vague' }) },
]);

/** Finds every time of a page by which something may be due, so that a clause only looks up its own. */
export function findTimes(page: Page, dated: readonly DatedMention[], signed: string | null): Times {
  const told: Told[] = [];
  const vague: Told[] = [];
  walk(tellings, page, (row, match) => {
    const deadline = row.read(match, page.plain);
    const found = { start: match.index, end: match.index + match[0].length };
    if (deadline) (deadline.kind === 'vague' ? vague : told).push({ ...found, deadline });
  });
  return { dated, told, vague, signed };
}

function readRecurring(match: RegExpExecArray, plain: string): DeadlineRule | null {
  if (/theo[ ]$/iu.test(plain.slice(Math.max(0, match.index - 5), match.index))) return null;
  const every = recurring.find(([pattern]) => pattern.test(match.groups!.every!))?.[1];
  const isDue = /^(?:trước|vào|chậm|hằng|hàng)|(?:hàng|hằng|6|sáu)/iu.test(match[0]);
  return every && isDue && /(?:hàng|hằng|định kỳ)/iu.test(match[0]) ? { kind: 'recurring', every } : null;
}

function readWithin(match: RegExpExecArray): DeadlineRule {
  const { n, unit } = match.groups!;
  const kind = unit === 'tháng' ? 'months' : unit === 'ngày' ? 'calendarDays' : 'workingDays';
  return { kind, n: Number(n) };
}

/** Finds what is due by when within a stretch of a sentence. */
export function findDeadlines(page: Page, span: Span, times: Times): Deadline[] {
  const found: Deadline[] = [];
  for (const date of inside(times.dated, span)) {
    const deadline = ofDate(page, date, { from: span.start, signed: times.signed });
    if (deadline) found.push(deadline);
  }
  for (const told of inside(times.told, span)) found.push(deadlineOf(told));
  return (found.length ? found : inside(times.vague, span).map(deadlineOf)).sort((a, b) => a.start - b.start);
}

const ruleNames: Partial<Record<DeadlineRule['kind'], string>> = {
  workingDays: 'deadlines/within',
  calendarDays: 'deadlines/within',
  months: 'deadlines/within',
};

function deadlineOf({ start, end, deadline }: Told): Deadline {
  const rule = ruleNames[deadline.kind] ?? `deadlines/${deadline.kind}`;
  return { start, end, rule, iso: null, deadline };
}

const brought = /(?:^|[ ,])(?:trình|báo cáo|gửi)[ ][^,;.]{3,80}[ ]$/iu;

type Since = { from: number; signed: string | null };

function ofDate(page: Page, date: DatedMention, { from, signed }: Since): Deadline | null {
  const lead = page.plain.slice(Math.max(from, date.start - 60), date.start).replaceAll('\n', ' ');
  if (signed && date.kind === 'day' && date.iso && date.iso < signed) return null;
  const isBrought =
    date.kind === 'day' && signed !== null && date.iso !== null && date.iso > signed && brought.test(lead);
  const due = dueBefore.exec(lead) ?? (isBrought ? [''] : null);
  const said = due?.[0] ?? '';
  const start = date.start - said.length;
  if (horizonBefore.test(lead) && (date.kind === 'year' || date.kind === 'period') && !/hết/iu.test(said)) {
    const year = Number(date.iso?.slice(0, 4));
    return {
      start: date.start,
      end: date.end,
      rule: 'deadlines/horizon',
      iso: null,
      deadline: { kind: 'horizon', year },
    };
  }
  if (!due || !date.iso || (/(?:^|[ ])đến/iu.test(said) && lasts.test(lead))) return null;
  if (date.kind === 'day' && /trong[ ]$/iu.test(said) && /^\s*$/.test(lead.slice(0, -said.length)))
    return null;
  const rule = date.kind === 'period' && !/trước|hết|cuối/iu.test(said) ? openTerm(date) : ruleOf(date);
  return rule ? { start, end: date.end, rule: `deadlines/${date.kind}`, ...rule } : null;
}

/** «trong nhiệm kỳ 2025 - 2030»: the time of a topic as often as that of a task, so no day is named. */
function openTerm(date: DatedMention): { iso: null; deadline: DeadlineRule } | null {
  const rule = ruleOf(date);
  return rule && { iso: null, deadline: rule.deadline };
}

/** The rule and the last day of a date: a month, quarter or year ends with its last day. */
export function ruleOf(date: DatedMention): { iso: string; deadline: DeadlineRule } | null {
  if (!date.iso) return null;
  const year = Number(date.iso.slice(0, 4));
  if (date.kind === 'day') return { iso: date.iso, deadline: { kind: 'day', date: date.iso } };
  if (date.kind === 'year') return { iso: `${year}-12-31`, deadline: { kind: 'year', year } };
  if (date.kind === 'month') {
    const month = Number(date.iso.slice(5, 7));
    return { iso: `${year}-${two(month)}-${lastDay(year, month)}`, deadline: { kind: 'month', year, month } };
  }
  if (date.kind === 'quarter') {
    const quarter = Number(date.iso.slice(-1));
    return {
      iso: `${year}-${two(quarter * 3)}-${lastDay(year, quarter * 3)}`,
      deadline: { kind: 'quarter', year, quarter },
    };
  }
  const until = Number(date.iso.slice(5, 9));
  return { iso: `${until}-12-31`, deadline: { kind: 'term', from: year, until } };
}
