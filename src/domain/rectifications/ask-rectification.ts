import { randomBytes } from 'node:crypto';
import { transaction } from '../../kernel/db/index.ts';
import { record, theSystem } from '../../kernel/record/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import { DoorLimit, hashToken } from '../accounts/index.ts';
import { dueOf } from './due.ts';
import type { Asked } from './rectification.ts';
import { insertRectification } from './rectifications.store.ts';
import { rectificationFailures } from './words.ts';

// A whole office may stand behind one address: it is slowed down, and nobody else is held up by it.
const fromOnePlace = new DoorLimit({
  wrong: 12,
  within: Temporal.Duration.from({ hours: 1 }),
  remembered: 20_000,
});

/** Counts a request from an address; throws where too many came from there, saying when another is taken. */
export function countRequest(address: string, now: Temporal.Instant): void {
  if (fromOnePlace.take(address, now)) return;
  const seconds = fromOnePlace.secondsLeft(address, now);
  throw rectificationFailures.tooOften({ seconds, minutes: Math.ceil(seconds / 60) });
}

/** Somebody asks that a published article be corrected; gives the number, and the secret of their link, which is not kept. */
export function askRectification(
  asked: Asked,
  proofHash: Buffer,
  now: Temporal.Instant,
): Promise<{ readonly number: number; readonly secret: string }> {
  return transaction(async () => {
    const secret = randomBytes(32).toString('base64url');
    const dueOn = await dueOf(now, false);
    const made = await insertRectification(asked, { tokenHash: hashToken(secret), proofHash, dueOn, now });
    if (!made) throw rectificationFailures.questionServed();
    const { id, number } = made;
    const facts = { number, articleId: asked.articleId, dueOn: dueOn.toString() };
    record(theSystem, { action: 'rectification.asked', subject: { kind: 'rectification', id }, facts }, now);
    return { number, secret };
  });
}
