import type { Temporal } from '../../kernel/time/index.ts';
import type { EventKind } from './event.ts';

/** How a webhook stands: told what happens, switched off by a person, turned off after long failure, or removed. */
export const states = ['on', 'off', 'failed', 'removed'] as const;
export type State = (typeof states)[number];

/** A person's order to tell another system what happens. */
export interface Webhook {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly address: string;
  readonly kinds: readonly EventKind[];
  /** Only what concerns this body and those below; null: all that its owner may read. */
  readonly bodyId: string | null;
  readonly state: State;
  readonly madeAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  readonly version: number;
  /** Tries in a row that failed, since when, and when the next is made. */
  readonly failures: number;
  readonly failingSince: Temporal.Instant | null;
  readonly nextTryAt: Temporal.Instant | null;
}

/** How far a webhook has come, over all of its deliveries that are still kept. */
export interface Sums {
  readonly waiting: number;
  readonly deliveredAt: Temporal.Instant | null;
}

/** What someone sets of a webhook. */
export interface WebhookSetting {
  readonly name: string;
  readonly address: string;
  readonly kinds: readonly EventKind[];
  readonly bodyId: string | null;
}

/** The most webhooks one person has. */
export const mostWebhooks = 10;
