import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { PublicAnnouncement, PublicWhole } from './public-announcement.ts';
import { announcementFailures } from './words.ts';

interface Moment {
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
}

const listed = sql`a.id, a.slug, a.title, a.issuer, a.out_at as "outAt", a.until_on as "untilOn",
  json_build_object('key', p.key, 'name', json_build_object('vi', p.name_vi, 'en', p.name_en), 'tone', p.tone) as priority`;
const withPriority = sql`announcements.public_announcement a
  join announcements.priority p on p.key = a.priority and p.valid @> kernel.day_of(a.out_at)`;

/** Announcements to everybody: those that hold now, the most pressing first; or, in the archive, those that are over. */
export async function listPublicAnnouncements(
  { now, today }: Moment,
  { over, size, offset }: { readonly over: boolean; readonly size: number; readonly offset: number },
): Promise<PublicAnnouncement[]> {
  const found = await sql<PublicAnnouncement>`
    select ${listed} from ${withPriority}
    where a.withdrawn_at is null and a.out_at <= ${now} and coalesce(a.until_on <= ${today}::date, false) = ${over}
    order by ${over ? sql`a.out_at desc` : sql`p.rank, a.out_at desc`}, a.id desc limit ${size} offset ${offset}
  `.execute(db());
  return found.rows;
}

/** One announcement to everybody by its address, once its minute has come; throws when there is none. */
export async function getPublicAnnouncement(slug: string, now: Temporal.Instant): Promise<PublicWhole> {
  const found = await sql<PublicWhole>`
    select ${listed}, a.body, a.withdrawn_at as "withdrawnAt", a.withdrawn_said as "withdrawnSaid",
      coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'kind', f.kind, 'size', f.size, 'sha256', f.content)
        order by f.added_at, f.id) from announcements.public_attachment f where f.announcement_id = a.id), '[]') as attachments
    from ${withPriority} where a.slug = ${slug} and a.out_at <= ${now}
  `.execute(db());
  const announcement = found.rows[0];
  if (!announcement) throw announcementFailures.noSuchAnnouncement();
  return announcement;
}
