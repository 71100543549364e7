import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Details, PersonSeen, Photo, Picture } from './photo.ts';
import { photoFailures } from './words.ts';

type Row = Omit<Photo, 'focal'> & { readonly focalX: number; readonly focalY: number };

/** The columns of a photo `p`, the people in it, and whether the public sees it. */
export const photoColumns = sql`p.id, p.newsroom_id as "newsroomId", p.name, p.sha256, p.width, p.height,
  p.focal_x as "focalX", p.focal_y as "focalY", p.hash, p.caption, p.alt, p.credit, p.place,
  p.taken_on as "takenOn", p.camera_day as "cameraDay", p.withdrawn_at as "withdrawnAt",
  p.withdrawn_because as "withdrawnBecause", p.added_by as "addedBy", p.added_at as "addedAt", p.version,
  p.withdrawn_at is null and exists (select from photos.shown w where w.photo_id = p.id) as "isPublic",
  coalesce((select jsonb_agg(jsonb_build_object('name', n.name, 'accountId', n.account_id) order by n.ordinal)
    from photos.person n where n.photo_id = p.id), '[]') as people`;

/** A row as a photo. */
export function photoOf({ focalX, focalY, ...row }: Row): Photo {
  return { ...row, focal: { x: focalX, y: focalY } };
}

/** A photo by its identity; throws when there is none. */
export async function getPhoto(id: string): Promise<Photo> {
  const found = await sql<Row>`select ${photoColumns} from photos.photo p where p.id = ${id}`.execute(db());
  const row = found.rows[0];
  if (!row) throw photoFailures.noSuchPhoto();
  return photoOf(row);
}

/** Holds a photo until the transaction ends; throws when there is none. */
export async function lockPhoto(id: string): Promise<Photo> {
  await sql`select from photos.photo where id = ${id} for update`.execute(db());
  return getPhoto(id);
}

/** Photos by their identities, in no order; those that are none are left out. */
export async function listPhotosById(ids: readonly string[]): Promise<Photo[]> {
  if (ids.length === 0) return [];
  const found = await sql<Row>`
    select ${photoColumns} from photos.photo p where p.id = any(${[...ids]}::uuid[])
  `.execute(db());
  return found.rows.map(photoOf);
}

interface NewPhoto {
  readonly newsroomId: string;
  readonly name: string;
  readonly picture: Picture;
  readonly cameraDay: Temporal.PlainDate | null;
  readonly details: Details;
}

/** Writes a new photo; returns its identity. */
export async function insertPhoto(
  { newsroomId, name, picture, cameraDay, details }: NewPhoto,
  { by, now }: { readonly by: string; readonly now: Temporal.Instant },
): Promise<string> {
  const { sha256, width, height, focal, hash } = picture;
  const { caption, alt, credit, place, takenOn } = details;
  const made = await sql<{ id: string }>`
    insert into photos.photo (newsroom_id, name, sha256, width, height, focal_x, focal_y, hash, caption, alt, credit, place,
      taken_on, camera_day, added_by, added_at)
    values (${newsroomId}, ${name}, ${sha256}, ${width}, ${height}, ${focal.x}, ${focal.y}, ${hash}, ${caption}, ${alt},
      ${credit}, ${place}, ${takenOn}::date, ${cameraDay}::date, ${by}, ${now}) returning id
  `.execute(db());
  const id = made.rows[0]?.id;
  if (!id) throw new Error('no photo was written');
  await writePeople(id, details.people);
  return id;
}

/** Keeps what is said of a photo; the day the camera noted has then been looked at. */
export async function saveDetails(id: string, { people, ...details }: Details): Promise<void> {
  const { caption, alt, credit, place, takenOn } = details;
  await sql`
    update photos.photo set caption = ${caption}, alt = ${alt}, credit = ${credit}, place = ${place},
      taken_on = ${takenOn}::date, camera_day = null, version = version + 1
    where id = ${id}
  `.execute(db());
  await sql`delete from photos.person where photo_id = ${id}`.execute(db());
  await writePeople(id, people);
}

async function writePeople(id: string, people: readonly PersonSeen[]): Promise<void> {
  if (people.length === 0) return;
  await sql`
    insert into photos.person (photo_id, ordinal, name, account_id)
    select ${id}, ordinal, name, account from unnest(
      ${people.map(({ name }) => name)}::text[], ${people.map(({ accountId }) => accountId)}::uuid[]
    ) with ordinality as seen (name, account, ordinal)
  `.execute(db());
}

/** Puts another picture, or another focal point, in the place of the one there was. */
export async function savePicture(
  id: string,
  { name, picture }: { readonly name: string; readonly picture: Picture },
): Promise<void> {
  const { sha256, width, height, focal, hash } = picture;
  await sql`
    update photos.photo set name = ${name}, sha256 = ${sha256}, width = ${width}, height = ${height}, focal_x = ${focal.x},
      focal_y = ${focal.y}, hash = ${hash}, version = version + 1
    where id = ${id}
  `.execute(db());
}

/** Takes a photo out of use for a reason, or gives it back to use. */
export async function saveWithdrawn(
  id: string,
  withdrawn: { readonly at: Temporal.Instant; readonly because: string } | null,
): Promise<void> {
  await sql`
    update photos.photo set withdrawn_at = ${withdrawn?.at ?? null}, withdrawn_because = ${withdrawn?.because ?? ''},
      version = version + 1
    where id = ${id}
  `.execute(db());
}

/** The accounts that have such a name, letter for letter; a name that several have is nobody's. */
export async function accountsNamed(names: readonly string[]): Promise<Map<string, string>> {
  const found = await sql<{ name: string; id: string }>`
    select name, min(id::text) as id from accounts.account where name = any(${[...names]}::text[])
    group by name having count(*) = 1
  `.execute(db());
  return new Map(found.rows.map(({ name, id }) => [name, id]));
}

/** Which of these contents a photo or one of its sizes is. */
export async function contentsOfPhotos(hashes: readonly string[]): Promise<string[]> {
  const found = await sql<{ sha256: string }>`
    select sha256 from photos.photo where sha256 = any(${[...hashes]}::text[])
    union select sha256 from photos.size where sha256 = any(${[...hashes]}::text[])
  `.execute(db());
  return found.rows.map(({ sha256 }) => sha256);
}
