import type { Temporal } from '../../kernel/time/index.ts';

/** A reader's wish that a published comment be looked at again. */
export interface Report {
  readonly id: string;
  readonly reason: string;
  readonly said: string;
  readonly at: Temporal.Instant;
  readonly settledAt: Temporal.Instant | null;
}
