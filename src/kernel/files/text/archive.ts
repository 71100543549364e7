import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { fileFailures } from '../failures.ts';

/** A document that opens to more than this is no document; bytes. */
const mostUnpacked = 256 * 1024 * 1024;
/** Markup takes many times its size in memory once it is read; bytes of one part. */
const mostMarkup = 32 * 1024 * 1024;
const mostEntries = 5000;

/**
 * Unpacks an archive to nowhere and counts, so that it is safe to open: first what its directory declares, then what
 * really comes out. Throws `files.bomb` or `files.encrypted`, or what the archive itself fails with.
 */
export async function checkArchive(bytes: Buffer): Promise<void> {
  const zip = await fromBufferPromise(bytes, { validateEntrySizes: false });
  if (zip.entryCount > mostEntries) throw fileFailures.bomb();
  const entries: Entry[] = [];
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw fileFailures.encrypted();
    declared += entry.uncompressedSize;
    if (declared > mostUnpacked || entry.uncompressedSize > limitOf(entry)) throw fileFailures.bomb();
    entries.push(entry);
  }
  for (const entry of entries) await countUnpacked(zip, entry);
}

/** A part may not come out larger than it declared, so the sum of all stays below what was declared. */
async function countUnpacked(zip: ZipFile, entry: Entry): Promise<void> {
  let size = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    size += (chunk as Buffer).length;
    if (size > entry.uncompressedSize) throw fileFailures.bomb();
  }
}

function limitOf(entry: Entry): number {
  return /\.(xml|rels)$/i.test(entry.fileName) ? mostMarkup : mostUnpacked;
}
