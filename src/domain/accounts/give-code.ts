import { transaction } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { attempt, recordWrongAnswer } from './count-attempts.ts';
import { countKnock } from './count-knock.ts';
import { type Credentials, forgiveAttempts, useStep } from './credentials.store.ts';
import { openSessionOf } from './open-session.ts';
import { openSecret } from './sealed-secret.ts';
import { stepOfCode } from './second-factor.ts';
import { hashToken } from './session.ts';
import { type AwaitingSession, endSession, findAwaiting } from './sessions.store.ts';
import { door, type Entry, recordEntry } from './sign-in.ts';
import { accountFailures } from './words.ts';

/** A code of the second factor, with the token that was given for the password. */
export interface GivenCode {
  readonly token: string;
  readonly code: string;
  readonly address: string;
  readonly browser: string;
}

/** Lets a person in by the code of their device. A code is good once; a fresh session takes the place of the waiting one. */
export async function giveCode(given: GivenCode, now: Temporal.Instant): Promise<Entry> {
  const awaiting = await findAwaiting(hashToken(given.token), now);
  if (!awaiting) throw accountFailures.signInAnew();
  countKnock(door, given.address, now);
  const credentials = await attempt({ id: awaiting.accountId }, now);
  if (!credentials) throw accountFailures.closedForNow();
  const { id, secret } = credentials;
  const step = secret ? stepOfCode(openSecret(id, secret), given.code, now) : undefined;
  const entry = step === undefined ? 'wrong' : await enterByCode({ credentials, awaiting, step }, given, now);
  if (typeof entry !== 'string') {
    door.forgive(given.address);
    return entry;
  }
  await recordWrongAnswer('account.code_refused', credentials, now);
  throw entry === 'used' ? accountFailures.usedCode() : accountFailures.wrongCode();
}

interface RightCode {
  readonly credentials: Credentials;
  readonly awaiting: AwaitingSession;
  readonly step: number;
}

function enterByCode({ credentials, awaiting, step }: RightCode, from: GivenCode, now: Temporal.Instant) {
  return transaction(async (): Promise<Entry | 'used'> => {
    const { id, name } = credentials;
    if (!(await useStep(id, step))) return 'used';
    await forgiveAttempts(id);
    await endSession(id, awaiting.sessionId, now);
    const { address, browser } = from;
    const { enteredBy, outsideToken } = awaiting;
    const { token, sessionId } = await openSessionOf(id, now, {
      address,
      browser,
      enteredBy,
      outsideToken,
    });
    recordEntry({ id, name }, { sessionId, by: enteredBy }, now);
    return { token, codeOwed: false };
  });
}
