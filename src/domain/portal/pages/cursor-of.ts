import { z } from 'zod';
import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { type Cursor, readCursor } from '../turn.ts';

const query = z.object({ truoc: z.string().max(100) });

/** Where a list goes on, as the address says; its beginning where it says nothing that can be used. */
export function cursorOf(ask: Ask<Actor | null>): Cursor | undefined {
  return readCursor(ask.query(query).truoc ?? '');
}
