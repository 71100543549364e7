import { admitPerson, hashPassword } from '../../src/domain/accounts/index.ts';
import type { Actor } from '../../src/kernel/access/index.ts';
import { Temporal } from '../../src/kernel/time/index.ts';
import { demoAccounts, demoPassword } from './accounts.ts';
import type { BodyKey } from './bodies.ts';

/** The people of the made-up city, by username, as those who act while it is filled. */
export type DemoPeople = ReadonlyMap<string, Actor>;

/** Lets the made-up people in; their one password is hashed once. */
export async function seedPeople(
  bodies: Readonly<Record<BodyKey, string>>,
  now: Temporal.Instant,
): Promise<DemoPeople> {
  const passwordHash = await hashPassword(demoPassword);
  const people = new Map<string, Actor>();
  for (const { username, name, roles } of demoAccounts) {
    const held = roles.map(([role, body]) => ({ role, bodyId: bodies[body] }));
    const since = Temporal.PlainDate.from('2024-01-01');
    const accountId = await admitPerson({ username, name, passwordHash, roles: held, since }, now);
    people.set(username, { accountId, name, locale: 'vi', sessionId: accountId, roles: held });
  }
  return people;
}
