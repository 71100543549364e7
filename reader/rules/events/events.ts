import type { Page } from '../../engine/page.ts';
import { oneOf, wordStart } from '../../engine/pattern.ts';
import { rowsOf, runRows } from '../../engine/rows.ts';
import { firstFrom, inside } from '../../engine/spans.ts';
import type { Span } from '../../engine/text.ts';
import { eventNouns, holdingWords } from '../../lexicon/results.ts';
import type { EventFound } from '../../reading.ts';
import type { BodyMention } from '../bodies/bodies.ts';
import type { DatedMention } from '../dates/infer.ts';

type Facts = {
  page: Page;
  dates: readonly DatedMention[];
  bodies: readonly BodyMention[];
  /** Names of the events told of so far. */
  seen: Set<string>;
};

const named = rowsOf<{ name: string }>([
  {
    rule: 'events/named',
    opens: eventNouns,
    pattern: new RegExp(
      `${wordStart}(?:${oneOf(eventNouns)})[ ](?!này|trên|đã|sẽ|được|do|và|cũng|cho|của[ ]\\p{Ll})[^.;:\\n()“”]{8,160}?(?=[.;:\\n()“”]|[ ](?:do|tại|được|đã|diễn ra|vào|nhằm|với sự|dưới sự|có|cũng|còn|phải|cần|sẽ|để|bằng)[ ]|,[ ](?!phương|triển|giai|nhiệm|công|phong|đánh|giải)|$)`,
      'giu',
    ),
    read: (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      name: match[0].replace(/\s+/g, ' '),
    }),
  },
]);

const tells =
  /(?:tổng kết|sơ kết|quán triệt|triển khai|công bố|kỷ niệm|lần thứ|phát động|trao|toàn quốc|trực tuyến|chuyên đề|khóa [IVX]|thường kỳ|giao ban|tập huấn|tuyên dương|bế mạc|khai mạc|đại biểu|năm \d{4}|về )/iu;
const holds = new RegExp(`${wordStart}(?:${oneOf(holdingWords)})[ ](?:các[ ]|toàn thể[ ])?$`, 'iu');
const longestLead = 40;

/** Finds the events a text tells of: their name, who holds them, their day, and the year that they are about. */
export function findEvents({ page, dates, bodies, seen }: Facts): EventFound[] {
  const found: EventFound[] = [];
  for (const { name, ...evidence } of runRows(named, page)) {
    const lead = page.plain.slice(Math.max(0, evidence.start - longestLead), evidence.start);
    const key = name.toLowerCase();
    if (!(holds.test(lead) || /(?:^|\n)$/.test(lead)) || !tells.test(name) || seen.has(key)) continue;
    seen.add(key);
    const sentence = sentenceAround(page, evidence);
    const day = inside(dates, sentence).find(({ kind, iso }) => kind === 'day' && iso !== null);
    found.push({
      ...evidence,
      name,
      host: hostOf(page, evidence, bodies),
      date: day?.iso ?? null,
      subjectYear: yearWithin(dates, evidence),
    });
  }
  return found;
}

function sentenceAround(page: Page, { start }: Span): Span {
  const { sentences } = page;
  if (!sentences.length) return { start, end: start };
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences.at(middle).start <= start) low = middle;
    else high = middle - 1;
  }
  return sentences.at(low);
}

/** «hội nghị tổng kết công tác năm 2031»: the year under review. */
function yearWithin(dates: readonly DatedMention[], span: Span): number | null {
  const year = inside(dates, span).find(({ kind }) => kind === 'year');
  return year?.iso ? Number(year.iso) : null;
}

const longestGap = 24;

/** «Sở Nội vụ tổ chức hội nghị …», «hội nghị … do Sở Nội vụ tổ chức». */
function hostOf(page: Page, { start, end }: Span, bodies: readonly BodyMention[]): string | null {
  const next = firstFrom(bodies, start);
  const before = bodies[next - 1];
  if (
    before &&
    before.end <= start &&
    start - before.end <= longestGap &&
    /^[ ](?:đã[ ]|vừa[ ])?(?:tổ chức|khai mạc|tiến hành)[ ]/u.test(page.plain.slice(before.end, start))
  )
    return before.name;
  const after = bodies[firstFrom(bodies, end)];
  return after &&
    after.start - end <= longestGap &&
    /^[ ,]{1,2}do[ ]$/u.test(page.plain.slice(end, after.start))
    ? after.name
    : null;
}
