import { readdirSync, readFileSync } from 'node:fs';
import { memoryUsage, resourceUsage } from 'node:process';
import { read } from '../reader/index.ts';
import { hostileTexts } from './reader-texts.ts';

/** Times are milliseconds, the best of several turns; bytes are those of the text in UTF-8. */
export interface ReaderTimes {
  readonly bytes: number;
  readonly characters: number;
  readonly read: number;
  readonly pass: number;
  /** Most memory that the process grew by while it read, in bytes. */
  readonly memory: number;
}
export interface HostileTime {
  readonly name: string;
  readonly read: number;
}

const corpus = new URL('../reader/corpus/', import.meta.url);
const documents = readdirSync(corpus)
  .filter((file) => /[.](?:txt|marked)$/.test(file))
  .map((file) => readFileSync(new URL(file, corpus), 'utf8'))
  // What must be read from a document is marked in it: `{d 2031-12-26: Sáng 26/12}`.
  .map((text) => text.replace(/\{[a-z]+ (?:[^:{}\n]*: )?|\}/g, ''));

/** Documents of the corpus one after the other, up to so many bytes. */
function textOf(bytes: number): string {
  const parts: string[] = [];
  let size = 0;
  for (let i = 0; size < bytes; i += 1) {
    const next = documents[i % documents.length]!;
    const left = bytes - size;
    parts.push(
      left < Buffer.byteLength(next)
        ? next.slice(0, Math.floor((left * next.length) / Buffer.byteLength(next)))
        : next,
    );
    size += Buffer.byteLength(parts.at(-1)!) + 2;
  }
  return parts.join('\n\n');
}

/** One pass that only finds the words of a text. */
function countWords(text: string): number {
  let words = 0;
  for (const _ of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) words += 1;
  return words;
}

function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** Best times of reading and of the bare pass, taken in turn, so that a busy machine delays both alike. */
function inTurn(text: string, turns: number): { read: number; pass: number } {
  const best = { read: Number.POSITIVE_INFINITY, pass: Number.POSITIVE_INFINITY };
  for (let turn = 0; turn < turns; turn += 1) {
    best.pass = Math.min(
      best.pass,
      timed(() => countWords(text)),
    );
    best.read = Math.min(
      best.read,
      timed(() => read(text)),
    );
  }
  return best;
}

function measure(bytes: number, turns: number): ReaderTimes {
  const text = textOf(bytes);
  const before = memoryUsage().rss;
  const first = timed(() => read(text));
  const memory = Math.max(0, resourceUsage().maxRSS * 1024 - before);
  const best = inTurn(text, turns);
  return {
    bytes: Buffer.byteLength(text),
    characters: text.length,
    pass: best.pass,
    read: Math.min(first, best.read),
    memory,
  };
}

function measureHostile(): HostileTime[] {
  const ordinary = textOf(1_400_000).slice(0, 1_000_000);
  const texts = [['ordinary text', ordinary] as const, ...hostileTexts(ordinary)];
  const times = texts.map(([name]) => ({ name, read: Number.POSITIVE_INFINITY }));
  for (let turn = 0; turn < 3; turn += 1)
    texts.forEach(([, text], i) => {
      times[i]!.read = Math.min(
        times[i]!.read,
        timed(() => read(text)),
      );
    });
  return times;
}

const [what, turns] = process.argv.slice(2);
// What runs often has been compiled: a reader that has just started is not what is measured.
for (let turn = 0; turn < 20; turn += 1) read(textOf(40_000));
console.log(JSON.stringify(what === 'hostile' ? measureHostile() : measure(Number(what), Number(turns))));
