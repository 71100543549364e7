import { longest } from '../comment.ts';
import type { Phase } from '../phase.ts';

/** Something must be said, and no more than people read. */
export const tooMuch: Phase = {
  name: 'length',
  refuse({ body }) {
    if (body === '') return 'empty';
    if (body.length > longest.body) return 'too_long';
    // A lone picture agrees or not; a row of signs says nothing.
    return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(body) ? undefined : 'only_signs';
  },
};
