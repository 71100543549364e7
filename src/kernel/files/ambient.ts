import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BucketConfig } from '../config/index.ts';
import { openBucketStore, tryBucket } from './bucket-store.ts';
import { openFileStore } from './disk-store.ts';
import type { FileStore } from './store.ts';

let opened: FileStore | undefined;

/** Opens the program's own file store, once, when it starts: in a folder. */
export async function useFileStore(root: string): Promise<void> {
  opened = await openFileStore(root);
}

/** What is set of where files are kept. */
interface Kept {
  readonly dataDirectory: string;
  readonly bucket: BucketConfig | undefined;
}

/**
 * Opens the file store that is set: a bucket, or else the folder among the data. Gives whether it answers; throws
 * ConfigurationError where it refuses the settings.
 */
export async function useConfiguredFileStore({ dataDirectory, bucket }: Kept): Promise<boolean> {
  const root = join(dataDirectory, 'files');
  if (!bucket) {
    await useFileStore(root);
    return true;
  }
  const answers = await tryBucket(bucket);
  opened = await openBucketStore(bucket, join(root, 'temporary'));
  return answers;
}

/** Where files wait on their way in: beside the store, where a kill leaves nothing for long; else with the system. */
export function waitingFolder(): string {
  return opened?.temporary ?? tmpdir();
}

/** The program's own file store. */
export function fileStore(): FileStore {
  if (!opened) throw new Error('no file store was opened');
  return opened;
}
