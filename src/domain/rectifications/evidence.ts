import type { FileKind } from '../../kernel/files/index.ts';

const kinds: readonly FileKind[] = ['pdf', 'docx', 'png', 'jpg'];

/** What may be sent to show what is right; sizes in bytes. */
export const requestFileLimits = { allowed: kinds, files: 1, fileSize: 5 * 1024 * 1024 } as const;
