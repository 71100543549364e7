import { type Actor, asOneself } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { lockAccount } from './accounts.store.ts';
import { findOutsideIdentity } from './outside-identities.store.ts';
import { deletePasskey, listPasskeys, lockPasskey, savePasskeyName } from './passkeys.store.ts';
import { passkeyFailures } from './words/passkey.ts';

/** A person calls one of their keys by another name. */
export function renamePasskey(
  actor: Actor,
  { passkeyId, name }: { readonly passkeyId: string; readonly name: string },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const key = await lockPasskey(actor.accountId, passkeyId);
    await savePasskeyName(key.id, name);
    const facts = { passkeyId, before: key.name, after: name };
    record(
      asOneself(actor),
      { action: 'account.passkey_renamed', subject: { kind: 'account', id: actor.accountId }, facts },
      now,
    );
  });
}

/** A person gives up one of their keys; the last way into an account stays. */
export function removePasskey(actor: Actor, passkeyId: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const { id: accountId, hasPassword } = await lockAccount(actor.accountId);
    const key = await lockPasskey(accountId, passkeyId);
    const isLastWayIn =
      !hasPassword && (await listPasskeys(accountId)).length === 1 && !(await findOutsideIdentity(accountId));
    if (isLastWayIn) throw passkeyFailures.lastWayIn();
    await deletePasskey(key.id);
    const facts = { passkey: key.name, passkeyId };
    record(
      asOneself(actor),
      { action: 'account.passkey_removed', subject: { kind: 'account', id: accountId }, facts },
      now,
    );
  });
}
