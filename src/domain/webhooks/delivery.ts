import type { FaultName } from '../../kernel/outside/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { EventKind, Subject, trialKind } from './event.ts';

/** How a delivery stands: yet to be sent, taken by the other side, kept back from one who lost the right, or no longer tried. */
export type DeliveryState = 'waiting' | 'delivered' | 'withheld' | 'given_up';

/** One event for one webhook. */
export interface Delivery {
  /** Also the identity of the event, which never changes. */
  readonly id: string;
  readonly webhookId: string;
  readonly kind: EventKind | typeof trialKind;
  /** Null for a try-out. */
  readonly subject: Subject | null;
  readonly happenedAt: Temporal.Instant;
  readonly madeAt: Temporal.Instant;
  readonly state: DeliveryState;
  readonly tries: number;
  readonly triedAt: Temporal.Instant | null;
  readonly nextTryAt: Temporal.Instant;
  readonly endedAt: Temporal.Instant | null;
}

/** Why a try brought no answer: what became of the call, or that the secret cannot be opened. */
export type Fault = FaultName | 'secret_lost';

/** What came of one try: the status of an answer with its beginning, or why there was none. */
export type Outcome =
  | {
      readonly status: number;
      readonly fault: null;
      readonly answer: string;
      /** When the other side asks to be called again, in its own words. */
      readonly retryAfter?: string;
    }
  | { readonly status: null; readonly fault: Fault; readonly answer: '' };

/** One try to bring a delivery there. */
export interface Attempt {
  readonly at: Temporal.Instant;
  readonly tookMs: number;
  readonly status: number | null;
  readonly fault: Fault | null;
  readonly answer: string;
}

/** True when the other side took what it was sent. */
export function isTaken({ status }: Outcome): boolean {
  return status !== null && status >= 200 && status < 300;
}

/** True when the other side says that it is there no longer. */
export function isGone({ status }: Outcome): boolean {
  return status === 410;
}

/** A delivery with what its last try came to. */
export interface LoggedDelivery extends Delivery {
  readonly lastStatus: Attempt['status'];
  readonly lastFault: Attempt['fault'];
}
