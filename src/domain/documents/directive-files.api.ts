import { Readable } from 'node:stream';
import { z } from 'zod';
import { type ApiAsk, byId, endpoint, fileEndpoint } from '../../kernel/api/index.ts';
import { type FileKind, fileStore, mediaTypes, textKinds } from '../../kernel/files/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { sightOf } from './access.ts';
import { addFile } from './add-file.ts';
import type { Directive } from './directive.ts';
import { getDirectiveInSight } from './directives.store.ts';
import { getFile, listFiles } from './files.store.ts';

const fileLine = z
  .object({
    /** By which its content is asked for. */
    ordinal: z.int(),
    name: z.string(),
    kind: z.string(),
    size: z.int(),
    sha256: z.string(),
    /** True of the file from which the text was read. */
    isSource: z.boolean(),
  })
  .meta({ id: 'DirectiveFile' });
const fileLines = z.object({ rows: z.array(fileLine) });

async function inSight({ actor, today }: ApiAsk, id: string): Promise<Directive> {
  return getDirectiveInSight(id, sightOf(actor, await bodyTreeOn(today)));
}

/** The files of a directive. */
export const listDirectiveFiles = endpoint({
  name: 'listDirectiveFiles',
  about: {
    vi: 'Các tệp của một văn bản, theo thứ tự đưa vào.',
    en: 'The files of a directive, in the order in which they came.',
  },
  params: byId,
  answer: fileLines,
  async handle(ask) {
    const { id } = await inSight(ask, ask.params.id);
    return { body: { rows: await listFiles(id) } };
  },
});

/** One file of a directive as it is. */
export const getDirectiveFile = fileEndpoint({
  name: 'getDirectiveFile',
  about: { vi: 'Nội dung một tệp của văn bản, nguyên bản.', en: 'One file of a directive, as it is.' },
  params: z.strictObject({
    id: z.uuid(),
    ordinal: z
      .string()
      .regex(/^[1-9]\d{0,3}$/)
      .transform(Number),
  }),
  async find(ask) {
    const { id } = await inSight(ask, ask.params.id);
    const { sha256, name, size, kind } = await getFile(id, ask.params.ordinal);
    const content = Readable.toWeb(await fileStore().read(sha256)) as ReadableStream;
    return { name, size, type: mediaTypes[kind as FileKind], content };
  },
});

/** A file is laid beside those a directive has. */
export const addDirectiveFile = endpoint({
  name: 'addDirectiveFile',
  about: {
    vi: 'Thêm một tệp vào văn bản, gửi dạng multipart/form-data ở phần «file».',
    en: 'Lay one more file beside those of a directive, sent as multipart/form-data in the part “file”.',
  },
  params: byId,
  files: { limits: { files: 1, allowed: textKinds }, needed: true },
  answer: fileLines,
  status: 201,
  async handle(ask) {
    const { id } = await inSight(ask, ask.params.id);
    for (const { name, kind, open } of ask.files) {
      const { sha256, size } = await fileStore().put(open());
      await addFile(ask.actor, { directiveId: id, file: { name, kind, sha256, size } }, ask.now);
    }
    return { body: { rows: await listFiles(id) }, location: `/api/directives/${id}/files` };
  },
});
