import { listRows, readFilter, seenBy } from '../src/domain/board/index.ts';
import type { Actor } from '../src/kernel/access/index.ts';
import { dayOf, readClock } from '../src/kernel/time/index.ts';
import { percentile } from './load.ts';
import type { Product } from './product.ts';
import type { Figure } from './results.ts';

const queries = [
  'tinhHinh=qua-han',
  'tinhHinh=trong-han&tim=ho+so',
  'nhan=sap-den-han',
  'tinhHinh=xong-cham',
  'tim=bien+che',
];
const times = 16;

/** The p95 of filtered pages of the list beside the p95 of the rows' own SELECT with the same filters, one at a time. */
export async function measureBoard(
  product: Product,
  { cookie, actor }: { cookie: string; actor: Actor },
): Promise<Figure[]> {
  const seen = await seenBy(actor, dayOf(readClock()));
  const pages: number[] = [];
  const selects: number[] = [];
  for (let round = 0; round < times; round++) {
    for (const query of queries) {
      pages.push(await timed(() => loadPage(`${product.url}/bang/danh-sach?${query}`, cookie)));
      const { filter } = readFilter(new URLSearchParams(query));
      selects.push(await timed(() => listRows({ filter, order: 'red first', size: 51 }, seen)));
    }
  }
  // The first round warms both sides up.
  const page = percentile(pages.slice(queries.length), 0.95);
  const select = percentile(selects.slice(queries.length), 0.95);
  return [
    {
      what: 'board: a filtered page of the list at 100,000 tasks, p95',
      ours: `${page.toFixed(0)} ms`,
      beside: `the SELECT of its rows ${select.toFixed(0)} ms`,
      ratio: page / select,
      bar: { kind: 'at most', value: 5 },
    },
  ];
}

async function loadPage(url: string, cookie: string): Promise<void> {
  const answer = await fetch(url, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  await answer.text();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
