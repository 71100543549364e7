import type { Period } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { HouseSpelling } from './doubts.ts';

/** A spelling of the house with since when and until when it holds. */
export interface KeptSpelling extends HouseSpelling {
  readonly id: string;
  readonly valid: Period;
  /** Who added it; null for what the system came with. */
  readonly addedBy: string | null;
}

/** What an editor answered to a doubt about words that stay as they are. */
export interface Answer {
  readonly doubt: string;
  readonly because: string;
  readonly by: string;
  readonly at: Temporal.Instant;
}
