import type { Positions } from '../../kernel/record/index.ts';
import { BrokenSeal, seal, unseal } from '../../kernel/seal/index.ts';

const about = 'where an open board has heard the record up to';

/** How far a page has heard the record, sealed: how much is recorded of what, not even by number, is nobody's to read. */
export function writeSince(since: Positions): string {
  return seal(since.join('.'), about);
}

/** What `writeSince` wrote; nothing for anything else. */
export function readSince(written: string | null): Positions | undefined {
  if (!written) return undefined;
  try {
    return unseal(written, about).split('.').map(Number);
  } catch (error) {
    if (error instanceof BrokenSeal) return undefined;
    throw error;
  }
}
