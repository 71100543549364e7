import { type Page, spellingsIn } from '../../engine/page.ts';
import { finderOf } from '../../engine/rows.ts';
import { gapBefore, perSpelling, spanOf } from '../../engine/tokens.ts';
import { lettersAfter } from '../../lexicon/doubts.ts';
import type { DatedMention } from '../dates/infer.ts';
import { type DoubtFields, type DoubtFound, doubt } from './doubt.ts';

const farthestYear = 2200;

/** Years that no event can have, and a year that stands once where the same words elsewhere have another, one digit away. */
export function doubtYears(page: Page, dates: readonly DatedMention[]): DoubtFound[] {
  const years = dates.filter((date) => date.kind === 'year' && date.iso);
  const lead = (date: DatedMention) =>
    /\p{L}+ \p{L}+ $/u.exec(page.plain.slice(Math.max(0, date.start - 24), date.start))?.[0].toLowerCase() ??
    String(date.start);
  const times = new Map<string, number>();
  const byLead = new Map<string, Set<string>>();
  for (const date of years) {
    const words = lead(date);
    times.set(date.iso!, (times.get(date.iso!) ?? 0) + 1);
    byLead.set(words, (byLead.get(words) ?? new Set()).add(date.iso!));
  }
  return years.flatMap((date) => {
    const year = date.iso!;
    const surface = page.plain.slice(date.start, date.end);
    if (Number(year) > farthestYear)
      return [doubt(date, 'doubts/far-year', wrongYear(surface.replace(year, `2${year.slice(1)}`)))];
    if (times.get(year)! > 1) return [];
    const twin = [...byLead.get(lead(date))!].find(
      (other) => oneDigitApart(other, year) && Math.abs(Number(other) - Number(year)) >= 10,
    );
    return twin ? [doubt(date, 'doubts/year-beside-others', wrongYear(surface.replace(year, twin)))] : [];
  });
}

const wrongYear = (suggestion: string): DoubtFields => ({
  kind: 'wrong-year',
  severity: 'error',
  suggestion,
});

function oneDigitApart(a: string, b: string): boolean {
  return [...a].filter((digit, i) => digit !== b[i]).length === 1;
}

/** A day without a year is not clear once the page is archived. */
export function doubtMissingYears(dates: readonly DatedMention[]): DoubtFound[] {
  return dates
    .filter((date) => date.kind === 'day' && (date.inferred || date.iso === null))
    .map((date) =>
      doubt(date, 'doubts/day-without-year', {
        kind: 'date-missing-year',
        severity: 'info',
        suggestion: null,
      }),
    );
}

/** Periods written both «2026-2031» and «2026 - 2031». */
export function doubtPeriods(page: Page, dates: readonly DatedMention[]): DoubtFound[] {
  const periods = dates.filter((date) => date.kind === 'period');
  const isLoose = (date: DatedMention) => /\d[ ][-–]|[-–][ ]\d/.test(page.plain.slice(date.start, date.end));
  const loose = periods.filter(isLoose);
  if (!loose.length || loose.length * 2 > periods.length) return [];
  return loose.map((date) =>
    doubt(date, 'doubts/period-spacing', {
      kind: 'inconsistent-form',
      severity: 'minor',
      suggestion: page.plain.slice(date.start, date.end).replace(/[ ]?[-–][ ]?/, '-'),
    }),
  );
}

const roman: Record<string, number> = { I: 1, V: 5, X: 10 };

function numeralValue(numeral: string): number {
  return [...numeral].reduce(
    (sum, letter, i) =>
      sum + ((roman[numeral[i + 1] ?? ''] ?? 0) > roman[letter]! ? -roman[letter]! : roman[letter]!),
    0,
  );
}

const nationalCongresses = finderOf({
  opens: ['toàn quốc lần thứ'],
  pattern: /toàn quốc lần thứ (?<n>[IVX]{1,6})(?![\p{L}])/u,
});

