import type { Temporal } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { ProposalKind } from './proposal.ts';

/** A directive whose desk wants somebody: unread, to be read again, or with proposals that wait. */
export interface WaitingDesk {
  readonly directiveId: string;
  readonly symbol: string;
  readonly title: string;
  readonly typeName: Words<string>;
  readonly issuerName: string;
  readonly registeredAt: Temporal.Instant;
  readonly stands: 'unread' | 'stale' | 'waiting';
  readonly counts: Readonly<Record<ProposalKind, number>>;
}
