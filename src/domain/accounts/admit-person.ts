import type { HeldRole } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record, theSystem } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { insertAccount } from './accounts.store.ts';
import { savePassword } from './credentials.store.ts';
import { insertGrant } from './held-roles.store.ts';

/** A person of the made-up city: an account with a password already hashed and the roles held since a day. */
export interface Admission {
  readonly username: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly roles: readonly HeldRole[];
  readonly since: Temporal.PlainDate;
}

/** The program itself lets a person in, without an administrator; for filling the made-up city. Gives the account. */
export function admitPerson(person: Admission, now: Temporal.Instant): Promise<string> {
  return transaction(async () => {
    const accountId = await insertAccount(
      { username: person.username, name: person.name, locale: 'vi' },
      now,
    );
    await savePassword(accountId, person.passwordHash, now);
    for (const held of person.roles) {
      await insertGrant(
        { ...held, accountId, valid: { from: person.since, until: null }, grantedBy: null },
        now,
      );
    }
    record(
      theSystem,
      {
        action: 'account.created',
        subject: { kind: 'account', id: accountId },
        facts: { username: person.username },
      },
      now,
    );
    return accountId;
  });
}
