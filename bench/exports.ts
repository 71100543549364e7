import { growthDuring } from './memory.ts';
import type { Figure } from './results.ts';

interface Measured {
  readonly url: string;
  /** Of someone who sees every task. */
  readonly cookie: string;
  /** The process that serves. */
  readonly pid: number;
}

/** Megabytes by which the server may grow while it gives out a long list. */
const mostGrowth = 300;

/** How fast a list of all tasks leaves as a workbook through its route, and by how much the server grows while it does. */
export async function measureExports({ url, cookie, pid }: Measured): Promise<Figure[]> {
  let [rows, bytes, seconds] = [0, 0, 0];
  const growth = await growthDuring(pid, async () => {
    rows = await countRows(url, cookie);
    const began = performance.now();
    bytes = await take(`${url}/bang/danh-sach.xlsx`, cookie);
    seconds = (performance.now() - began) / 1000;
  });
  return [
    {
      what: `workbook of ${rows.toLocaleString('en')} tasks: growth of the server’s memory`,
      ours: `${growth.toFixed(0)} MB, ${(bytes / 2 ** 20).toFixed(1)} MB at ${Math.round(rows / seconds).toLocaleString('en')} rows/s`,
      beside: `${mostGrowth} MB`,
      ratio: growth / mostGrowth,
      bar: { kind: 'at most', value: 1 },
    },
  ];
}

/** Takes a whole file and keeps none of it; its size in bytes. */
async function take(address: string, cookie: string): Promise<number> {
  const answer = await fetch(address, { headers: { cookie } });
  if (!answer.ok || !answer.body) throw new Error(`${address} answered ${answer.status}`);
  let bytes = 0;
  for await (const piece of answer.body) bytes += piece.byteLength;
  return bytes;
}

/** The lines of the same list as comma-separated values, without its head: how many rows a file of it has at least. */
async function countRows(url: string, cookie: string): Promise<number> {
  const answer = await fetch(`${url}/bang/danh-sach.csv`, { headers: { cookie } });
  if (!answer.ok || !answer.body) throw new Error(`the list answered ${answer.status}`);
  let rows = -1;
  // Every row ends so; within a cell a line ends with the second half alone.
  let last = 0;
  for await (const piece of answer.body) {
    for (const byte of piece) {
      if (byte === 10 && last === 13) rows += 1;
      last = byte;
    }
  }
  return rows;
}
