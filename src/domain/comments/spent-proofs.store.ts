import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';

/** The comment that a form brought in with a proof, where the same form comes again. */
export async function findTakenIn(proof: Buffer, formKey: string): Promise<string | undefined> {
  const found = await sql<{ id: string | null }>`
    select comment_id as id from comments.spent_proof where hash = ${proof} and form_key = ${formKey}
  `.execute(db());
  return found.rows[0]?.id ?? undefined;
}

/** Forgets proofs that would not be taken any more anyway. */
export async function dropSpentProofs(now: Temporal.Instant): Promise<void> {
  await sql`delete from comments.spent_proof where until < ${now}`.execute(db());
}
