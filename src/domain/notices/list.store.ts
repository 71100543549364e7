import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../kernel/access/index.ts';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import { readableTasks } from '../tasks/index.ts';
import {
  isAboutOneself,
  type Kind,
  type Notice,
  type NoticedTask,
  type NoticeFacts,
  type NoticeFilter,
  type NoticePage,
} from './notice.ts';

/** Whose notices someone reads: their own, or, acting for another, that person's. */
export function readerOf(actor: Actor): string {
  return actor.onBehalf?.accountId ?? actor.accountId;
}

interface Row extends NoticedTask {
  readonly id: string;
  readonly kind: Kind;
  readonly taskId: string | null;
  readonly actorName: string | null;
  readonly facts: NoticeFacts;
  readonly at: Temporal.Instant;
  readonly readAt: Temporal.Instant | null;
  readonly readable: boolean | null;
}

/** The columns of a notice `n` as one may read it who may read what `readable` says. */
function noticeColumns(readable: RawBuilder<boolean>) {
  return sql`n.id, n.kind, n.task_id as "taskId", a.name as "actorName", n.facts, n.at, n.read_at as "readAt",
    ${readable} as readable, t.number, t.title, t.due_on as "dueOn", d.secrecy, t.lead_id as "leadId", t.giver_id as "giverId"`;
}

const noticeTables = sql`notices.notice n left join tasks.task t on t.id = n.task_id
  left join documents.directive d on d.id = t.directive_id left join accounts.account a on a.id = n.actor_id`;

/** What its reader may not know of a task goes no further than here. */
function readNotice({ readable, number, title, dueOn, secrecy, leadId, giverId, ...notice }: Row): Notice {
  if (isAboutOneself(notice)) return { ...notice, task: null };
  if (!readable) return { ...notice, actorName: null, facts: {}, task: null };
  return { ...notice, task: { number, title, dueOn, secrecy, leadId, giverId } };
}

/** A page of someone's notices as they may read them at this moment. */
export async function listNotices(
  actor: Actor,
  tree: BodyTree,
  { filter, size }: { readonly filter: NoticeFilter; readonly size: number },
): Promise<NoticePage> {
  const reader = readerOf(actor);
  const behind = filter.before
    ? sql`and (n.at, n.id) < (select b.at, b.id from notices.notice b where b.id = ${filter.before} and b.account_id = ${reader})`
    : sql``;
  const [found, counted] = await Promise.all([
    sql<Row>`
      select ${noticeColumns(readableTasks(actor, tree))} from ${noticeTables}
      where n.account_id = ${reader} ${filter.unreadOnly ? sql`and n.read_at is null` : sql``}
        ${filter.kind ? sql`and n.kind = ${filter.kind}` : sql``} ${behind}
      order by n.at desc, n.id desc limit ${size + 1}
    `.execute(db()),
    sql<{ unread: number }>`
      select count(*)::int as unread from notices.notice where account_id = ${reader} and read_at is null
    `.execute(db()),
  ]);
  return {
    notices: found.rows.slice(0, size).map(readNotice),
    hasMore: found.rows.length > size,
    unread: counted.rows[0]?.unread ?? 0,
  };
}

/** The notices that a mail is to tell, as its addressee may read them now, the earliest first. */
export async function listNoticesOfMail(mailId: string, actor: Actor, tree: BodyTree): Promise<Notice[]> {
  const found = await sql<Row>`
    select ${noticeColumns(readableTasks(actor, tree))} from ${noticeTables}
    where n.mail_id = ${mailId} order by n.at, n.id
  `.execute(db());
  return found.rows.map(readNotice);
}

/** The most that the bell counts. */
const mostCounted = 100;

/** How many notices wait to be read by an account: a part of the question that every request asks anyway. */
export function unreadOf(account: RawBuilder<string>): RawBuilder<number> {
  return sql<number>`(select count(*)::int from (
    select from notices.notice n where n.account_id = ${account} and n.read_at is null limit ${mostCounted}) unread)`;
}

/** A notice as far as it says where it leads. */
type Led = Pick<Notice, 'kind' | 'taskId' | 'facts'>;

/** One notice of someone, by its identity. */
export async function findNotice(accountId: string, id: string): Promise<Led | undefined> {
  const found = await sql<Led>`
    select kind, task_id as "taskId", facts from notices.notice where id = ${id} and account_id = ${accountId}
  `.execute(db());
  return found.rows[0];
}

/** Writes that a notice was read, where it was not before. */
export async function markRead(accountId: string, id: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update notices.notice set read_at = ${now} where id = ${id} and account_id = ${accountId} and read_at is null
  `.execute(db());
}

/** Writes that all notices up to a moment were read; returns how many were not before. */
export async function markAllRead(
  accountId: string,
  until: Temporal.Instant,
  now: Temporal.Instant,
): Promise<number> {
  const marked = await sql`
    update notices.notice set read_at = ${now}
    where account_id = ${accountId} and read_at is null and at <= ${until} returning id
  `.execute(db());
  return marked.rows.length;
}
