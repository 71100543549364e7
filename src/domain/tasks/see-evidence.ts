import type { Actor } from '../../kernel/access/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import { canReadTask } from './access.ts';
import { type EvidenceFile, findEvidence } from './evidence.store.ts';
import { findPastLead } from './past-task.ts';
import { getTask } from './tasks.store.ts';
import { taskFailures } from './words.ts';

/** One evidence file of a task, for those who may read it; for an earlier lead, where it came in their time. */
export async function seeEvidence(
  actor: Actor,
  { taskId, evidenceId }: { readonly taskId: string; readonly evidenceId: string },
  tree: BodyTree,
): Promise<EvidenceFile> {
  const task = await getTask(taskId);
  const past = canReadTask(actor, task, tree) ? { until: null } : await findPastLead(actor, task, tree);
  if (!past) throw taskFailures.noSuchTask();
  const file = await findEvidence(task.id, evidenceId, past.until);
  if (!file) throw taskFailures.noSuchEvidence();
  return file;
}
