import type { Temporal } from '../../kernel/time/index.ts';

export type Outcome = 'granted' | 'rejected';

/** What an author said against a refusal, and what another moderator decided. */
export interface Appeal {
  readonly commentId: string;
  readonly said: string;
  readonly at: Temporal.Instant;
  /** Who refused, and does not decide. */
  readonly against: string;
  readonly outcome: Outcome | null;
  readonly answer: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Temporal.Instant | null;
}
