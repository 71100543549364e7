import { diffWordsWithSpace } from 'diff';
import { linesOf, textOfLine } from './body.ts';
import type { Content } from './content.ts';

/** A stretch of words that both versions have, or one of them. */
export interface DiffPart {
  readonly words: string;
  readonly only: 'earlier' | 'later' | null;
}

/** What changed between two versions word by word: a list of parts for each of headline, lead and body. */
export function compareContents(
  earlier: Content,
  later: Content,
): Readonly<Record<'headline' | 'lead' | 'body', DiffPart[]>> {
  const bodyOf = ({ body }: Content) => linesOf(body).map(textOfLine).join('\n\n');
  return {
    headline: compareWords(earlier.headline, later.headline),
    lead: compareWords(earlier.lead, later.lead),
    body: compareWords(bodyOf(earlier), bodyOf(later)),
  };
}

function compareWords(earlier: string, later: string): DiffPart[] {
  // Vietnamese words stand between spaces; the usual rule would cut them at letters with marks.
  const changes = diffWordsWithSpace(earlier, later, { intlSegmenter: vietnamese });
  return changes.map(({ value, added, removed }) => ({
    words: value,
    only: added ? 'later' : removed ? 'earlier' : null,
  }));
}

const vietnamese = new Intl.Segmenter('vi', { granularity: 'word' });
