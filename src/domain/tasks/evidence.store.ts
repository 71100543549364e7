import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { FileKind } from '../../kernel/files/index.ts';

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

/** One evidence file of a task; nothing when the task has no such file. */
export async function findEvidence(taskId: string, evidenceId: string): Promise<EvidenceFile | undefined> {
  const found = await sql<EvidenceFile>`
    select sha256, name, kind, size from tasks.evidence where id = ${evidenceId} and task_id = ${taskId}
  `.execute(db());
  return found.rows[0];
}
