import { Failure } from '../../kernel/failure/index.ts';
import {
  extractText,
  fileStore,
  type RefusedFile,
  type TextKind,
  textKinds,
  textWarningWords,
  type UploadedFile,
} from '../../kernel/files/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import type { IntakeFile } from './intake.ts';

/** What became of the files that were sent. */
export interface TakenIn {
  readonly files: readonly IntakeFile[];
  /** Why files were refused, and what to know about those that were taken. */
  readonly remarks: readonly string[];
}

/** Keeps the files that were sent and takes out their text; what cannot be used is refused in words, one by one. */
export async function takeInFiles(
  sent: readonly UploadedFile[],
  refused: readonly RefusedFile[],
  locale: Locale,
): Promise<TakenIn> {
  const files: IntakeFile[] = [];
  const remarks = refused.map((file) => file.failure.sentence(locale));
  for (const file of sent) {
    const read = await readFile(file, locale);
    remarks.push(...read.remarks);
    if (read.text === undefined) continue;
    const { sha256, size } = await fileStore().put(file.open());
    files.push({ sha256, name: file.name, kind: file.kind, size, text: read.text });
  }
  return { files, remarks };
}

interface ReadFile {
  /** Undefined where the file is refused. */
  readonly text: string | undefined;
  readonly remarks: readonly string[];
}

/** A file that holds no words is kept as the original all the same: its text may be typed or pasted. */
const keptWithoutText = new Set(['files.noTextLayer', 'files.emptyText']);

async function readFile(file: UploadedFile, locale: Locale): Promise<ReadFile> {
  if (!isTextKind(file.kind)) return { text: '', remarks: [] };
  try {
    const { text, warnings } = await extractText({ kind: file.kind, path: file.path }, { name: file.name });
    const remarks = warnings.map(
      ({ code, count }) => `${file.name}: ${textWarningWords[locale][code](count)}`,
    );
    return { text, remarks };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const text = keptWithoutText.has(error.code) ? '' : undefined;
    return { text, remarks: [error.sentence(locale)] };
  }
}

function isTextKind(kind: string): kind is TextKind {
  return textKinds.some((known) => known === kind);
}
