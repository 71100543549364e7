import type { Temporal } from '../../kernel/time/index.ts';

/** Who a person is at the provider through which they sign in. */
export interface OutsideIdentity {
  readonly accountId: string;
  readonly issuer: string;
  /** The provider's own identifier of the person. */
  readonly subject: string;
  /** By what it was found, as it was then. */
  readonly claimed: string;
  readonly linkedAt: Temporal.Instant;
  readonly lastUsedAt: Temporal.Instant | null;
}
