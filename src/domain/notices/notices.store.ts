import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Channel, Kind, NewNotice } from './notice.ts';

/** A notice with how it goes by mail. */
export interface PostedNotice extends NewNotice {
  readonly post: 'none' | 'at_once' | 'digest';
}

/** Writes notices; whoever was told of the same thing before is not told again. Returns how many were written. */
export async function insertNotices(notices: readonly PostedNotice[]): Promise<number> {
  if (notices.length === 0) return 0;
  const rows = JSON.stringify(
    notices.map(({ accountId, kind, taskId, actorId, facts, cause, at, post }) => ({
      account_id: accountId,
      kind,
      task_id: taskId,
      actor_id: actorId,
      facts,
      cause,
      at: at.toString(),
      post,
    })),
  );
  const made = await sql`
    insert into notices.notice (account_id, kind, task_id, actor_id, facts, cause, at, post)
    select account_id, kind, task_id, actor_id, facts, cause, at, post from json_to_recordset(${rows}::json)
      as given (account_id uuid, kind text, task_id uuid, actor_id uuid, facts jsonb, cause text, at timestamptz, post text)
    order by account_id, cause
    on conflict (account_id, cause) do nothing
    returning id
  `.execute(db());
  return made.rows.length;
}

/** How people want to be told, and whether mail reaches them. */
export interface Wishes {
  /** By account and kind, as `account kind`; what is not there is as usual. */
  readonly channels: ReadonlyMap<string, Channel>;
  /** Accounts with an address that was confirmed. */
  readonly reached: ReadonlySet<string>;
}

/** How these people want to be told. */
export async function listWishes(accountIds: readonly string[]): Promise<Wishes> {
  const found = await sql<{
    accountId: string;
    reached: boolean;
    kind: Kind | null;
    channel: Channel | null;
  }>`
    select a.id as "accountId", m.confirmed_at is not null as reached, w.kind, w.channel
    from unnest(${[...new Set(accountIds)]}::uuid[]) a (id)
    left join notices.mailbox m on m.account_id = a.id left join notices.wish w on w.account_id = a.id
  `.execute(db());
  const reached = new Set<string>();
  const channels = new Map<string, Channel>();
  for (const row of found.rows) {
    if (row.reached) reached.add(row.accountId);
    if (row.kind && row.channel) channels.set(`${row.accountId} ${row.kind}`, row.channel);
  }
  return { channels, reached };
}
