import { Readable } from 'node:stream';
import { fileStore, mediaTypes } from '../../../kernel/files/index.ts';
import { type Ask, download } from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { seeEvidence } from '../see-evidence.ts';
import { showTask } from './show-task.tsx';

/** One task, with what the one who asks may do with it. */
export function taskPage(ask: Ask): Promise<Response> {
  return showTask(ask);
}

/** One evidence file, for those who may read its task. */
export async function evidencePage(ask: Ask): Promise<Response> {
  const asked = { taskId: ask.id('id'), evidenceId: ask.id('evidenceId') };
  const file = await seeEvidence(ask.actor, asked, await bodyTreeOn(ask.today, ask.stamps));
  const { name, size } = file;
  const content = await fileStore().read(file.sha256);
  return download(Readable.toWeb(content) as ReadableStream, { name, size, type: mediaTypes[file.kind] });
}
