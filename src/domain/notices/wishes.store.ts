import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import { type Channel, isKind, type Kind } from './notice.ts';

/** What someone wished otherwise than usual, by kind. */
export async function listWishesOf(accountId: string): Promise<Map<Kind, Channel>> {
  const found = await sql<{ kind: string; channel: Channel }>`
    select kind, channel from notices.wish where account_id = ${accountId}
  `.execute(db());
  return new Map(found.rows.flatMap(({ kind, channel }) => (isKind(kind) ? [[kind, channel] as const] : [])));
}

/** Writes how someone wants to be told of each kind. */
export async function saveWishes(accountId: string, wishes: ReadonlyMap<Kind, Channel>): Promise<void> {
  await sql`
    insert into notices.wish (account_id, kind, channel)
    select ${accountId}, kind, channel from unnest(${[...wishes.keys()]}::text[], ${[...wishes.values()]}::text[]) as given (kind, channel)
    on conflict (account_id, kind) do update set channel = excluded.channel
  `.execute(db());
}
