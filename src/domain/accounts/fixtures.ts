import { randomBytes } from 'node:crypto';
import type { Actor, HeldRole } from '../../kernel/access/index.ts';
import { dayOf, readClock } from '../../kernel/time/index.ts';
import { insertAccount } from './accounts.store.ts';
import { savePassword } from './credentials.store.ts';
import { insertGrant } from './held-roles.store.ts';
import { identify } from './identify.ts';
import { openSession } from './open-session.ts';
import { hashPassword } from './password-hash.ts';

interface Given {
  readonly name?: string;
  readonly username?: string;
  readonly roles?: readonly HeldRole[];
  /** Without one the account has none, as most tests need none. */
  readonly password?: string;
}

/** A person with an account, a session and roles that have held since 2010. */
export async function anActor({
  name = 'Trần Thị Bình',
  username,
  roles = [],
  password,
}: Given = {}): Promise<Actor> {
  const now = readClock();
  const today = dayOf(now);
  const id = await insertAccount(
    { username: username ?? `nguoi.${randomBytes(6).toString('hex')}`, name, locale: 'vi' },
    now,
  );
  for (const { role, bodyId } of roles) {
    await insertGrant(
      {
        accountId: id,
        role,
        bodyId,
        valid: { from: today.with({ year: 2010 }), until: null },
        grantedBy: null,
      },
      now,
    );
  }
  if (password !== undefined) await savePassword(id, await hashPassword(password), now);
  const actor = await identify(await openSession(id, now), { now, today });
  if (!actor) throw new Error('the session of a fixture is not live');
  return actor;
}
