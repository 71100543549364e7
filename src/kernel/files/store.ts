import type { Readable } from 'node:stream';
import { fileFailures } from './failures.ts';

/** The content of a file as bytes at hand or as a stream of them. */
export type Content = Uint8Array | AsyncIterable<Uint8Array>;

/** What names a stored content: its SHA-256 in small hexadecimal letters, with its size in bytes. */
export interface StoredFile {
  readonly sha256: string;
  readonly size: number;
}

/** A store of file contents, each kept once under the hash of its bytes: a folder of the server, or a bucket. */
export interface FileStore {
  /** A folder of this machine for files on their way in; what lies there untouched for an hour is swept at the next opening. */
  readonly temporary: string;
  /** Keeps a content; the same bytes are kept once, and putting them again heals a damaged copy. */
  put(content: Content): Promise<StoredFile>;
  /** Opens a content for reading; `files.missing` when it is not here, `files.storeAway` when the store does not answer. */
  read(sha256: string): Promise<Readable>;
  has(sha256: string): Promise<boolean>;
  /** Every content that is kept. */
  list(): AsyncIterable<StoredFile>;
  /** Contents that were last put before so many days. */
  listOlderThan(days: number): AsyncIterable<StoredFile>;
  /** Drops a content unless it was put within so many days; true when it is gone. */
  dropOlderThan(days: number, sha256: string): Promise<boolean>;
  /** True when the content is here and its bytes still have the hash they are kept under. */
  verify(sha256: string): Promise<boolean>;
}

export const dayMs = 24 * 60 * 60 * 1000;

/** Under which name a content lies in a store of either kind; `files.missing` when the name is no hash. */
export function keyOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw fileFailures.missing();
  return `${sha256.slice(0, 2)}/${sha256.slice(2)}`;
}
