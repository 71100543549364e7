import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { MadeSize } from './make-picture.ts';
import type { Format } from './sizes.ts';

/** Writes what was made of a picture; what is there already stays. */
export async function insertSizes(hash: string, sizes: readonly MadeSize[]): Promise<void> {
  const list = JSON.stringify(sizes);
  await sql`
    insert into photos.size (hash, size, format, sha256, width, height, bytes)
    select ${hash}, size, format, sha256, width, height, bytes
    from jsonb_to_recordset(${list}::jsonb)
      as made (size text, format text, sha256 text, width int, height int, bytes int)
    on conflict do nothing
  `.execute(db());
}

/** Everything that was made of a picture. */
export async function listSizes(hash: string): Promise<MadeSize[]> {
  const found = await sql<MadeSize>`
    select size, format, sha256, width, height, bytes from photos.size where hash = ${hash}
  `.execute(db());
  return found.rows;
}

/** Lets go of what was made of a picture that no photo has any more. */
export async function dropSizes(hash: string): Promise<void> {
  await sql`
    delete from photos.size where hash = ${hash} and not exists (select from photos.photo where hash = ${hash})
  `.execute(db());
}

interface Named {
  readonly hash: string;
  readonly size: string;
  readonly format: Format;
}

/** Where the bytes of a size lie, and how many there are. */
export interface SizeContent {
  readonly sha256: string;
  readonly bytes: number;
}

/** One size of a picture; nothing where it was not made. */
export async function findSize({ hash, size, format }: Named): Promise<SizeContent | undefined> {
  const found = await sql<SizeContent>`
    select sha256, bytes from photos.size where hash = ${hash} and size = ${size} and format = ${format}
  `.execute(db());
  return found.rows[0];
}

/** One size of a picture that something public shows; nothing for any other. */
export async function findPublicSize({ hash, size, format }: Named): Promise<SizeContent | undefined> {
  const found = await sql<SizeContent>`
    select content as sha256, bytes from photos.public_size where hash = ${hash} and size = ${size} and format = ${format}
  `.execute(db());
  return found.rows[0];
}

/** Says which photos something shows to the public now: these and no others. */
export async function showPhotos(shownBy: string, photoIds: readonly string[]): Promise<void> {
  await sql`
    delete from photos.shown where shown_by = ${shownBy} and photo_id <> all(${[...photoIds]}::uuid[])
  `.execute(db());
  await sql`
    insert into photos.shown (shown_by, photo_id)
    select ${shownBy}, id from photos.photo where id = any(${[...photoIds]}::uuid[]) on conflict do nothing
  `.execute(db());
}

/** What shows a photo to the public. */
export async function listShownBy(photoId: string): Promise<string[]> {
  const found = await sql<{ id: string }>`
    select shown_by as id from photos.shown where photo_id = ${photoId} order by shown_by
  `.execute(db());
  return found.rows.map(({ id }) => id);
}
