import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { HostileTime, ReaderTimes } from './reader-alone.ts';
import type { Figure } from './results.ts';

const run = promisify(execFile);
const alone = new URL('./reader-alone.ts', import.meta.url).pathname;

/** Each measure has a process of its own, so that none inherits the memory of another. */
async function inItsOwnProcess<T>(...args: string[]): Promise<T> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', alone, ...args]);
  return JSON.parse(stdout) as T;
}

const timesPass = 8;
const fast = ({ characters }: ReaderTimes, milliseconds: number) =>
  `${(characters / milliseconds / 1000).toFixed(1)} million characters/s`;

/** How fast the reader reads beside one pass that only finds the words, how it grows, and what hostile text does to it. */
export async function measureReader(): Promise<Figure[]> {
  const small = await inItsOwnProcess<ReaderTimes>('10000', '300');
  const middle = await inItsOwnProcess<ReaderTimes>('1000000', '15');
  const large = await inItsOwnProcess<ReaderTimes>('50000000', '1');
  const speeds = (
    [
      ['10 kB', small],
      ['1 MB', middle],
      ['50 MB', large],
    ] as const
  ).map(
    ([size, times]): Figure => ({
      what: `reader: ${size} of text`,
      ours: fast(times, times.read),
      beside: `one pass that finds its words ${fast(times, times.pass)}`,
      ratio: times.read / times.pass,
      bar: { kind: 'at most', value: timesPass },
    }),
  );
  return [...speeds, growth(middle, large), memory(large), await hostile()];
}

function growth(middle: ReaderTimes, large: ReaderTimes): Figure {
  const perMegabyte = ({ read, bytes }: ReaderTimes) => read / (bytes / 1e6);
  return {
    what: 'reader: 50 MB, each MB of it',
    ours: `${perMegabyte(large).toFixed(0)} ms`,
    beside: `1 MB alone ${perMegabyte(middle).toFixed(0)} ms`,
    ratio: perMegabyte(large) / perMegabyte(middle),
    bar: { kind: 'at most', value: 1.2 },
  };
}

function memory({ memory: grown, bytes }: ReaderTimes): Figure {
  return {
    what: 'reader: memory for 50 MB',
    ours: `${(grown / 1e6).toFixed(0)} MB`,
    beside: `the text ${(bytes / 1e6).toFixed(0)} MB`,
    ratio: grown / bytes,
    bar: { kind: 'at most', value: 12 },
  };
}

async function hostile(): Promise<Figure> {
  const [ordinary, ...others] = await inItsOwnProcess<HostileTime[]>('hostile');
  const worst = others.reduce((slowest, next) => (next.read > slowest.read ? next : slowest));
  return {
    what: `reader: the slowest of ${others.length} hostile texts (${worst.name})`,
    ours: `${worst.read.toFixed(0)} ms`,
    beside: `ordinary text of its length ${ordinary!.read.toFixed(0)} ms`,
    ratio: worst.read / ordinary!.read,
    bar: { kind: 'at most', value: 3 },
  };
}
