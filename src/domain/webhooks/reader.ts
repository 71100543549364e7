import type { Actor } from '../../kernel/access/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { listPeopleIn, type Person } from '../notices/index.ts';

/** The owners of webhooks as those who ask, with the roles they hold at this moment; who has none is not among them. */
export async function readersOf(
  accountIds: readonly string[],
  now: Temporal.Instant,
): Promise<ReadonlyMap<string, Actor>> {
  const people = await listPeopleIn({ bodyIds: [], accountIds: [...new Set(accountIds)] }, dayOf(now));
  return new Map(people.map((person) => [person.accountId, asActor(person)]));
}

/** In their own roles alone: what was delegated to a person is not sent to a machine of theirs. */
function asActor({ accountId, roles }: Person): Actor {
  return { accountId, roles, name: '', locale: 'vi', sessionId: '' };
}
