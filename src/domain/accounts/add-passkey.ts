import { type Actor, asOneself } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { lockAccount } from './accounts.store.ts';
import { type Asked, judgeNewKey } from './key-answer.ts';
import { mostPasskeys } from './passkey.ts';
import { insertPasskey, listPasskeys } from './passkeys.store.ts';
import { passkeyFailures } from './words/passkey.ts';

/** What a device answered to the question for a new key, and how the person calls it. */
export interface NewKeyAnswer {
  readonly name: string;
  readonly answer: string;
  readonly asked: Asked;
}

/** Keeps a key that one of the person's devices has made. */
export function addPasskey(
  actor: Actor,
  { name, answer, asked }: NewKeyAnswer,
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const { id: accountId } = await lockAccount(actor.accountId);
    if ((await listPasskeys(accountId)).length >= mostPasskeys) throw passkeyFailures.tooManyKeys();
    const made = await judgeNewKey(answer, asked);
    if (!made) throw passkeyFailures.notMade();
    const id = await insertPasskey({ ...made, accountId, name, rpId: asked.party.id }, now);
    const facts = { passkey: name, passkeyId: id, synced: made.synced };
    record(
      asOneself(actor),
      { action: 'account.passkey_added', subject: { kind: 'account', id: accountId }, facts },
      now,
    );
  });
}
