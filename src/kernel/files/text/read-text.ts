import { readFile } from 'node:fs/promises';
import { Failure } from '../../failure/index.ts';
import { fileFailures } from '../failures.ts';
import type { TextKind } from '../kinds.ts';
import { decodeText } from './decode.ts';
import { mendOldFonts } from './legacy.ts';
import type { TextWarning } from './warnings.ts';

/** A file whose text is wanted: where it lies, or its bytes. */
export type TextSource = { readonly kind: TextKind } & (
  | { readonly path: string }
  | { readonly bytes: Uint8Array }
);

/** The text taken out of a file; lines end in `\n` whatever the file had. */
export interface ExtractedText {
  readonly text: string;
  /** The encoding of the bytes, for the kinds that are text themselves. */
  readonly encoding?: string;
  readonly warnings: readonly TextWarning[];
}

/** Takes the text out of a file of at most so many characters; runs where it can do no harm, in the worker. */
export async function readText(source: TextSource, most: number): Promise<ExtractedText> {
  const bytes = 'path' in source ? await readFile(source.path) : Buffer.from(source.bytes);
  const raw = await readRaw(source.kind, bytes, most).catch((error: unknown) => {
    // What a reader stumbles over in a hostile or damaged file is the file's failure.
    throw error instanceof Failure ? error : fileFailures.corrupt({}, error);
  });
  return finish(raw, most);
}

async function readRaw(kind: TextKind, bytes: Buffer, most: number): Promise<ExtractedText> {
  if (kind === 'txt') return decodeText(bytes);
  if (kind === 'docx') return (await import('./docx.ts')).docxText(bytes);
  if (kind === 'pdf') return (await import('./pdf.ts')).pdfText(bytes, most);
  const { declaredEncoding, htmlText } = await import('./html.ts');
  const decoded = decodeText(bytes, declaredEncoding(bytes));
  return { ...decoded, text: htmlText(decoded.text) };
}

function finish(raw: ExtractedText, most: number): ExtractedText {
  if (raw.text.length > most) throw fileFailures.tooMuchText({ most });
  // A browser counts every line end as one character, and findings are kept as places in this text.
  const lines = raw.text.replace(/^\ufeff/, '').replace(/\r\n?|[\f\v\u0085\u2028\u2029]/g, '\n');
  const clean = lines.replace(/[^\P{Cc}\t\n]/gu, '');
  const { text, mended } = mendOldFonts(clean);
  if (!/[\p{L}\p{N}]/u.test(text)) throw fileFailures.emptyText();
  const removed = lines.length - clean.length;
  return {
    ...raw,
    text,
    warnings: [
      ...raw.warnings,
      ...(removed > 0 ? [{ code: 'controlsRemoved' as const, count: removed }] : []),
      ...(mended > 0 ? [{ code: 'oldFont' as const, count: mended }] : []),
    ],
  };
}
