import { wordsOf } from '../fold.ts';
import type { Finding, Phase } from '../phase.ts';
import { lookFor } from './rows.ts';
import { advertWords } from './word-lists.ts';

const offered = lookFor(advertWords.map((written) => ({ written, unmarked: true, kept: written })));

/** Where something is offered in a text. */
export function advertsIn(body: string): Finding[] {
  return offered(wordsOf(body).inOrder).map(({ from, to, kept }) => ({
    kind: 'advert',
    from,
    to,
    said: kept,
  }));
}

/** What is offered for money has no place under an article. */
export const adverts: Phase = { name: 'adverts', find: ({ body }) => advertsIn(body) };
