import type { Page } from '../../engine/page.ts';
import { oneOf, words } from '../../engine/pattern.ts';
import { finderOf } from '../../engine/rows.ts';
import { firstFrom } from '../../engine/spans.ts';
import type { Span } from '../../engine/text.ts';
import { horizonWords, launchWords, reviewWords } from '../../lexicon/calendar.ts';
import type { DateMention } from './dates.ts';

export type DatedMention = DateMention & { inferred: boolean; because: string | null };

const reviewsIn = finderOf({
  opens: reviewWords,
  pattern: words(`(?:${oneOf(reviewWords)})[^.;\\n]{0,90}?năm[ ](?<year>(?:19|20)\\d{2})`),
});
const launchesIn = finderOf({
  opens: launchWords,
  pattern: words(
    `(?:${oneOf(launchWords)})[^.;\\n]{0,90}?(?<!(?:đầu|cuối|giữa)[ ])năm[ ](?<year>(?:19|20)\\d{2})`,
  ),
});
const horizon = new RegExp(`(?:${oneOf(horizonWords)})[ ](?:hết[ ]|cuối[ ]|đầu[ ])?$`, 'iu');

type Known = { signed: string | null; told: Told };

/** What a text has told so far of its times. */
export type Told = {
  /** Year of each day and month that stood with one. */
  twins: Map<string, number>;
  years: Set<number>;
  /** The last years under review and of tasks begun, their places before this page. */
  reviews: YearSpoken[];
  launches: YearSpoken[];
  /** Day of the event that the text tells of. */
  event: string | null;
  pageDate: string | null;
};

/** Opens the times of a text that has told none. */
export const openTold = (): Told => ({
  twins: new Map(),
  years: new Set(),
  reviews: [],
  launches: [],
  event: null,
  pageDate: null,
});

/** Gives a day without year the year of the event it belongs to, and says why; never the day a page was shown. */
export function inferYears(page: Page, dates: readonly DateMention[], known: Known): DatedMention[] {
  const { told } = known;
  const years = subjectYears(page, dates, known);
  for (const date of dates)
    if (date.kind === 'day' && date.iso)
      told.twins.set(`${date.day}/${date.month}`, Number(date.iso.slice(0, 4)));
  const reviews = [...told.reviews, ...yearsIn(reviewsIn(page))];
  const launches = [...told.launches, ...yearsIn(launchesIn(page))];
  told.reviews = lastBefore(reviews, page);
  told.launches = lastBefore(launches, page);
  told.event ??= known.signed ?? eventDay(page, dates, known);
  return dates.map((date) => {
    if (date.kind === 'month' && date.iso === null) return dueMonth(date, known.signed, told.event);
    if (date.iso !== null || date.day === undefined || date.month === undefined)
      return { ...date, inferred: false, because: null };
    const guess = guessYear({ page, known, years, reviews, launches }, date);
    if (!guess) return { ...date, inferred: false, because: null };
    const iso = `${guess.year}-${two(date.month)}-${two(date.day)}`;
    told.event ??= iso;
    return { ...date, iso, inferred: true, because: guess.because };
  });
}

/** «trong tháng 11» of a signed paper, or of what somebody asked at an event: the next month of that name. */
function dueMonth(date: DateMention, signed: string | null, event: string | null): DatedMention {
  const from = signed ?? event;
  if (!from || date.month === undefined) return { ...date, inferred: false, because: null };
  const ahead = date.month < Number(from.slice(5, 7));
  const year = Number(from.slice(0, 4)) + (ahead ? 1 : 0);
  const because = signed ? (ahead ? 'next-after-signing' : 'year-of-signing') : 'next-after-the-event';
  return { ...date, iso: `${year}-${two(date.month)}`, inferred: true, because };
}

const leadOfAText = 1200;

