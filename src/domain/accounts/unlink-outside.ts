import { type Actor, asOneself } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { lockAccount } from './accounts.store.ts';
import { deleteOutsideIdentities } from './outside-identities.store.ts';
import { listPasskeys } from './passkeys.store.ts';
import { outsideFailures } from './words/outside.ts';
import { passkeyFailures } from './words/passkey.ts';

/** A person parts their account from the provider; the last way into an account stays. */
export function unlinkOutside(actor: Actor, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const { id, hasPassword } = await lockAccount(actor.accountId);
    if (!hasPassword && (await listPasskeys(id)).length === 0) throw passkeyFailures.lastWayIn();
    if ((await deleteOutsideIdentities(id)) === 0) throw outsideFailures.notLinked();
    record(asOneself(actor), { action: 'account.outside_unlinked', subject: { kind: 'account', id } }, now);
  });
}
