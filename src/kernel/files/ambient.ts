import { tmpdir } from 'node:os';
import { type FileStore, openFileStore } from './store.ts';

let opened: FileStore | undefined;

/** Opens the program's own file store, once, when it starts. */
export async function useFileStore(root: string): Promise<void> {
  opened = await openFileStore(root);
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
