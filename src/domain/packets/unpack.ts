import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Failure } from '../../kernel/failure/index.ts';
import { nameInZip } from './packet.ts';
import { packetFailures } from './words.ts';

/** Bytes; what one file of a packet may come to when it is unpacked. */
const most = 50 * 1024 * 1024;

/** The bytes of an attachment: Base64 of a zip that holds the one file, or of the file as it is. */
export async function unpack({ name, written }: { name: string; written: string }): Promise<Uint8Array> {
  const base64 = written.replace(/\s+/g, '');
  if (base64.length % 4 !== 0 || /[^A-Za-z0-9+/=]|=[^=]/.test(base64))
    throw packetFailures.brokenAttachment({ name });
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > most) throw packetFailures.tooMuch();
  if (bytes.subarray(0, 4).toString('latin1') !== 'PK\x03\x04') return bytes;
  try {
    return await fromZip(name, bytes);
  } catch (error) {
    throw error instanceof Failure ? error : packetFailures.brokenAttachment({ name }, error);
  }
}

/** An office document is a zip too: only what holds one file, and is called like it or like no archive, was packed for the way. */
async function fromZip(name: string, bytes: Buffer): Promise<Uint8Array> {
  // Names within are compared and never used as paths: what another system wrote there is no reason to refuse.
  const zip = await fromBufferPromise(bytes, { validateEntrySizes: false, decodeStrings: false });
  if (zip.entryCount !== 1) return bytes;
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  const [only] = entries;
  if (!only || (String(only.fileName) !== nameInZip(name) && /\.(zip|docx|xlsx|pptx|odt|ods)$/i.test(name)))
    return bytes;
  if (only.isEncrypted()) throw packetFailures.brokenAttachment({ name });
  return inflate(zip, only);
}

/** What comes out is counted, whatever the directory declares. */
async function inflate(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    size += (chunk as Buffer).length;
    if (size > most) throw packetFailures.tooMuch();
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
