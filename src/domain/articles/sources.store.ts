import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';

/** The page or file a piece was made from. */
export interface Source {
  readonly name: string;
  readonly text: string;
  readonly captions: readonly string[];
  /** As which document it was registered for the desk; null while it was not. */
  readonly directiveId: string | null;
  readonly takenAt: Temporal.Instant;
}

/** What a piece was made from; nothing where it was written here. */
export async function findSource(articleId: string): Promise<Source | undefined> {
  const found = await sql<Source>`
    select name, body_text as text, captions, directive_id as "directiveId", taken_at as "takenAt"
    from articles.source where article_id = ${articleId}
  `.execute(db());
  return found.rows[0];
}

/** Keeps what a piece was made from. */
export async function insertSource(
  articleId: string,
  { name, text, captions }: Pick<Source, 'name' | 'text' | 'captions'>,
  { by, now }: { readonly by: string; readonly now: Temporal.Instant },
): Promise<void> {
  await sql`
    insert into articles.source (article_id, name, body_text, captions, taken_by, taken_at)
    values (${articleId}, ${name}, ${text}, ${captions}::text[], ${by}, ${now})
  `.execute(db());
}

/** Notes as which document the page was registered. */
export async function saveRegistered(articleId: string, directiveId: string): Promise<void> {
  await sql`update articles.source set directive_id = ${directiveId} where article_id = ${articleId}`.execute(
    db(),
  );
}
