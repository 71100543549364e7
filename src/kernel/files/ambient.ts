import { type FileStore, openFileStore } from './store.ts';

let opened: FileStore | undefined;

/** Opens the program's own file store, once, when it starts. */
export async function useFileStore(root: string): Promise<void> {
  opened = await openFileStore(root);
}

/** The program's own file store. */
export function fileStore(): FileStore {
  if (!opened) throw new Error('no file store was opened');
  return opened;
}
