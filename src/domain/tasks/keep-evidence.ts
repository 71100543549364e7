import { type FileKind, fileStore } from '../../kernel/files/index.ts';
import type { EvidenceFile } from './evidence.store.ts';

/** The kinds of file that may be handed in as evidence. */
const evidenceKinds: readonly FileKind[] = ['pdf', 'docx', 'xlsx', 'png', 'jpg', 'txt', 'zip'];

/** How much evidence one report may bring; sizes in bytes. */
export const evidenceLimits = { allowed: evidenceKinds, files: 10, fileSize: 50 * 1024 * 1024 } as const;

/** A file that is brought as evidence and not yet kept. */
export interface BroughtFile {
  readonly name: string;
  readonly kind: FileKind;
  open(): AsyncIterable<Uint8Array>;
}

/** Puts files into the store under the hash of their content. */
export async function keepEvidence(files: readonly BroughtFile[]): Promise<EvidenceFile[]> {
  const kept: EvidenceFile[] = [];
  for (const { name, kind, open } of files) {
    const { sha256, size } = await fileStore().put(open());
    kept.push({ sha256, size, name, kind });
  }
  return kept;
}
