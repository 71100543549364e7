import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Announcement, Attachment, Priority, Said } from './announcement.ts';
import { announcementFailures } from './words.ts';

const columns = sql`a.id, a.number, a.body_id as "bodyId", a.title, a.body, a.priority, a.audience,
  array(select d.body_id::text from announcements.addressee d where d.announcement_id = a.id order by 1) as "addresseeIds",
  a.asks_reading as "asksReading", a.wanted_at as "wantedAt", a.until_on as "untilOn", a.state, a.out_at as "outAt", a.slug,
  a.written_by as "writtenBy", a.withdrawn_at as "withdrawnAt", a.withdrawn_said as "withdrawnSaid", a.version`;

/** An announcement by its identity; throws when there is none. */
export async function getAnnouncement(id: string): Promise<Announcement> {
  const found = await sql<Announcement>`
    select ${columns} from announcements.announcement a where a.id = ${id}
  `.execute(db());
  const announcement = found.rows[0];
  if (!announcement) throw announcementFailures.noSuchAnnouncement();
  return announcement;
}

/** Holds an announcement until the transaction ends; throws when there is none. */
export async function lockAnnouncement(id: string): Promise<Announcement> {
  await sql`select from announcements.announcement where id = ${id} for update`.execute(db());
  return getAnnouncement(id);
}

interface Written {
  readonly by: string;
  readonly now: Temporal.Instant;
}

/** Writes a new announcement; returns its identity. */
export async function insertAnnouncement(said: Said, { by, now }: Written): Promise<string> {
  const { bodyId, title, body, priority, audience, asksReading, wantedAt, untilOn } = said;
  const made = await sql<{ id: string }>`
    insert into announcements.announcement
      (body_id, title, body, priority, audience, asks_reading, wanted_at, until_on, written_by, touched_at)
    values (${bodyId}, ${title}, ${JSON.stringify(body)}::jsonb, ${priority}, ${audience}, ${asksReading}, ${wantedAt},
      ${untilOn}, ${by}, ${now}) returning id
  `.execute(db());
  const id = made.rows[0]?.id;
  if (!id) throw new Error('no announcement was written');
  await writeAddressees(id, said.addresseeIds);
  return id;
}

/** Writes what a draft says now. */
export async function saveSaid(id: string, said: Said, now: Temporal.Instant): Promise<void> {
  const { title, body, priority, audience, asksReading, wantedAt, untilOn } = said;
  await sql`
    update announcements.announcement set title = ${title}, body = ${JSON.stringify(body)}::jsonb, priority = ${priority},
      audience = ${audience}, asks_reading = ${asksReading}, wanted_at = ${wantedAt}, until_on = ${untilOn},
      touched_at = ${now}, version = version + 1
    where id = ${id}
  `.execute(db());
  await sql`delete from announcements.addressee where announcement_id = ${id}`.execute(db());
  await writeAddressees(id, said.addresseeIds);
}

async function writeAddressees(id: string, bodyIds: readonly string[]): Promise<void> {
  await sql`
    insert into announcements.addressee (announcement_id, body_id)
    select ${id}, unnest(${[...new Set(bodyIds)]}::uuid[])
  `.execute(db());
}

interface Stood {
  readonly by: string;
  readonly now: Temporal.Instant;
}

/** Writes that an announcement was published, to be out from a minute on. */
export async function savePublished(
  id: string,
  { slug, outAt }: { readonly slug: string; readonly outAt: Temporal.Instant },
  { by, now }: Stood,
): Promise<void> {
  await sql`
    update announcements.announcement set state = 'published', slug = ${slug}, out_at = ${outAt}, published_by = ${by},
      shown = ${outAt}::timestamptz <= ${now}, told_at = null, touched_at = ${now}, version = version + 1 where id = ${id}
  `.execute(db());
}

/** Writes that announcements whose minute has come stand before visitors. */
export async function showDue(now: Temporal.Instant): Promise<void> {
  const due = await sql`
    select from announcements.announcement where state = 'published' and not shown and out_at <= ${now} limit 1
  `.execute(db());
  // The trigger of the table tells of every statement, also of one that changes nothing.
  if (due.rows.length === 0) return;
  await sql`
    update announcements.announcement set shown = true where state = 'published' and not shown and out_at <= ${now}
  `.execute(db());
}

/** Writes that an announcement was taken back, with what readers are told of why. */
export async function saveWithdrawn(id: string, said: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update announcements.announcement set state = 'withdrawn', shown = true, withdrawn_at = ${now}, withdrawn_said = ${said},
      touched_at = ${now}, version = version + 1 where id = ${id}
  `.execute(db());
}

/** Writes that an announcement is a draft again. */
export async function saveDraftAgain(id: string, now: Temporal.Instant): Promise<void> {
  await sql`
    update announcements.announcement set state = 'draft', out_at = null, published_by = null, withdrawn_at = null,
      withdrawn_said = null, shown = false, told_at = null, touched_at = ${now}, version = version + 1 where id = ${id}
  `.execute(db());
}

/** The priorities that hold on a day, the most pressing first. */
export async function listPriorities(today: Temporal.PlainDate): Promise<Priority[]> {
  const found = await sql<Priority>`
    select key, json_build_object('vi', name_vi, 'en', name_en) as name, tone from announcements.priority
    where valid @> ${today}::date order by rank
  `.execute(db());
  return found.rows;
}

/** Every announcement of some bodies, what was touched last first. */
export async function listOfBodies(
  bodyIds: readonly string[],
  { size, offset }: { readonly size: number; readonly offset: number },
): Promise<Announcement[]> {
  const found = await sql<Announcement>`
    select ${columns} from announcements.announcement a where a.body_id = any(${[...bodyIds]}::uuid[])
    order by a.touched_at desc, a.id desc limit ${size} offset ${offset}
  `.execute(db());
  return found.rows;
}

/** The files of an announcement, in the order in which they were attached. */
export async function listAttachments(id: string): Promise<Attachment[]> {
  const found = await sql<Attachment>`
    select id, name, kind, size::int, sha256 from announcements.attachment where announcement_id = ${id} order by added_at, id
  `.execute(db());
  return found.rows;
}

/** Writes that a file is attached; the same content twice is one. */
export async function insertAttachment(
  id: string,
  file: Omit<Attachment, 'id'>,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into announcements.attachment (announcement_id, sha256, name, kind, size, added_at)
    values (${id}, ${file.sha256}, ${file.name}, ${file.kind}, ${file.size}, ${now})
    on conflict (announcement_id, sha256) do nothing
  `.execute(db());
}

/** Takes a file from an announcement; gives its name, or nothing where there was none. */
export async function deleteAttachment(id: string, attachmentId: string): Promise<string | undefined> {
  const gone = await sql<{ name: string }>`
    delete from announcements.attachment where announcement_id = ${id} and id = ${attachmentId} returning name
  `.execute(db());
  return gone.rows[0]?.name;
}

/** Which of these contents are attached to announcements. */
export async function contentsOfAttachments(hashes: readonly string[]): Promise<string[]> {
  const found = await sql<{ sha256: string }>`
    select distinct sha256 from announcements.attachment where sha256 = any(${hashes})
  `.execute(db());
  return found.rows.map(({ sha256 }) => sha256);
}
