import iconv from 'iconv-lite';
import { fileFailures } from '../failures.ts';
import { fromTcvn3, fromVni } from './legacy.ts';
import { plausibility } from './syllable.ts';
import type { TextWarning } from './warnings.ts';

/** A text with the encoding its bytes were in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly warnings: readonly TextWarning[];
}

/** Enough bytes or characters to tell an encoding by. */
const sample = 200_000;

/** The old encodings of Vietnamese that are told apart by what reads best. */
const oldEncodings: Readonly<Record<string, (bytes: Buffer) => string>> = {
  // It keeps the tone apart from its letter; composed, the words are those that everyone types today.
  'windows-1258': (bytes) => iconv.decode(bytes, 'windows-1258').normalize('NFC'),
  tcvn3: (bytes) => fromTcvn3(iconv.decode(bytes, 'windows-1252')),
  vni: (bytes) => fromVni(iconv.decode(bytes, 'windows-1252')),
};

/** Turns bytes into text in the encoding they are in; `files.unreadableEncoding` rather than a guess full of wrong letters. */
export function decodeText(bytes: Buffer, declared?: string): DecodedText {
  const decoded =
    decodeMarked(bytes) ??
    decodeUtf8(bytes) ??
    decodeOld(bytes) ??
    decodeDeclared(bytes, declared) ??
    decodeDamagedUtf8(bytes);
  if (!decoded || !isReadable(decoded.text)) throw fileFailures.unreadableEncoding();
  return decoded;
}

function decodeMarked(bytes: Buffer): DecodedText | undefined {
  const mark = bytes.subarray(0, 2).toString('hex');
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : undefined;
  return encoding && { text: new TextDecoder(encoding).decode(bytes), encoding, warnings: [] };
}

function decodeUtf8(bytes: Buffer): DecodedText | undefined {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', warnings: [] };
  } catch {
    return undefined;
  }
}

function decodeOld(bytes: Buffer): DecodedText | undefined {
  const head = bytes.subarray(0, sample);
  const candidates = Object.entries(oldEncodings)
    .map(([encoding, decode]) => {
      const text = decode(head);
      return { encoding, decode, text, ...plausibility(text) };
    })
    .sort((a, b) => b.share - a.share);
  const [best, next] = candidates;
  if (!best || !next || best.share < 0.9) return undefined;
  // Two encodings that fit equally well and say different things: nobody can tell.
  if (best.share === next.share && best.text !== next.text) return undefined;
  return { text: best.decode(bytes), encoding: best.encoding, warnings: [] };
}

function decodeDeclared(bytes: Buffer, declared = ''): DecodedText | undefined {
  const encoding = declared.toLowerCase();
  if (!iconv.encodingExists(encoding) || /^(utf-?8|base64|hex|binary|ascii|us-ascii)$/.test(encoding)) {
    return undefined;
  }
  const text = iconv.decode(bytes, encoding);
  return text.includes('\ufffd') ? undefined : { text, encoding, warnings: [] };
}

/** A few spoilt bytes in a long text are shown as such; many mean that it is no UTF-8. */
function decodeDamagedUtf8(bytes: Buffer): DecodedText | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const count = text.match(/\ufffd/g)?.length ?? 0;
  const marked = text.match(/[^\0-\x7f\ufffd]/g)?.length ?? 0;
  if (count * 50 > marked) return undefined;
  return { text, encoding: 'utf-8', warnings: [{ code: 'damagedLetters', count }] };
}

function isReadable(text: string): boolean {
  const head = text.slice(0, sample);
  const strange = head.match(/[\p{Cn}\p{Co}\p{Cs}\x80-\x9f\ufffd]/gu)?.length ?? 0;
  return strange * 20 <= head.length;
}
