import type { Piece } from '../articles-content.ts';
import { currentNews } from './current.ts';
import { digitalNews } from './digital.ts';
import { oversightNews } from './oversight.ts';
import { partyNews } from './party.ts';
import { personnelNews } from './personnel.ts';
import { wardNews } from './wards.ts';

/** What the portal told of the last months in all its sections. */
export const news: readonly Piece[] = [
  ...currentNews,
  ...partyNews,
  ...personnelNews,
  ...oversightNews,
  ...digitalNews,
  ...wardNews,
];