/** A congress counted beyond the one that the whole text speaks of. */
export function doubtOrdinals(page: Page): DoubtFound[] {
  const found = nationalCongresses(page);
  const counts = new Map<string, number>();
  for (const match of found) counts.set(match.groups!.n!, (counts.get(match.groups!.n!) ?? 0) + 1);
  const [main, times] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
  if (times < 2) return [];
  return found
    .filter(
      (match) =>
        counts.get(match.groups!.n!) === 1 && numeralValue(match.groups!.n!) > numeralValue(main) + 1,
    )
    .map((match) =>
      doubt({ start: match.index, end: match.index + match[0].length }, 'doubts/ordinal-beside-others', {
        kind: 'wrong-number',
        severity: 'error',
        suggestion: match[0].replace(match.groups!.n!, main),
      }),
    );
}

/** Letters that a blank may have cut off the end of a word, and off its head. */
const cutOffEnd = 1;
const cutOffHead = 2;
const cutLetters = perSpelling(({ text }) =>
  text.length === 1
    ? (/[aeiouytcnmgp]/.test(text) ? cutOffEnd : 0) | (/[bcdđghklmnpqrstvx]/.test(text) ? cutOffHead : 0)
    : 0,
);

/** A word that a blank has cut in two: «the o», «t rang». */
export function doubtBrokenWords(page: Page, vocabulary: ReadonlySet<string>): DoubtFound[] {
  const { tokens, places } = page;
  const cut = cutLetters(page);
  const pairs: number[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const how = cut[places[i]!]!;
    if (how & cutOffEnd && endIsCutOff(page, i)) pairs.push(i - 1);
    if (how & cutOffHead && headIsCutOff(page, i)) pairs.push(i);
  }
  if (!pairs.length) return [];
  const known = new Set<string>();
  for (const { text, lower } of spellingsIn(page)) if (text.length > 2) known.add(lower);
  return pairs.flatMap((i) => {
    const [a, b] = [tokens[i]!, tokens[i + 1]!];
    const word = a.lower + b.lower;
    if (!known.has(word) && !vocabulary.has(word)) return [];
    const fields = { kind: 'broken-word', severity: 'error' as const, suggestion: a.text + b.text };
    return [doubt(spanOf(page, i, i + 2), 'doubts/broken-word', fields)];
  });
}

function endIsCutOff(page: Page, i: number): boolean {
  const before = page.tokens[i - 1];
  const after = page.tokens[i + 1]?.text;
  const isWord = before?.kind === 'word' && before.text.length > 1 && !lettersAfter.has(before.lower);
  return isWord && gapBefore(page, i) === 1 && after !== ')' && after !== '.';
}

function headIsCutOff(page: Page, i: number): boolean {
  const after = page.tokens[i + 1];
  return after?.kind === 'word' && after.text === after.lower && gapBefore(page, i + 1) === 1;
}

const weekdays = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'];

/** A weekday that the date does not have. */
export function doubtWeekdays(page: Page, dates: readonly DatedMention[]): DoubtFound[] {
  return dates.flatMap((date) => {
    if (date.kind !== 'day' || !date.iso) return [];
    const match = /(?:chủ nhật|thứ (?:hai|ba|tư|năm|sáu|bảy))(?=,?[ ]$)/iu.exec(
      page.plain.slice(Math.max(0, date.start - 14), date.start),
    );
    if (!match) return [];
    const right = weekdays[weekdayOf(date.iso)]!;
    if (match[0].toLowerCase() === right) return [];
    return [
      doubt(
        { start: date.start - (Math.min(14, date.start) - match.index), end: date.end },
        'doubts/weekday',
        { kind: 'wrong-weekday', severity: 'error', suggestion: null },
      ),
    ];
  });
}

/** Day of the week of an ISO day, Sunday 0 (Sakamoto's method). */
function weekdayOf(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  const y = month < 3 ? year - 1 : year;
  const shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1]!;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + shift + day) % 7;
}
