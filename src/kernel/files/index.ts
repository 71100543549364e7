export { fileStore, useConfiguredFileStore, useFileStore } from './ambient.ts';
export { type Dropped, dropUnusedFiles, type Referrer } from './drop-unused.ts';
export { type FileKind, mediaTypes, type TextKind, textKinds } from './kinds.ts';
export type { FileStore, StoredFile } from './store.ts';
export { checkArchive } from './text/archive.ts';
export { decodeText } from './text/decode.ts';
export { extractText, type TextLimits } from './text/extract.ts';
export type { ExtractedText, TextSource } from './text/read-text.ts';
export { type TextWarning, textWarningWords } from './text/warnings.ts';
export {
  layDown,
  type RefusedFile,
  readUpload,
  type Upload,
  type UploadedFile,
  type UploadLimits,
} from './upload.ts';
