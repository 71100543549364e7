import { type Actor, asOneself } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { type AccountFacts, lockAccount } from './accounts.store.ts';
import { writeChange } from './change-account.ts';

/** A person corrects the own name or chooses the language. */
export function changeOwnAccount(
  actor: Actor,
  change: { readonly version: number; readonly facts: Omit<AccountFacts, 'username'> },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const account = await lockAccount(actor.accountId);
    const facts = { ...change.facts, username: account.username };
    await writeChange(asOneself(actor), { account, change: { version: change.version, facts } }, now);
  });
}
