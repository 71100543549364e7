import type { Page } from '../../engine/page.ts';
import { firstFrom } from '../../engine/spans.ts';
import type { Frame } from '../../reading.ts';
import type { ResolvedCitation } from '../citations/resolved.ts';
import { codeOfName } from '../citations/symbol.ts';
import type { DatedMention } from '../dates/infer.ts';
import { type DoubtFound, doubt, error } from './doubt.ts';

/** A blank inside the number of a document. */
export function doubtSymbols(page: Page, citations: readonly ResolvedCitation[]): DoubtFound[] {
  return citations.flatMap((citation) => {
    const surface = page.plain.slice(citation.start, citation.end);
    const match =
      citation.number === null
        ? null
        : /\d[\d.]*[a-zA-Z]?(?:\/\d{4})?(?:[ ]+[-–/]|[-–/][ ]+|[-–]\p{Lu}+[ ]+[-–/])[ ]*\p{Lu}[^ ,;]*/u.exec(
            surface,
          );
    if (!match) return [];
    const start = citation.start + match.index;
    const span = { start, end: start + match[0].length };
    return [doubt(span, 'doubts/space-in-symbol', error('space-in-symbol', match[0].replace(/[ ]+/g, '')))];
  });
}

/** «Kết luận số 51-NQ/TU»: a type that its own symbol contradicts. */
export function doubtTypes(page: Page, citations: readonly ResolvedCitation[]): DoubtFound[] {
  return citations.flatMap((citation) => {
    const { symbol, start, end } = citation;
    const surface = page.plain.slice(start, end);
    const name = /^(\p{L}+(?:[ \n]\p{L}+){0,2}?)[ \n]+(?:s[ốo][ :])/u.exec(surface)?.[1];
    const code = /^\d[\d./]*[-/](\p{Lu}\p{L}{1,4})[-/]/u.exec(symbol ?? '')?.[1];
    const named = name && codeOfName(name);
    if (!code || !named || named === 'VB' || sameType(named, code)) return [];
    return [doubt({ start, end: start + surface.length }, 'doubts/type-and-symbol', error('wrong-type'))];
  });
}

/** «QĐ» stands for quyết định and quy định, «QĐi» for the latter; a letter may print no type of its own. */
function sameType(a: string, b: string): boolean {
  const known = codeOfName(a) ?? a;
  return known.slice(0, 2) === b.slice(0, 2) || !knownCodes.has(b);
}

const knownCodes: ReadonlySet<string> = new Set([
  'NQ',
  'QĐ',
  'QĐi',
  'KL',
  'CT',
  'HD',
  'TB',
  'BC',
  'KH',
  'NĐ',
  'TT',
  'TTr',
  'CV',
  'CTr',
]);

/** A document that is dated after the paper which cites it. */
export function doubtLaterPapers(
  { signed }: Frame,
  citations: readonly ResolvedCitation[],
  dates: readonly DatedMention[],
): DoubtFound[] {
  if (!signed) return [];
  return citations.flatMap((citation) => {
    if (citation.own || !citation.date || citation.date <= signed) return [];
    const date = dateBeside(dates, citation, citation.start);
    return date ? [doubt(date, 'doubts/later-paper', error('date-after-signing'))] : [];
  });
}

const farthest = 4;

/** The date of a citation where it stands in the text, from an offset on and right after it at the latest. */
function dateBeside(
  dates: readonly DatedMention[],
  { date, end }: ResolvedCitation,
  from: number,
): DatedMention | undefined {
  for (let i = firstFrom(dates, from); i < dates.length && dates[i]!.start - end <= farthest; i += 1)
    if (dates[i]!.iso === date) return dates[i];
  return undefined;
}

/** One symbol with two dates in the same text. */
export function doubtTwoDates(
  citations: readonly ResolvedCitation[],
  dates: readonly DatedMention[],
): DoubtFound[] {
  const first = new Map<string, string>();
  return citations.flatMap((citation) => {
    if (!citation.symbol || !citation.date || citation.own) return [];
    const before = first.get(citation.symbol);
    first.set(citation.symbol, before ?? citation.date);
    if (!before || before === citation.date) return [];
    const date = dateBeside(dates, citation, citation.end - 1);
    return date ? [doubt(date, 'doubts/two-dates', error('date-conflict'))] : [];
  });
}
