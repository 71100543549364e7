import { read } from '../../../reader/index.ts';
import { parseDay, type Temporal } from '../../kernel/time/index.ts';
import { type CitationInText, keysOfCitation, relationKindAt, resolve } from './citation.ts';
import { insertRelations, listCandidatesOfAll } from './relations.store.ts';

interface ReadText {
  readonly text: string;
  /** The directive's own number: naming itself is no citation. */
  readonly symbol: string;
  /** Places where a citation stands already. */
  readonly taken?: readonly { readonly start: number; readonly end: number }[];
}

/** Puts what a text cites beside its directive as proposals: nobody has confirmed them. */
export async function proposeCitations(
  directiveId: string,
  { text, symbol, taken = [] }: ReadText,
  now: Temporal.Instant,
): Promise<void> {
  const citations = citationsIn(text).filter(
    (citation) =>
      (citation.symbol === '' || citation.symbol !== symbol) &&
      !taken.some((place) => place.start < citation.end && citation.start < place.end),
  );
  const candidates = await listCandidatesOfAll(citations.map(keysOfCitation));
  const relations = citations.map((citation, index) => {
    const others = (candidates[index] ?? []).filter((candidate) => candidate.id !== directiveId);
    const answer = resolve(citation, others);
    const toId = answer.state === 'resolved' ? answer.directiveId : null;
    return { ...citation, fromId: directiveId, toId, confirmedBy: null };
  });
  await insertRelations(relations, now);
}

/** What a text cites, each at its place, as the reader finds it; a short form carries what its full form says. */
function citationsIn(
  text: string,
): readonly (CitationInText & { readonly start: number; readonly end: number })[] {
  if (text === '') return [];
  const { citations } = read(text);
  return citations
    .filter((found) => !found.own)
    .map((found) => {
      const full = found.resolvedTo === null ? found : (citations[found.resolvedTo] ?? found);
      const date = found.date ?? full.date;
      return {
        type: found.type,
        number: found.number ?? '',
        symbol: found.symbol ?? full.symbol ?? '',
        issuer: found.issuer ?? full.issuer ?? '',
        date: (date && parseDay(date)) || null,
        kind: relationKindAt(text, found.start),
        citedAs: text.slice(found.start, found.end).replace(/\s+/g, ' '),
        start: found.start,
        end: found.end,
      };
    });
}
