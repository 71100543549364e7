import { findAccountByUsername, identify, openSession } from '../src/domain/accounts/index.ts';
import type { Actor } from '../src/kernel/access/index.ts';
import { sessionCookie } from '../src/kernel/http/index.ts';
import { dayOf, readClock } from '../src/kernel/time/index.ts';
import type { Product } from './product.ts';

/** What every part measures with: the product as it runs, and a leader of the made-up city who is signed in. */
export interface Bench {
  readonly product: Product;
  readonly leader: Actor;
  readonly cookie: string;
}

/** A made-up person as the one who acts. */
export async function personNamed(username: string): Promise<Actor> {
  const now = readClock();
  const account = await findAccountByUsername(username);
  const actor = account && (await identify(await openSession(account.id, now), { now, today: dayOf(now) }));
  if (!actor) throw new Error(`nobody is called ${username}`);
  return actor;
}

/** The cookie of a session of theirs. */
export async function cookieOf({ accountId }: Actor): Promise<string> {
  return `${sessionCookie}=${await openSession(accountId, readClock())}`;
}
