import type { Temporal } from '../../kernel/time/index.ts';

/** What a newsroom asks a body about a request to correct, without who made it. */
export interface ListedAsking {
  readonly requestId: string;
  readonly number: number;
  readonly headline: string;
  readonly bodyId: string;
  readonly question: string;
  readonly askedAt: Temporal.Instant;
  /** By when the request is answered, and so by when the body replies. */
  readonly dueOn: Temporal.PlainDate;
  readonly repliedAt: Temporal.Instant | null;
}
