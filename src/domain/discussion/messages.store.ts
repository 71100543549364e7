import { sql } from 'kysely';
import type { Actor } from '../../kernel/access/index.ts';
import { db, readMoment } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { FormerWords, Message, ShownMessage } from './message.ts';
import { discussionFailures } from './words.ts';

const columns = sql`m.id, m.task_id as "taskId", m.author_id as "authorId", m.for_body as "forBody", m.words,
  m.written_at as "writtenAt", m.edited_at as "editedAt", m.withdrawn_at as "withdrawnAt", m.version,
  (select a.name from accounts.account a where a.id = m.author_id) as author`;

/** A message about to be written. */
export interface NewMessage {
  readonly taskId: string;
  readonly forBody: string;
  readonly words: string;
}

/** Writes a message; returns its identity. */
export async function insertMessage(
  message: NewMessage,
  written: { readonly by: string; readonly now: Temporal.Instant },
): Promise<string> {
  const made = await sql<{ id: string }>`
    insert into discussion.message (task_id, author_id, for_body, words, written_at)
    values (${message.taskId}, ${written.by}, ${message.forBody}, ${message.words}, ${written.now}) returning id
  `.execute(db());
  const id = made.rows[0]?.id;
  if (!id) throw new Error('no message was written');
  return id;
}

/** Writes whom a message calls upon. */
export async function insertMentions(
  messageId: string,
  called: { readonly bodyIds: readonly string[]; readonly accountIds: readonly string[] },
): Promise<void> {
  await sql`
    insert into discussion.mention (message_id, body_id, account_id)
    select ${messageId}::uuid, body_id, null::uuid from unnest(${called.bodyIds}::uuid[]) as called(body_id)
    union all select ${messageId}::uuid, null, account_id from unnest(${called.accountIds}::uuid[]) as called(account_id)
  `.execute(db());
}

/** Holds a message of a task until the transaction ends; throws when there is none. */
export async function lockMessage(taskId: string, id: string): Promise<Message> {
  await sql`select from discussion.message where id = ${id} for update`.execute(db());
  return getMessage(taskId, id);
}

/** A message of a task; throws when there is none. */
export async function getMessage(taskId: string, id: string): Promise<Message> {
  const found = await sql<Message>`
    select ${columns} from discussion.message m where m.id = ${id} and m.task_id = ${taskId}
  `.execute(db());
  const message = found.rows[0];
  if (!message) throw discussionFailures.noSuchMessage();
  return message;
}

/** Lets a message read differently, and keeps how it read before. The message must be held. */
export async function rewriteMessage({ id }: Message, words: string, now: Temporal.Instant): Promise<void> {
  await sql`
    insert into discussion.former_words (message_id, version, words, until)
    select id, version, words, ${now} from discussion.message where id = ${id}
  `.execute(db());
  await sql`
    update discussion.message set words = ${words}, edited_at = ${now}, version = version + 1 where id = ${id}
  `.execute(db());
}

/** Marks a message as withdrawn. */
export async function withdrawMessageAt(id: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update discussion.message set withdrawn_at = ${now}, version = version + 1 where id = ${id}
  `.execute(db());
}

/** Some messages of a task in the order in which they were said, and how many there are. */
export interface Talk {
  readonly messages: readonly ShownMessage[];
  readonly total: number;
}

type Row = Omit<ShownMessage, 'former'> & {
  readonly total: number;
  readonly former: readonly (Omit<FormerWords, 'until'> & { readonly until: string })[];
};

/** The last messages of a task, or the last before another one. */
export async function listTalk(taskId: string, size: number, before?: string): Promise<Talk> {
  const earlier = before
    ? sql`and (m.written_at, m.id) < (select b.written_at, b.id from discussion.message b where b.id = ${before})`
    : sql``;
  const found = await sql<Row>`
    select ${columns}, count(*) over () as total,
      array(select n.body_id::text from discussion.mention n where n.message_id = m.id and n.body_id is not null) as "bodyIds",
      array(select a.name from discussion.mention n join accounts.account a on a.id = n.account_id where n.message_id = m.id order by a.name) as people,
      (select coalesce(json_agg(json_build_object('words', f.words, 'until', f.until) order by f.version), '[]')
        from discussion.former_words f where f.message_id = m.id) as former
    from discussion.message m where m.task_id = ${taskId} ${earlier}
    order by m.written_at desc, m.id desc limit ${size}
  `.execute(db());
  const messages = found.rows.toReversed().map(({ total: _, ...row }) => ({
    ...row,
    former: row.former.map(({ words, until }) => ({ words, until: readMoment(until) })),
  }));
  return { messages, total: Number(found.rows[0]?.total ?? 0) };
}

/** Those who may act and hold a role in one of these bodies on a day, by given name; at most a few hundred. */
export async function listHolders(
  bodyIds: readonly string[],
  day: Temporal.PlainDate,
): Promise<{ readonly accountId: string; readonly name: string; readonly roles: Actor['roles'] }[]> {
  const found = await sql<{ accountId: string; name: string; roles: Actor['roles'] }>`
    select a.id as "accountId", a.name, json_agg(json_build_object('role', r.role, 'bodyId', r.body_id)) as roles
    from accounts.held_role r join accounts.account a on a.id = r.account_id
    where r.body_id = any(${bodyIds}::uuid[]) and r.role in ('officer', 'assignee', 'leader') and r.valid @> ${day}::date
      and r.withdrawn_at is null and a.disabled_at is null
    group by a.id order by a.given_name collate kernel.vietnamese, a.name collate kernel.vietnamese, a.id limit 400
  `.execute(db());
  return found.rows;
}
