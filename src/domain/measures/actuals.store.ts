import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { ActualEvidence, ActualLine } from './measure.ts';

/** A figure about to be reported. */
export interface NewActual {
  readonly measureId: string;
  readonly periodFrom: Temporal.PlainDate;
  readonly amount: number;
  readonly source: string;
  readonly evidence: ActualEvidence | null;
  readonly forBody: string;
}

/** Writes a figure; the one that stood for the period is kept and names it as the right one. Returns what stood before. */
export async function insertActual(
  actual: NewActual,
  written: { readonly by: string; readonly now: Temporal.Instant },
): Promise<number | null> {
  const id = randomUUID();
  const { measureId, periodFrom, evidence } = actual;
  const replaced = await sql<{ amount: number }>`
    update measures.actual set replaced_by = ${id}
    where measure_id = ${measureId} and period_from = ${periodFrom} and replaced_by is null
    returning amount::float8 as amount
  `.execute(db());
  await sql`
    insert into measures.actual (id, measure_id, period_from, amount, source, evidence_sha256, evidence_name, evidence_kind,
      evidence_size, reported_by, reported_for, reported_at)
    values (${id}, ${measureId}, ${periodFrom}, ${actual.amount}, ${actual.source}, ${evidence?.sha256 ?? null},
      ${evidence?.name ?? null}, ${evidence?.kind ?? null}, ${evidence?.size ?? null}, ${written.by}, ${actual.forBody}, ${written.now})
  `.execute(db());
  return replaced.rows[0]?.amount ?? null;
}

/** Every figure ever reported for a measure, the latest period and report first. */
export async function listActuals(measureId: string): Promise<ActualLine[]> {
  const found = await sql<ActualLine>`
    select a.id, a.period_from as "periodFrom", a.amount::float8 as amount, a.source, a.evidence_name as "evidenceName",
      (select c.name from accounts.account c where c.id = a.reported_by) as by, a.reported_for as "forBody",
      a.reported_at as at, a.replaced_by is null as stands
    from measures.actual a where a.measure_id = ${measureId} order by a.period_from desc, a.reported_at desc, a.id desc
  `.execute(db());
  return found.rows;
}

/** The file that shows a figure; nothing when it has none. */
export async function findActualEvidence(
  measureId: string,
  actualId: string,
): Promise<ActualEvidence | undefined> {
  const found = await sql<ActualEvidence>`
    select evidence_sha256 as sha256, evidence_name as name, evidence_kind as kind, evidence_size as size
    from measures.actual where id = ${actualId} and measure_id = ${measureId} and evidence_sha256 is not null
  `.execute(db());
  return found.rows[0];
}

/** Which of these contents show a figure. */
export async function contentsOfActuals(hashes: readonly string[]): Promise<string[]> {
  const found = await sql<{ sha256: string }>`
    select distinct evidence_sha256 as sha256 from measures.actual where evidence_sha256 = any(${hashes})
  `.execute(db());
  return found.rows.map(({ sha256 }) => sha256);
}
