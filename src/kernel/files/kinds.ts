import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import type { Failure } from '../failure/index.ts';
import { fileFailures } from './failures.ts';
import { endingOf } from './names.ts';

/** Each kind of file we know, with the media type it is served as. */
export const mediaTypes = {
  txt: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  zip: 'application/zip',
  xml: 'application/xml',
} as const;

export type FileKind = keyof typeof mediaTypes;

/** The kinds whose text can be taken out. */
export const textKinds = ['txt', 'docx', 'pdf', 'html'] as const satisfies readonly FileKind[];
export type TextKind = (typeof textKinds)[number];

const sameEnding: Readonly<Record<string, FileKind>> = {
  htm: 'html',
  xhtml: 'html',
  jpeg: 'jpg',
  text: 'txt',
  edxml: 'xml',
};
const markupNotAccepted = new Set(['rtf', 'xml', 'svg', 'ps', 'eps']);

/** Tells the kind of a file by its content, and refuses one whose name claims another kind or that is not accepted here. */
export async function identify(
  path: string,
  name: string,
  allowed: readonly FileKind[],
): Promise<FileKind | Failure> {
  const ending = endingOf(name);
  const declared = isKind(ending) ? ending : sameEnding[ending];
  const found = await kindByContent(path, declared);
  if (found === 'locked') return fileFailures.encrypted({ name });
  if (declared && allowed.includes(declared) && declared !== found) {
    return fileFailures.notWhatItSays({ name, declared: ending, found: found ?? '' });
  }
  const isAccepted = found && allowed.includes(found) && (!declared || declared === found);
  return isAccepted ? found : fileFailures.wrongKind({ name, allowed: allowed.join(', ') });
}

function isKind(word: string): word is FileKind {
  return Object.hasOwn(mediaTypes, word);
}

async function kindByContent(path: string, declared?: FileKind): Promise<FileKind | 'locked' | undefined> {
  // A malformed file can make the detector throw; then it is of no kind.
  const found = (await fileTypeFromFile(path).catch(() => undefined))?.ext ?? '';
  // What is declared a page may begin as XML does.
  if (isKind(found) && !(found === 'xml' && declared === 'html')) return found;
  if (found === 'cfb') return (await isLockedOffice(path)) ? 'locked' : undefined;
  if (markupNotAccepted.has(found) && declared !== 'html') return undefined;
  // The detector takes some plain texts for pictures or sound by their first two bytes, so text is tried on its own.
  const head = await readHead(path, 8192);
  if (!looksLikeText(head)) return undefined;
  if (declared === 'html' || declared === 'txt') return declared;
  return /^\s*<(!doctype html|html|head|body)\b/i.test(head.toString('latin1').replace(/^ï»¿/, ''))
    ? 'html'
    : 'txt';
}

/** Office encrypts a document by wrapping it in an old container that holds a stream of this name. */
async function isLockedOffice(path: string): Promise<boolean> {
  const marker = Buffer.from('EncryptedPackage', 'utf16le');
  let tail = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const window = Buffer.concat([tail, chunk as Buffer]);
    if (window.includes(marker)) return true;
    tail = window.subarray(-marker.length);
  }
  return false;
}

async function readHead(path: string, length: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function looksLikeText(head: Buffer): boolean {
  const mark = head.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || mark === 'feff') return true;
  const controls = head.filter(
    (byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d,
  ).length;
  return controls * 100 <= head.length;
}
