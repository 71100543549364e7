import { Temporal } from '../../kernel/time/index.ts';
import type { Teaser } from './published-article.ts';

/** Where a list goes on: before this article, which was published at this moment. */
export interface Cursor {
  readonly at: Temporal.Instant;
  readonly id: string;
}

/** One screen of a list, and where the next begins. */
export interface Turn {
  readonly teasers: readonly Teaser[];
  readonly next: Cursor | undefined;
}

/** How many articles a list shows at once. */
export const turnSize = 20;

const written =
  /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z)_([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** A cursor as an address says it. */
export function writeCursor({ at, id }: Cursor): string {
  return `${at.toString()}_${id}`;
}

/** The cursor that an address says; nothing where it says none. */
export function readCursor(text: string): Cursor | undefined {
  const [, at = '', id = ''] = written.exec(text) ?? [];
  try {
    return at === '' ? undefined : { at: Temporal.Instant.from(at), id };
  } catch {
    return undefined;
  }
}

/** The screen that was asked for, from one article more than it shows. */
export function turnOf(found: readonly Teaser[]): Turn {
  const teasers = found.slice(0, turnSize);
  const last = teasers.at(-1);
  return {
    teasers,
    next: found.length > turnSize && last ? { at: last.publishedAt, id: last.id } : undefined,
  };
}
