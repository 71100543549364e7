import mammoth from 'mammoth';
import { fileFailures } from '../failures.ts';
import { checkArchive } from './archive.ts';
import type { TextWarning } from './warnings.ts';

/** A piece of a Word document as mammoth reads it; only what carries words is named here. */
interface Piece {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Piece[];
  readonly numbering?: { readonly isOrdered: boolean } | null;
  readonly noteType?: string;
  readonly noteId?: string;
}

interface Notes {
  resolve(reference: Piece): { readonly body: readonly Piece[] } | null;
}

interface WordDocument extends Piece {
  readonly notes: Notes;
}

/** The words of a Word document: a line for each paragraph and list item, a tab between cells, the notes at the end. */
export async function docxText(bytes: Buffer): Promise<{ text: string; warnings: TextWarning[] }> {
  await checkArchive(bytes);
  const document = await readDocument(bytes);
  const notes: Piece[] = [];
  const body = linesOf(document.children ?? [], (reference) => {
    notes.push(...(document.notes.resolve(reference)?.body ?? []));
  });
  const below = linesOf(notes, () => undefined);
  const numbered = countNumbered(document);
  return {
    text: [...body, ...below].join('\n'),
    warnings: numbered > 0 ? [{ code: 'numbersLeftOut', count: numbered }] : [],
  };
}

/** Mammoth shows what it read only while it converts; an empty document is handed on, so nothing else is done. */
async function readDocument(buffer: Buffer): Promise<WordDocument> {
  let read: WordDocument | undefined;
  await mammoth.convertToHtml(
    { buffer },
    {
      transformDocument: (document: WordDocument) => {
        read = document;
        return { ...document, children: [] };
      },
    },
  );
  if (!read) throw fileFailures.corrupt();
  return read;
}

function linesOf(pieces: readonly Piece[], onNote: (reference: Piece) => void): string[] {
  return pieces.flatMap((piece) => {
    if (piece.type === 'table') return (piece.children ?? []).map((row) => rowLine(row, onNote));
    if (piece.type === 'paragraph') return wordsOf(piece, onNote).split('\n');
    return linesOf(piece.children ?? [], onNote);
  });
}

function rowLine(row: Piece, onNote: (reference: Piece) => void): string {
  return (row.children ?? []).map((cell) => linesOf(cell.children ?? [], onNote).join(' ')).join('\t');
}

function wordsOf(piece: Piece, onNote: (reference: Piece) => void): string {
  if (piece.type === 'text') return piece.value ?? '';
  if (piece.type === 'tab') return '\t';
  if (piece.type === 'break') return '\n';
  if (piece.type === 'noteReference') onNote(piece);
  return (piece.children ?? []).map((child) => wordsOf(child, onNote)).join('');
}

function countNumbered(piece: Piece): number {
  const own = piece.type === 'paragraph' && piece.numbering?.isOrdered ? 1 : 0;
  return (piece.children ?? []).reduce((sum, child) => sum + countNumbered(child), own);
}
