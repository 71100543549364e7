import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Audience } from './announcement.ts';
import type { Reader, Received } from './reader.ts';

/** Everyone who holds a role on a day, in these bodies where they are named, with when they read an announcement. */
export async function listReaders(
  id: string,
  bodyIds: ReadonlySet<string> | null,
  today: Temporal.PlainDate,
): Promise<Reader[]> {
  const within = bodyIds === null ? sql`` : sql`and h.body_id = any(${[...bodyIds]}::uuid[])`;
  const found = await sql<Reader>`
    select distinct on (a.id) a.id as "accountId", a.name, h.body_id as "bodyId", r.at as "readAt"
    from accounts.account a
    join accounts.held_role h on h.account_id = a.id and h.valid @> ${today}::date and h.withdrawn_at is null ${within}
    left join announcements.reading r on r.announcement_id = ${id} and r.account_id = a.id
    where a.disabled_at is null order by a.id, lower(h.valid), h.id
  `.execute(db());
  return found.rows;
}

/** Writes that someone has read an announcement; true where they had not said so before. */
export async function insertReading(
  id: string,
  { by, now }: { readonly by: string; readonly now: Temporal.Instant },
): Promise<boolean> {
  const made = await sql`
    insert into announcements.reading (announcement_id, account_id, at) values (${id}, ${by}, ${now})
    on conflict do nothing returning announcement_id
  `.execute(db());
  return made.rows.length > 0;
}

/** When someone said that they had read an announcement; nothing where they did not. */
export async function findReading(id: string, accountId: string): Promise<Temporal.Instant | null> {
  const found = await sql<{ at: Temporal.Instant }>`
    select at from announcements.reading where announcement_id = ${id} and account_id = ${accountId}
  `.execute(db());
  return found.rows[0]?.at ?? null;
}

interface Receiving {
  readonly accountId: string;
  /** The bodies of the reader and all above them. */
  readonly pathIds: readonly string[];
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  readonly over: boolean;
}

/** What is for someone: what waits to be read first, then the most pressing; or, in the archive, what is over. */
export async function listReceived(
  { accountId, pathIds, now, today, over }: Receiving,
  { size, offset }: { readonly size: number; readonly offset: number },
): Promise<Received[]> {
  const found = await sql<Received>`
    select a.id, a.title, a.body_id as "bodyId", a.audience, a.asks_reading as "asksReading", a.out_at as "outAt",
      a.until_on as "untilOn", r.at as "readAt",
      json_build_object('key', p.key, 'name', json_build_object('vi', p.name_vi, 'en', p.name_en), 'tone', p.tone) as priority
    from announcements.announcement a
    join announcements.priority p on p.key = a.priority and p.valid @> kernel.day_of(a.out_at)
    left join announcements.reading r on r.announcement_id = a.id and r.account_id = ${accountId}
    where a.state = 'published' and a.out_at <= ${now} and coalesce(a.until_on <= ${today}::date, false) = ${over}
      and (a.audience <> 'bodies' or exists (select from announcements.addressee d
        where d.announcement_id = a.id and d.body_id = any(${[...pathIds]}::uuid[])))
    order by ${over ? sql`true` : sql`not (a.asks_reading and r.at is null), p.rank`}, a.out_at desc, a.id desc
    limit ${size} offset ${offset}
  `.execute(db());
  return found.rows;
}

/** An announcement of which those it is for were not told yet, or were to be told again. */
export interface ToTell {
  readonly announcementId: string;
  /** The order to remind; null for the first telling. */
  readonly reminderId: string | null;
  readonly byId: string;
  readonly audience: Audience;
  readonly addresseeIds: readonly string[];
  readonly at: Temporal.Instant;
  readonly isTold: boolean;
}

/** Takes what is to be told and marks it as told, in the caller's transaction; another run takes the rest. */
export async function takeToTell(now: Temporal.Instant): Promise<ToTell[]> {
  const named = sql`array(select d.body_id::text from announcements.addressee d where d.announcement_id = a.id) as "addresseeIds"`;
  const first = await sql<ToTell>`
    update announcements.announcement a set told_at = ${now}
    where a.id in (select id from announcements.announcement
      where state = 'published' and out_at <= ${now} and told_at is null for update skip locked)
    returning a.id as "announcementId", null as "reminderId", a.published_by as "byId", a.audience, ${named}, a.out_at as at,
      a.asks_reading or exists (select from announcements.priority p
        where p.key = a.priority and p.valid @> kernel.day_of(a.out_at) and p.is_told) as "isTold"
  `.execute(db());
  const again = await sql<ToTell>`
    update announcements.reminder m set told_at = ${now} from announcements.announcement a
    where a.id = m.announcement_id and m.id in (select id from announcements.reminder where told_at is null for update skip locked)
    returning a.id as "announcementId", m.id as "reminderId", m.reminded_by as "byId", a.audience, ${named}, m.at,
      a.state = 'published' as "isTold"
  `.execute(db());
  return [...first.rows, ...again.rows];
}

/** Writes that the others are to be told again; false where that was done on this day before. */
export async function insertReminder(
  id: string,
  {
    by,
    today,
    now,
  }: { readonly by: string; readonly today: Temporal.PlainDate; readonly now: Temporal.Instant },
): Promise<boolean> {
  const made = await sql`
    insert into announcements.reminder (announcement_id, reminded_by, on_day, at) values (${id}, ${by}, ${today}, ${now})
    on conflict (announcement_id, on_day) do nothing returning id
  `.execute(db());
  return made.rows.length > 0;
}
