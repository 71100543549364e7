import type { Role } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import { insertBody } from '../organisation/index.ts';
import { hasAccounts, insertAccount, lockFounding } from './accounts.store.ts';
import { savePassword } from './credentials.store.ts';
import { insertGrant } from './held-roles.store.ts';
import { useInvitation } from './invitations.store.ts';
import { hashPassword } from './password-hash.ts';
import { hashToken } from './session.ts';
import { type Entry, enter } from './sign-in.ts';
import { accountFailures } from './words.ts';

/** What the first person says about themself and about the body the system is for. */
export interface Founding {
  readonly token: string;
  readonly name: string;
  readonly username: string;
  readonly locale: Locale;
  readonly password: string;
  readonly body: { readonly name: string; readonly kind: string; readonly since: Temporal.PlainDate };
  readonly address: string;
  readonly browser: string;
}

/** Founds an empty system: its first body, and its first administrator, who comes in. The link is used up. */
export async function foundSystem(founding: Founding, now: Temporal.Instant): Promise<Entry> {
  const hash = await hashPassword(founding.password);
  return transaction(async () => {
    await lockFounding();
    const invitation = await useInvitation(hashToken(founding.token), now);
    if (!invitation || invitation.accountId !== null || (await hasAccounts())) {
      throw accountFailures.noSuchInvitation();
    }
    const { name, username, locale } = founding;
    const accountId = await insertAccount({ name, username, locale }, now);
    await savePassword(accountId, hash, now);
    const first = { accountId, name };
    record(
      first,
      { action: 'account.created', subject: { kind: 'account', id: accountId }, facts: { username, name } },
      now,
    );
    const bodyId = await foundBody(first, founding.body, now);
    await grantAdministration(first, { bodyId, body: founding.body.name }, now);
    const { address, browser } = founding;
    return enter(
      { id: accountId, name, secretConfirmed: false },
      { address, browser, enteredBy: 'invitation' },
      now,
    );
  });
}

interface First {
  readonly accountId: string;
  readonly name: string;
}

async function foundBody(first: First, body: Founding['body'], now: Temporal.Instant): Promise<string> {
  const { since, ...known } = body;
  const facts = { ...known, shortName: '', symbol: '', parentId: null, decidedBy: '' };
  const id = await insertBody({ ...facts, valid: { from: since, until: null } }, first.accountId, now);
  record(
    first,
    { action: 'body.added', subject: { kind: 'body', id }, facts: { ...facts, from: since.toString() } },
    now,
  );
  return id;
}

async function grantAdministration(
  first: First,
  { bodyId, body }: { readonly bodyId: string; readonly body: string },
  now: Temporal.Instant,
): Promise<void> {
  const role: Role = 'administrator';
  const from = dayOf(now);
  await insertGrant(
    { accountId: first.accountId, role, bodyId, valid: { from, until: null }, grantedBy: null },
    now,
  );
  const facts = { name: first.name, role, bodyId, body, from: from.toString(), until: null };
  record(
    first,
    { action: 'account.role_granted', subject: { kind: 'account', id: first.accountId }, facts },
    now,
  );
}
