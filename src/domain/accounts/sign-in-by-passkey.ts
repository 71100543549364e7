import { createHash } from 'node:crypto';
import { transaction } from '../../kernel/db/index.ts';
import { record, theSystem } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { countKnock } from './count-knock.ts';
import { lockCredentials } from './credentials.store.ts';
import { type Asked, accountIn, judgeAnswer, readKeyAnswer, type Told } from './key-answer.ts';
import { openSessionOf } from './open-session.ts';
import { isCopied, type Passkey } from './passkey.ts';
import { findPasskeyByCredential, lockPasskey, savePasskeyUsed, useQuestion } from './passkeys.store.ts';
import { refuseClosed } from './refuse-closed.ts';
import { door, type Entry, recordEntry } from './sign-in.ts';
import { passkeyFailures } from './words/passkey.ts';

/** What a key answered at the door, to what question, and from where. */
export interface KeyAtTheDoor {
  readonly answer: string;
  readonly asked: Asked & { readonly until: Temporal.Instant };
  readonly address: string;
  readonly browser: string;
}

/**
 * Lets a person in by a key. The device has verified the person, so neither password nor code is asked. A question is
 * good once; a key whose counter went back is a copy and opens nothing.
 */
export async function signInByPasskey(given: KeyAtTheDoor, now: Temporal.Instant): Promise<Entry> {
  countKnock(door, given.address, now);
  const answer = readKeyAnswer(given.answer);
  const key = answer && (await findPasskeyByCredential(answer.id));
  if (!answer || !key) throw passkeyFailures.unknownKey();
  const told = await judgeAnswer(answer, given.asked, key);
  const said = accountIn(answer);
  if (!told || (said !== undefined && said !== key.accountId)) throw passkeyFailures.wrongAnswer();
  const entry = await enterByKey({ key, told }, given, now);
  if (entry === 'copied') {
    await recordCopied(key, told, now);
    throw passkeyFailures.copiedKey();
  }
  door.forgive(given.address);
  return entry;
}

interface RightAnswer {
  readonly key: Passkey;
  readonly told: Told;
}

function enterByKey(
  { key, told }: RightAnswer,
  { asked, address, browser }: KeyAtTheDoor,
  now: Temporal.Instant,
): Promise<Entry | 'copied'> {
  return transaction(async () => {
    const person = await lockCredentials(key.accountId);
    refuseClosed(person, now);
    const kept = await lockPasskey(person.id, key.id);
    if (!(await useQuestion(hashOf(asked.challenge), asked.until))) throw passkeyFailures.wrongAnswer();
    if (isCopied(kept.counter, told.counter)) return 'copied';
    await savePasskeyUsed(kept.id, told, now);
    const { token, sessionId } = await openSessionOf(person.id, now, {
      address,
      browser,
      enteredBy: 'passkey',
    });
    recordEntry(person, { sessionId, by: 'passkey', passkey: kept.name }, now);
    return { token, codeOwed: false };
  });
}

function recordCopied(key: Passkey, told: Told, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const facts = { passkey: key.name, passkeyId: key.id, kept: key.counter, told: told.counter };
    const subject = { kind: 'account', id: key.accountId };
    record(theSystem, { action: 'account.passkey_refused', subject, facts }, now);
  });
}

function hashOf(challenge: string): Buffer {
  return createHash('sha256').update(challenge).digest();
}
