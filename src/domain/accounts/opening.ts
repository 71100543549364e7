import type { Temporal } from '../../kernel/time/index.ts';

/** How a person's record was opened: looked at, or taken out in a file with others. */
export type Manner = 'page' | 'export';

/** Somebody opened a person's record. */
export interface Opening {
  readonly byName: string;
  readonly manner: Manner;
  readonly at: Temporal.Instant;
}
