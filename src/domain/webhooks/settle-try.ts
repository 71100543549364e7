import { Temporal } from '../../kernel/time/index.ts';
import { askedUntil, isHopeless, patience, pauseOfEvent, pauseOfWebhook } from './backoff.ts';
import { isGone, isTaken, type Outcome } from './delivery.ts';
import { turnOff } from './switch-webhook.ts';
import {
  endDelivery,
  freeWebhook,
  insertAttempt,
  noteFailure,
  noteSuccess,
  postponeDelivery,
  rest,
  type Turn,
} from './turn.store.ts';

/** A try that was made. */
export interface Brought {
  readonly outcome: Outcome;
  readonly at: Temporal.Instant;
  readonly tookMs: number;
}

/** Writes down what came of a try, and when the next is made; true when the other side took it. */
export async function settleTry(
  turn: Turn,
  { outcome, at, tookMs }: Brought,
  now: Temporal.Instant,
): Promise<boolean> {
  const taken = isTaken(outcome);
  if (taken) await noteSuccess(turn.webhookId);
  else if (turn.pressing) await freeWebhook(turn.webhookId);
  else await noteFailed(turn, outcome, now);
  await insertAttempt(turn.id, outcome, { at, tookMs });
  if (taken) await endDelivery(turn.id, 'delivered', now);
  // What a person sent is tried once: they look at what came of it.
  else if (turn.pressing) await endDelivery(turn.id, 'given_up', now);
  return taken;
}

/** One event that is refused again and again holds up no other; a webhook that fails altogether is left in peace for a while. */
async function noteFailed(turn: Turn, outcome: Outcome, now: Temporal.Instant): Promise<void> {
  const { failures, since, state } = await noteFailure(turn.webhookId, now);
  if (state !== 'on') return endDelivery(turn.id, 'given_up', now);
  const asked = askedUntil(outcome, now);
  await rest(turn.webhookId, laterOf(now.add(pauseOfWebhook(failures)), asked));
  if (Temporal.Instant.compare(turn.madeAt.add(patience), now) <= 0)
    await endDelivery(turn.id, 'given_up', now);
  else await postponeDelivery(turn.id, laterOf(now.add(pauseOfEvent(turn.tries)), asked));
  if (isGone(outcome) || isHopeless(failures, since, now)) await turnOff(turn.webhookId, now);
}

/** The other side is asked again when it wished, and never sooner than it would have been. */
function laterOf(usual: Temporal.Instant, asked: Temporal.Instant | undefined): Temporal.Instant {
  return asked && Temporal.Instant.compare(asked, usual) > 0 ? asked : usual;
}
