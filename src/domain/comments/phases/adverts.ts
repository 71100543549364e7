import { wordsOf } from '../fold.ts';
import type { Finding, Phase } from '../phase.ts';
import { advertWords } from './word-lists.ts';
import { rowIn } from './words.ts';

/** Where something is offered in a text. */
export function advertsIn(body: string): Finding[] {
  const words = wordsOf(body).filter(({ joined }) => !joined);
  return advertWords.flatMap((row): Finding[] => {
    const span = rowIn(words, row, true);
    return span ? [{ kind: 'advert', ...span, said: row }] : [];
  });
}

/** What is offered for money has no place under an article. */
export const adverts: Phase = { name: 'adverts', find: ({ body }) => advertsIn(body) };
