import type { Temporal } from '../time/index.ts';

/** A message to a person outside the system. */
export interface Message {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly at: Temporal.Instant;
}

/** Carries a message to its reader. */
export type Carrier = (message: Message) => void;

let carrier: Carrier | undefined;

/** Names what carries messages: under `npm run dev` a page shows them. */
export function carryWith(chosen: Carrier): void {
  carrier = chosen;
}

/** Sends a message on; without a carrier it stays with whoever caused it. */
export function sendOut(message: Message): void {
  carrier?.(message);
}
