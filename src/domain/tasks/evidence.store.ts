import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { FileKind } from '../../kernel/files/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';

/** A file that shows what was done; its content lies in the file store under its hash. */
export interface EvidenceFile {
  readonly sha256: string;
  readonly name: string;
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
}

/** What evidence belongs to: a report of progress, or a result. */
export type Shown = { readonly progressId: string } | { readonly resultId: string };

/** Adds files as evidence of a report or a result. */
export async function insertEvidence(
  taskId: string,
  shown: Shown,
  files: readonly EvidenceFile[],
): Promise<void> {
  if (files.length === 0) return;
  const progressId = 'progressId' in shown ? shown.progressId : null;
  const resultId = 'resultId' in shown ? shown.resultId : null;
  await sql`
    insert into tasks.evidence (task_id, progress_id, result_id, sha256, name, kind, size)
    select ${taskId}, ${progressId}, ${resultId}, sha256, name, kind, size
    from json_to_recordset(${JSON.stringify(files)}::json) as given(sha256 text, name text, kind text, size bigint)
  `.execute(db());
}

/** One evidence file of a task, brought by a moment if one is given; nothing when the task has no such file. */
export async function findEvidence(
  taskId: string,
  evidenceId: string,
  until: Temporal.Instant | null,
): Promise<EvidenceFile | undefined> {
  const found = await sql<EvidenceFile>`
    select v.sha256, v.name, v.kind, v.size from tasks.evidence v
      left join tasks.progress p on p.id = v.progress_id left join tasks.result r on r.id = v.result_id
    where v.id = ${evidenceId} and v.task_id = ${taskId}
      and (${until}::timestamptz is null or coalesce(p.reported_at, r.submitted_at) <= ${until}::timestamptz)
  `.execute(db());
  return found.rows[0];
}

/** Which of these contents show what was done. */
export async function contentsOfEvidence(hashes: readonly string[]): Promise<string[]> {
  const found = await sql<{ sha256: string }>`
    select distinct sha256 from tasks.evidence where sha256 = any(${hashes})
  `.execute(db());
  return found.rows.map(({ sha256 }) => sha256);
}
