import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { type FileKind, fileStore, mediaTypes } from '../../../kernel/files/index.ts';
import { download } from '../../../kernel/http/index.ts';
import type { Attachment } from '../announcement.ts';
import { announcementFailures } from '../words.ts';

/** Gives out one of the files of an announcement; throws where it has none of that identity. */
export async function giveFile(attachments: readonly Attachment[], id: string): Promise<Response> {
  const file = attachments.find((one) => one.id === id);
  if (!file) throw announcementFailures.noSuchFile();
  const content = await fileStore().read(file.sha256);
  const type = mediaTypes[file.kind as FileKind];
  return download(Readable.toWeb(content) as ReadableStream<Uint8Array>, {
    name: file.name,
    size: file.size,
    type,
  });
}
