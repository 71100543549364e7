import type { HeldRole } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record, theSystem } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { insertAccount } from './accounts.store.ts';
import { savePassword } from './credentials.store.ts';
import { insertGrant } from './held-roles.store.ts';

/** Someone who comes with a password and roles already, from a list that the owner of the machine brings in. */
export interface AdmittedPerson {
  readonly username: string;
  readonly name: string;
  /** By `hashPassword`; hashed once where many share it. */
  readonly passwordHash: string;
  readonly roles: readonly HeldRole[];
  /** Since when the roles are held. */
  readonly since: Temporal.PlainDate;
}

/** Takes a person in without an invitation; returns the account. For the made-up city and for lists brought in at the start. */
export function admitPerson(person: AdmittedPerson, now: Temporal.Instant): Promise<string> {
  const { username, name, since } = person;
  return transaction(async () => {
    const accountId = await insertAccount({ username, name, locale: 'vi' }, now);
    const subject = { kind: 'account', id: accountId };
    await savePassword(accountId, person.passwordHash, now);
    record(theSystem, { action: 'account.created', subject, facts: { username, name } }, now);
    for (const { role, bodyId } of person.roles) {
      await insertGrant(
        { accountId, role, bodyId, valid: { from: since, until: null }, grantedBy: null },
        now,
      );
      const facts = { name, role, bodyId, from: since.toString(), until: null };
      record(theSystem, { action: 'account.role_granted', subject, facts }, now);
    }
    return accountId;
  });
}
