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

/** «Nghị quyết này», «Chỉ thị nêu trên»: the document of that type that is meant, and whether it could be another. */
export function findAnaphors(page: Page, citations: readonly ResolvedCitation[]): Anaphor[] {
  const own = citations.findIndex((citation) => citation.own);
  const last = new Map<string, number>();
  let told = 0;
  return runRows(anaphorRows, page).map(({ typeName, ...evidence }) => {
    for (; told < citations.length && citations[told]!.start < evidence.start; told += 1)
      last.set(citations[told]!.typeName, told);
    const near = citationsNear(citations, { before: told, from: evidence.start - reach }).filter(
      (i) => !citations[i]!.own && citations[i]!.typeName === typeName,
    );
    const says = page.plain.slice(evidence.start, evidence.end);
    const ofOwnType = own >= 0 && citations[own]!.typeName.startsWith(typeName);
    const isOwn = ofOwnType && (/này$/u.test(says) || near.length === 0);
    const symbols = new Set(near.map((i) => citations[i]!.symbol ?? citations[i]!.number));
    return {
      ...evidence,
      typeName,
      resolvedTo: isOwn ? own : (near.at(-1) ?? last.get(typeName) ?? null),
      ambiguous: !isOwn && symbols.size > 1,
    };
  });
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
