import type { FileKind } from '../../kernel/files/index.ts';

const kinds: readonly FileKind[] = ['pdf', 'docx', 'png', 'jpg'];

const megabyte = 1024 * 1024;

/** What may be sent by anybody to show what is right; sizes in bytes. */
export const requestFileLimits = {
  allowed: kinds,
  files: 1,
  fileSize: 5 * megabyte,
  total: 6 * megabyte,
  filesFromAnyone: true,
} as const;
