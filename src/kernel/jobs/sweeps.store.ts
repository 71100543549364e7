import { sql } from 'kysely';
import { db } from '../db/index.ts';
import type { Temporal } from '../time/index.ts';

/** How a sweep last went. */
export interface SweepState {
  readonly name: string;
  readonly begunAt: Temporal.Instant;
  readonly tookMs: number;
  /** Null when it never has. */
  readonly succeededAt: Temporal.Instant | null;
  /** In a row; nought when the last run went well. */
  readonly failures: number;
  readonly error: string | null;
}

/** One run of a sweep. */
export interface SweepRun {
  readonly name: string;
  readonly begunAt: Temporal.Instant;
  readonly tookMs: number;
  /** What it failed with. */
  readonly error: string | undefined;
}

/** How every sweep last went. */
export async function listSweepStates(): Promise<SweepState[]> {
  const found = await sql<SweepState>`
    select name, begun_at as "begunAt", took_ms as "tookMs", succeeded_at as "succeededAt", failures, error
    from kernel.sweep order by name
  `.execute(db());
  return found.rows;
}

/** Writes down how a run of a sweep went. */
export async function saveSweepRun({ name, begunAt, tookMs, error }: SweepRun): Promise<void> {
  const failed = error !== undefined;
  await sql`
    insert into kernel.sweep as s (name, begun_at, took_ms, succeeded_at, failures, error)
    values (${name}, ${begunAt}, ${Math.round(tookMs)}, ${failed ? null : begunAt}, ${failed ? 1 : 0}, ${error ?? null})
    on conflict (name) do update set
      begun_at = excluded.begun_at, took_ms = excluded.took_ms, error = excluded.error,
      succeeded_at = coalesce(excluded.succeeded_at, s.succeeded_at),
      failures = case when excluded.failures = 0 then 0 else s.failures + 1 end
  `.execute(db());
}
