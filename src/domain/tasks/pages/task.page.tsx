import { Readable } from 'node:stream';
import { fileStore, mediaTypes } from '../../../kernel/files/index.ts';
import { type Ask, download } from '../../../kernel/http/index.ts';
import { type BodyTree, bodyTreeOn } from '../../organisation/index.ts';
import { canReadTask } from '../access.ts';
import { findEvidence } from '../evidence.store.ts';
import { findPastLead } from '../past-task.ts';
import type { Task } from '../task.ts';
import { getTask } from '../tasks.store.ts';
import { taskFailures } from '../words.ts';
import { showTask } from './show-task.tsx';

/** One task, with what the one who asks may do with it. */
export function taskPage(ask: Ask): Promise<Response> {
  return showTask(ask);
}

/** One evidence file, for those who may read its task. */
export async function evidencePage(ask: Ask): Promise<Response> {
  const [task, tree] = await Promise.all([getTask(ask.id('id')), bodyTreeOn(ask.today, ask.stamps)]);
  const until = canReadTask(ask.actor, task, tree) ? null : await pastUntil(ask, task, tree);
  const file = await findEvidence(task.id, ask.id('evidenceId'), until);
  if (!file) throw taskFailures.noSuchEvidence();
  const { name, size } = file;
  const content = await fileStore().read(file.sha256);
  return download(Readable.toWeb(content) as ReadableStream, { name, size, type: mediaTypes[file.kind] });
}

/** The moment up to which an earlier lead may see evidence; a task that was never theirs is none. */
async function pastUntil(ask: Ask, task: Task, tree: BodyTree) {
  const past = await findPastLead(ask.actor, task, tree);
  if (!past) throw taskFailures.noSuchTask();
  return past.until;
}
