import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import type { Manner, Opening } from './opening.ts';

/** Looked at again within this time, it is the same look. */
const oneLook = Temporal.Duration.from({ hours: 1 });

interface NewOpenings {
  readonly accountIds: readonly string[];
  readonly by: { readonly accountId: string; readonly name: string };
  readonly manner: Manner;
}

/** Notes who opened these people's records. A page looked at again within the hour is not noted again. */
export async function insertOpenings(
  { accountIds, by, manner }: NewOpenings,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into accounts.opening (account_id, opened_by, opened_by_name, manner, at)
    select looked.account, ${by.accountId}::uuid, ${by.name}, ${manner}, ${now}::timestamptz from unnest(${[...accountIds]}::uuid[]) looked (account)
    where not exists (
      select from accounts.opening o
      where ${manner} = 'page' and o.account_id = looked.account and o.opened_by = ${by.accountId}::uuid and o.manner = 'page'
        and o.at > ${now.subtract(oneLook)}::timestamptz
    )
  `.execute(db());
}

/** Who opened a person's record, latest first, at most `limit`. */
export async function listOpenings(accountId: string, limit: number): Promise<Opening[]> {
  const found = await sql<Opening>`
    select opened_by_name as "byName", manner, at from accounts.opening
    where account_id = ${accountId} order by at desc, id desc limit ${limit}
  `.execute(db());
  return found.rows;
}
