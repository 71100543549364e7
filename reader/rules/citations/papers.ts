import type { ResolvedCitation } from './resolved.ts';
import { fold } from './symbol.ts';

/** A mention with its symbol: its place among all citations, and what it says, folded, where that is compared. */
export type Full = { place: number; citation: ResolvedCitation; surface: string };

/** The papers that a text has named so far. */
export type Papers = {
  count: number;
  /** Full mentions by what a short form could share with them: the number, or that it is a law. */
  index: Map<string, Full[]>;
  issuers: Map<string | null, string | null>;
  dated: Map<string | null, ResolvedCitation>;
};

/** Opens the papers of a text that has named none. */
export const openPapers = (): Papers => ({
  count: 0,
  index: new Map(),
  issuers: new Map(),
  dated: new Map(),
});

const mostAlike = 40;

/** A number as it is looked up, zeros before it left out. */
export const keyOf = (number: string | null) => (number ?? '').replace(/^0+/, '');

/** Notes the full mentions of a page among the papers. */
export function notePapers(
  { index, count }: Papers,
  citations: readonly ResolvedCitation[],
  plain: string,
): void {
  citations.forEach((citation, i) => {
    if (!citation.symbol) return;
    const surface = citation.type === 'Luật' ? fold(plain.slice(citation.start, citation.end)) : '';
    for (const key of [keyOf(citation.number), citation.type]) {
      const alike = index.get(key) ?? [];
      index.set(key, alike);
      alike.push({ place: count + i, citation, surface });
      if (alike.length > mostAlike) alike.shift();
    }
  });
}

/** What one mention of a document says of its date and issuer holds for its other mentions. */
export function shareBetweenMentions({ issuers, dated }: Papers, citations: ResolvedCitation[]): void {
  for (const citation of citations) {
    if (citation.symbol && citation.issuer) issuers.set(citation.symbol, citation.issuer);
    if (citation.symbol && citation.date) dated.set(citation.symbol, citation);
  }
  for (const citation of citations) {
    const fuller = citation.symbol ? dated.get(citation.symbol) : undefined;
    if (fuller && !citation.date && !citation.own)
      Object.assign(citation, { date: fuller.date, issuer: fuller.issuer });
    citation.issuer ??= issuers.get(citation.symbol) ?? null;
  }
}
