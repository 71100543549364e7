import type { Page } from '../../engine/page.ts';
import { oneOf, wordEnd, wordStart } from '../../engine/pattern.ts';
import { rowsOf, runRows } from '../../engine/rows.ts';
import { documentTypes } from '../../lexicon/document-types.ts';
import type { Anaphor } from '../../reading.ts';
import type { ResolvedCitation } from './resolved.ts';

const names = [...new Set(documentTypes.map(({ name }) => name))];
const endsAnaphor: ReadonlySet<string> = new Set(['này', 'nêu', 'nói', 'trên']);
/** How a document is meant without its number. */
export const anaphorRows = rowsOf<{ typeName: string }>([
  {
    rule: 'citations/anaphor',
    opens: names,
    where: ({ tokens }, _, next) => endsAnaphor.has(tokens[next]?.lower ?? ''),
    pattern: new RegExp(
      `${wordStart}(?<name>${oneOf(names)})[ ](?:này|nêu trên|nói trên|trên đây)${wordEnd}`,
      'gu',
    ),
    read: (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      typeName: match.groups!.name!.replace(/\s+/g, ' '),
    }),
  },
]);

const reach = 900;

/** The last citation of each type so far, and the document's own, by their places among all. */
export type Meant = { last: Map<string, number>; own: { place: number; typeName: string } | null };

/** «Nghị quyết này», «Chỉ thị nêu trên»: the document of that type that is meant, and whether it could be another. */
export function findAnaphors(
  page: Page,
  { citations, from, meant }: { citations: readonly ResolvedCitation[]; from: number; meant: Meant },
): Anaphor[] {
  const own = citations.findIndex((citation) => citation.own);
  if (own >= 0) meant.own ??= { place: from + own, typeName: citations[own]!.typeName };
  let told = 0;
  const tell = (before: number) => {
    for (; told < citations.length && citations[told]!.start < before; told += 1)
      meant.last.set(citations[told]!.typeName, from + told);
  };
  const found = runRows(anaphorRows, page).map(({ typeName, ...evidence }) => {
    tell(evidence.start);
    const near = citationsNear(citations, { before: told, from: evidence.start - reach }).filter(
      (i) => !citations[i]!.own && citations[i]!.typeName === typeName,
    );
    const says = page.plain.slice(evidence.start, evidence.end);
    const ofOwnType = meant.own?.typeName.startsWith(typeName) === true;
    const isOwn = ofOwnType && (/này$/u.test(says) || near.length === 0);
    const symbols = new Set(near.map((i) => citations[i]!.symbol ?? citations[i]!.number));
    const nearest = near.length ? from + near.at(-1)! : (meant.last.get(typeName) ?? null);
    return {
      ...evidence,
      typeName,
      resolvedTo: isOwn ? meant.own!.place : nearest,
      ambiguous: !isOwn && symbols.size > 1,
    };
  });
  tell(page.plain.length);
  return found;
}

/** Indexes of the citations before one that end after an offset, in order. */
function citationsNear(
  citations: readonly ResolvedCitation[],
  { before, from }: { before: number; from: number },
): number[] {
  const near: number[] = [];
  for (let i = before - 1; i >= 0 && citations[i]!.end >= from; i -= 1) near.unshift(i);
  return near;
}

const number = '\\d{1,3}[a-zđ]?(?:, \\d{1,3}[a-zđ]?)*(?: và \\d{1,3})?';
const clause = `(?:điểm [a-zđ]{1,2}(?:, [a-zđ]{1,2})*,? )?(?:khoản ${number},? )?(?:Điều|điều) ${number}|khoản ${number}|mục [IVX\\d.]{1,6}`;
const before = new RegExp(`(?<![\\p{L}\\p{M}])(?<clause>${clause}),?(?: của| tại| trong)? $`, 'iu');
const after = new RegExp(`^,? \\((?:tại )?(?<clause>${clause})[^)]{0,60}\\)`, 'iu');
const longest = 80;

/** The clause of a document that a citation points to: «khoản 2 Điều 5 Quy định số 80-QĐ/TW», «Quy định 377 (Điều 9, 10)». */
export function clauseBeside({ plain }: Page, { start, end }: { start: number; end: number }): string | null {
  const led = before.exec(plain.slice(Math.max(0, start - longest), start).replaceAll('\n', ' '));
  const followed = led ? null : after.exec(plain.slice(end, end + longest));
  return (led ?? followed)?.groups?.clause ?? null;
}
