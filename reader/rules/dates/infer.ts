import type { Page } from '../../engine/page.ts';
import { oneOf, words } from '../../engine/pattern.ts';
import { finderOf } from '../../engine/rows.ts';
import { firstFrom } from '../../engine/spans.ts';
import type { Span } from '../../engine/text.ts';
import { horizonWords, reviewWords } from '../../lexicon/calendar.ts';
import type { DateMention } from './dates.ts';

export type DatedMention = DateMention & { inferred: boolean; because: string | null };

const reviewsIn = finderOf({
  opens: reviewWords,
  pattern: words(`(?:${oneOf(reviewWords)})[^.;\\n]{0,90}?năm[ ](?<year>(?:19|20)\\d{2})`),
});
const horizon = new RegExp(`(?:${oneOf(horizonWords)})[ ](?:hết[ ]|cuối[ ]|đầu[ ])?$`, 'iu');

type Known = { signed: string | null; pageDate: string | null };

/** Gives a day without year the year of the event it belongs to, and says why; never the day a page was shown. */
export function inferYears(page: Page, dates: readonly DateMention[], known: Known): DatedMention[] {
  const years = subjectYears(page, dates, known);
  const twins = new Map(
    dates
      .filter((d) => d.kind === 'day' && d.iso)
      .map((d) => [`${d.day}/${d.month}`, Number(d.iso!.slice(0, 4))]),
  );
  const reviews = reviewsIn(page).map((m) => ({
    year: Number(m.groups!.year),
    start: m.index,
    end: m.index + 1,
  }));
  return dates.map((date) => {
    if (date.iso !== null || date.day === undefined || date.month === undefined)
      return { ...date, inferred: false, because: null };
    const guess = guessYear({ page, known, years, twins, reviews }, date);
    if (!guess) return { ...date, inferred: false, because: null };
    return {
      ...date,
      iso: `${guess.year}-${two(date.month)}-${two(date.day)}`,
      inferred: true,
      because: guess.because,
    };
  });
}

const two = (n: number) => String(n).padStart(2, '0');

type Facts = {
  page: Page;
  known: Known;
  years: number[];
  /** Year of each day and month that stands with one. */
  twins: ReadonlyMap<string, number>;
  /** Years said to be under review, with their places. */
  reviews: readonly (Span & { year: number })[];
};

function guessYear(
  { page, known, years, twins, reviews }: Facts,
  date: DateMention,
): { year: number; because: string } | null {
  const twin = twins.get(`${date.day}/${date.month}`);
  if (twin !== undefined) return { year: twin, because: 'same-day-with-year' };
  const monthDay = `${two(date.month!)}-${two(date.day!)}`;
  if (known.signed) {
    const signed = Number(known.signed.slice(0, 4));
    const ahead = isDue(page, date) && monthDay < known.signed.slice(5);
    return { year: ahead ? signed + 1 : signed, because: ahead ? 'next-after-signing' : 'year-of-signing' };
  }
  const subject = reviewYear(reviews, date);
  if (subject) return { year: subject, because: 'year-under-review' };
  if (years[0] !== undefined) return { year: years[0], because: 'latest-year-of-the-text' };
  if (!known.pageDate) return null;
  const shown = Number(known.pageDate.slice(0, 4));
  return {
    year: monthDay <= known.pageDate.slice(5) ? shown : shown - 1,
    because: 'last-before-publication',
  };
}

/** A day that something is due by lies ahead. */
function isDue(page: Page, date: DateMention): boolean {
  return /(?:trước|chậm nhất|đến|hạn|từ|vào)[ ](?:là[ ])?$/iu.test(
    page.plain.slice(Math.max(0, date.start - 20), date.start),
  );
}

/** «Hội nghị tổng kết công tác năm 2022 … ngày 23/12»: the year that the conference reviews. */
function reviewYear(reviews: readonly (Span & { year: number })[], date: DateMention): number | null {
  const next = firstFrom(reviews, date.start);
  const near = [reviews[next - 1], reviews[next]].filter((found) => found !== undefined);
  near.sort((a, b) => Math.abs(a.start - date.start) - Math.abs(b.start - date.start));
  const nearest = near[0];
  if (!nearest) return null;
  return date.month! <= 2 ? nearest.year + 1 : nearest.year;
}

/** Years the text speaks of as present or past, latest first. */
function subjectYears(page: Page, dates: readonly DateMention[], known: Known): number[] {
  const years = dates
    .filter((d) => d.iso && d.kind !== 'period' && d.iso !== known.pageDate)
    .filter((d) => d.kind !== 'year' || !horizon.test(page.plain.slice(Math.max(0, d.start - 16), d.start)))
    .map((d) => Number(d.iso!.slice(0, 4)));
  return [...new Set(years)].sort((a, b) => b - a);
}
