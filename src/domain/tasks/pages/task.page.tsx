import { Readable } from 'node:stream';
import { permit } from '../../../kernel/access/index.ts';
import { fileStore, mediaTypes } from '../../../kernel/files/index.ts';
import { type Ask, download } from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { canReadTask } from '../access.ts';
import { findEvidence } from '../evidence.store.ts';
import { getTask } from '../tasks.store.ts';
import { taskFailures } from '../words.ts';
import { showTask } from './show-task.tsx';

/** One task, with what the one who asks may do with it. */
export function taskPage(ask: Ask): Promise<Response> {
  return showTask(ask);
}

/** One evidence file, for those who may read its task. */
export async function evidencePage(ask: Ask): Promise<Response> {
  const [task, tree] = await Promise.all([getTask(ask.id('id')), bodyTreeOn(ask.today)]);
  permit(canReadTask(ask.actor, task, tree), taskFailures.noSuchTask());
  const file = await findEvidence(task.id, ask.id('evidenceId'));
  if (!file) throw taskFailures.noSuchEvidence();
  const { name, size } = file;
  const content = await fileStore().read(file.sha256);
  return download(Readable.toWeb(content) as ReadableStream, { name, size, type: mediaTypes[file.kind] });
}
