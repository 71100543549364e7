import { sql } from 'kysely';
import { db } from '../db/index.ts';
import type { Temporal } from '../time/index.ts';

/** How a call was answered when it came first. */
export interface KeptAnswer {
  readonly status: number;
  /** JSON as it was sent. */
  readonly answer: string;
  readonly version: number | null;
  readonly location: string | null;
}

/** The key under which a call is kept, whose it is, and what it asked, in short. */
export interface Claim {
  readonly key: string;
  readonly accountId: string;
  readonly fingerprint: Buffer;
}

/**
 * Claims the key of a call inside the running transaction, beside the keys of forms. Undefined: it is ours to answer.
 * Otherwise how it was answered, or `other` where the key has served for another call. A second sending waits here
 * until the first has ended.
 */
export async function claimCall(
  claim: Claim,
  now: Temporal.Instant,
): Promise<KeptAnswer | 'other' | undefined> {
  const { key, accountId, fingerprint } = claim;
  const claimed = await sql`
    insert into kernel.answered_form (key, account_id, at, fingerprint) values (${key}, ${accountId}, ${now}, ${fingerprint})
    on conflict (key) do nothing returning key
  `.execute(db());
  if (claimed.rows.length > 0) return undefined;
  const earlier = await sql<KeptAnswer>`
    select status, answer, version, location from kernel.answered_form
    where key = ${key} and account_id = ${accountId} and fingerprint = ${fingerprint} and status is not null
  `.execute(db());
  return earlier.rows[0] ?? 'other';
}

/** Keeps how a call was answered, for a second sending of it. */
export async function keepCall(key: string, kept: KeptAnswer): Promise<void> {
  await sql`
    update kernel.answered_form set status = ${kept.status}, answer = ${kept.answer}, version = ${kept.version},
      location = ${kept.location}
    where key = ${key}
  `.execute(db());
}
