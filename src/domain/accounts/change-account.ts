import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Keeper } from './access.ts';
import type { Account } from './account.ts';
import { type AccountFacts, findAccountByUsername, saveFacts } from './accounts.store.ts';
import { lockKeptAccount } from './kept-account.ts';
import { accountFailures } from './words.ts';

/** New facts of an account, and the version from which they were made. */
export interface AccountChange {
  readonly version: number;
  readonly facts: AccountFacts;
}

/** An administrator corrects the name, the username or the language of an account. */
export function changeAccount(
  keeper: Keeper,
  { accountId, ...change }: AccountChange & { readonly accountId: string },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const { account } = await lockKeptAccount(keeper, accountId, now);
    await writeChange(keeper, { account, change }, now);
  });
}

/** Writes the change inside the running command, unless someone else changed the account meanwhile. */
export async function writeChange(
  keeper: Keeper,
  { account, change }: { account: Account; change: AccountChange },
  now: Temporal.Instant,
): Promise<void> {
  if (change.version !== account.version) throw accountFailures.changedMeanwhile();
  const named = await findAccountByUsername(change.facts.username);
  if (named && named.id !== account.id) throw accountFailures.usernameTaken();
  await saveFacts(account.id, change.facts);
  const { username, name, locale } = account;
  const facts = { before: { username, name, locale }, after: { ...change.facts } };
  record(keeper, { action: 'account.changed', subject: { kind: 'account', id: account.id }, facts }, now);
}
