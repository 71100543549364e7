import { transaction } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { hasAccounts } from './accounts.store.ts';
import { invite } from './invite.ts';

/** A one-time link for the first administrator of an empty system; undefined as soon as anyone has an account. */
export function inviteFirstAdministrator(now: Temporal.Instant): Promise<string | undefined> {
  return transaction(async () => ((await hasAccounts()) ? undefined : invite(null, now)));
}