/** The first full day in the lead that is not the date of a document nor that of the page. */
function eventDay(page: Page, dates: readonly DateMention[], { told: { pageDate } }: Known): string | null {
  if (!page.opens) return null;
  const day = dates.find(
    (d) =>
      d.kind === 'day' &&
      d.iso !== null &&
      d.iso !== pageDate &&
      d.start < leadOfAText &&
      !/[\p{Lu}\d][ ,(]{1,3}$/u.test(page.plain.slice(Math.max(0, d.start - 6), d.start)),
  );
  return day?.iso ?? null;
}

type YearSpoken = Span & { year: number };

const yearsIn = (found: readonly RegExpExecArray[]): YearSpoken[] =>
  found.map((m) => ({ year: Number(m.groups!.year), start: m.index, end: m.index + 1 }));

/** The last year spoken of, its place told from where the next page begins. */
const lastBefore = (spoken: readonly YearSpoken[], { plain }: Page): YearSpoken[] =>
  spoken
    .slice(-1)
    .map(({ year, start, end }) => ({ year, start: start - plain.length, end: end - plain.length }));

const two = (n: number) => String(n).padStart(2, '0');

type Facts = {
  page: Page;
  known: Known;
  years: number[];
  /** Years said to be under review, and years whose tasks are begun, with their places. */
  reviews: readonly YearSpoken[];
  launches: readonly YearSpoken[];
};

function guessYear(
  { page, known, years, reviews, launches }: Facts,
  date: DateMention,
): { year: number; because: string } | null {
  const { twins, event } = known.told;
  const twin = twins.get(`${date.day}/${date.month}`);
  if (twin !== undefined) return { year: twin, because: 'same-day-with-year' };
  const monthDay = `${two(date.month!)}-${two(date.day!)}`;
  if (known.signed) {
    const signed = Number(known.signed.slice(0, 4));
    const ahead = isDue(page, date) && monthDay < known.signed.slice(5);
    return { year: ahead ? signed + 1 : signed, because: ahead ? 'next-after-signing' : 'year-of-signing' };
  }
  if (event && isDue(page, date)) {
    const year = Number(event.slice(0, 4));
    return { year: monthDay < event.slice(5) ? year + 1 : year, because: 'next-after-the-event' };
  }
  const subject = nearestYear(reviews, date);
  if (subject) return { year: date.month! <= 2 ? subject + 1 : subject, because: 'year-under-review' };
  const launched = date.month! >= lastMonths ? nearestYear(launches, date) : null;
  if (launched) return { year: launched - 1, because: 'before-the-year-begun' };
  if (years[0] !== undefined) return { year: years[0], because: 'latest-year-of-the-text' };
  const { pageDate } = known.told;
  if (!pageDate) return null;
  const shown = Number(pageDate.slice(0, 4));
  return {
    year: monthDay <= pageDate.slice(5) ? shown : shown - 1,
    because: 'last-before-publication',
  };
}

/** A day that something is due by lies ahead. */
function isDue(page: Page, date: DateMention): boolean {
  if (/^[ ]đến nay(?!\p{L})/u.test(page.plain.slice(date.end, date.end + 9))) return false;
  return /(?:trước|chậm nhất|đến|đến hết|hạn|từ|vào|sau)[ ](?:là[ ])?$/iu.test(
    page.plain.slice(Math.max(0, date.start - 20), date.start),
  );
}

/** A conference of these months and later begins the tasks of the year after. */
const lastMonths = 9;

/** «Hội nghị tổng kết công tác năm 2022 … ngày 23/12»: the year spoken of nearest to the day. */
function nearestYear(spoken: readonly YearSpoken[], date: DateMention): number | null {
  const next = firstFrom(spoken, date.start);
  const near = [spoken[next - 1], spoken[next]].filter((found) => found !== undefined);
  near.sort((a, b) => Math.abs(a.start - date.start) - Math.abs(b.start - date.start));
  return near[0]?.year ?? null;
}

/** Years the text speaks of as present or past, latest first. */
function subjectYears(page: Page, dates: readonly DateMention[], known: Known): number[] {
  const years = dates
    .filter((d) => d.iso && d.kind !== 'period' && d.iso !== known.told.pageDate)
    .filter((d) => d.kind !== 'year' || !horizon.test(page.plain.slice(Math.max(0, d.start - 16), d.start)))
    .map((d) => Number(d.iso!.slice(0, 4)));
  for (const year of years) known.told.years.add(year);
  return [...known.told.years].sort((a, b) => b - a);
}
