import { createHash } from 'node:crypto';
import { withoutMarks } from './fold.ts';

/** The same for texts that a reader takes for the same: case, marks, signs and blanks do not count. 16 bytes. */
export function fingerprintOf(body: string): Buffer {
  const told = withoutMarks(body).replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]/gu, '');
  return createHash('sha256').update(told).digest().subarray(0, 16);
}
