import { Readable } from 'node:stream';
import { z } from 'zod';
import { fileEndpoint } from '../../kernel/api/index.ts';
import { fileStore, mediaTypes } from '../../kernel/files/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { seeEvidence } from './see-evidence.ts';

/** One file that shows what was done, as it is. */
export const getTaskEvidence = fileEndpoint({
  name: 'getTaskEvidence',
  about: {
    vi: 'Nội dung một tệp minh chứng của nhiệm vụ; mã tệp lấy ở «evidence» của nhiệm vụ.',
    en: 'One evidence file of a task, as it is; its identity stands in the task’s “evidence”.',
  },
  params: z.strictObject({ id: z.uuid(), evidenceId: z.uuid() }),
  async find({ actor, today, params: { id: taskId, evidenceId } }) {
    const tree = await bodyTreeOn(today);
    const { sha256, name, size, kind } = await seeEvidence(actor, { taskId, evidenceId }, tree);
    const content = Readable.toWeb(await fileStore().read(sha256)) as ReadableStream;
    return { name, size, type: mediaTypes[kind], content };
  },
});
