import { permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, startOfDay, Temporal } from '../../kernel/time/index.ts';
import { isOwnAccount, type Keeper, someoneIsLeft } from './access.ts';
import { saveLock } from './accounts.store.ts';
import { lockAdministrators } from './held-roles.store.ts';
import { lockKeptAccount } from './kept-account.ts';
import { endSessions } from './sessions.store.ts';
import { accountFailures } from './words.ts';

/** Closes an account until a day: its sessions end and nobody signs in with it before that day begins. */
export function lockAccountUntil(
  keeper: Keeper,
  { accountId, until }: { readonly accountId: string; readonly until: Temporal.PlainDate },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const before = await lockAdministrators(now, dayOf(now));
    const { account, tree } = await lockKeptAccount(keeper, accountId, now);
    permit(!isOwnAccount(keeper, accountId), accountFailures.notOneself);
    if (Temporal.PlainDate.compare(until, dayOf(now)) <= 0) throw accountFailures.lockInThePast();
    const after = before.filter((one) => one.accountId !== accountId);
    permit(someoneIsLeft({ before, after }, tree), accountFailures.lastAdministrator);
    await saveLock(accountId, startOfDay(until));
    const sessions = await endSessions(accountId, null, now);
    const facts = {
      name: account.name,
      until: startOfDay(until).toString(),
      because: 'administrator',
      sessions,
    };
    record(keeper, { action: 'account.locked', subject: { kind: 'account', id: accountId }, facts }, now);
  });
}
