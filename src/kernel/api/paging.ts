import { createHash } from 'node:crypto';
import { z } from 'zod';
import { apiFailures } from './words/failures.ts';

/** A page of a list, asked for by how much of it is wanted and where the last one ended. */
export const pageQuery = {
  limit: z
    .string()
    .regex(/^([1-9]\d?|1\d\d|200)$/)
    .transform(Number)
    .default(50),
  cursor: z.string().min(1).max(500).optional(),
};

/** A page of a list in an answer; no cursor where the list ends. */
export function pageOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), next: z.string().nullable() });
}

/** What a list was asked, in short: a cursor goes on with the same question and with no other. */
function questionMark(question: unknown): string {
  return createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 16);
}

/** Seals where a page of a list ended, for the next one to go on behind it. */
export function writeCursor(place: readonly (string | number | null)[], question: unknown): string {
  return Buffer.from(JSON.stringify([questionMark(question), ...place])).toString('base64url');
}

/** Where the last page ended; nothing at the head of the list. Throws for what is no cursor of this question. */
export function readCursor<Place extends z.ZodType>(
  cursor: string | undefined,
  place: Place,
  question: unknown,
): z.output<Place> | undefined {
  if (cursor === undefined) return undefined;
  const [mark, ...rest] = partsOf(cursor);
  const read = place.safeParse(rest);
  if (mark !== questionMark(question) || !read.success) throw apiFailures.strangeCursor();
  return read.data;
}

function partsOf(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

/** One page out of the rows that were asked for, one more than wanted: it tells whether the list goes on. */
export function cutPage<Row>(
  rows: readonly Row[],
  limit: number,
  cursorOf: (last: Row) => string,
): { readonly rows: readonly Row[]; readonly next: string | null } {
  const cut = rows.slice(0, limit);
  const last = cut.at(-1);
  return { rows: cut, next: rows.length > limit && last ? cursorOf(last) : null };
}
