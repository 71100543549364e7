import { countTasks, listRows, readFilter, seenBy } from '../src/domain/board/index.ts';
import { dayOf, readClock } from '../src/kernel/time/index.ts';
import type { Bench } from './bench.ts';
import { fillTasks } from './fill.ts';
import { percentile } from './load.ts';
import type { Figure } from './results.ts';

const live = 100_000;
const few = { live, kept: 100_000 };
const many = { live, kept: 1_000_000 };
const times = 12;

/** A page of the board, and which of its own SELECTs it is set beside. */
interface BoardPage {
  readonly what: string;
  readonly path: string;
  readonly query: string;
  readonly own: 'rows' | 'counts';
}

const list = (query: string): BoardPage => ({ what: 'list', path: '/bang/danh-sach', query, own: 'rows' });

const pages: readonly BoardPage[] = [
  list('tinhHinh=qua-han'),
  list('tinhHinh=trong-han&tim=ho+so'),
  list('nhan=sap-den-han'),
  list('tinhHinh=xong-cham'),
  list('tim=bien+che'),
  { what: 'board', path: '/bang', query: '', own: 'counts' },
  { what: 'charts', path: '/bang/bieu-do', query: '', own: 'counts' },
  { what: 'leader’s morning', path: '/dieu-hanh', query: '', own: 'counts' },
];

interface Times {
  readonly page: number;
  readonly select: number;
}

/** The p95 of the board's pages beside that of one of their own SELECTs, and with ten times as many kept tasks beside themselves. */
export async function measureBoard(bench: Bench): Promise<Figure[]> {
  await fillTasks(bench.product.databaseUrl, few);
  const before = await timesOfAll(bench);
  await fillTasks(bench.product.databaseUrl, many);
  const after = await timesOfAll(bench);
  return pages.flatMap((page, nth) => figuresOf(page, before[nth]!, after[nth]!));
}

function figuresOf({ what, query }: BoardPage, before: Times, after: Times): Figure[] {
  const name = `${what}${query ? ` (${query})` : ''}`;
  const beside = (at: string, { page, select }: Times): Figure => ({
    what: `${name} at ${at}, p95`,
    ours: `${page.toFixed(0)} ms`,
    beside: `its own SELECT ${select.toFixed(0)} ms`,
    ratio: page / select,
    bar: { kind: 'at most', value: 5 },
  });
  return [
    beside('100,000 live and 100,000 kept tasks', before),
    beside('100,000 live and 1,000,000 kept tasks', after),
    {
      what: `${name}: ten times as many kept tasks, p95`,
      ours: `${after.page.toFixed(0)} ms`,
      beside: `with 100,000 kept ${before.page.toFixed(0)} ms`,
      ratio: after.page / before.page,
      bar: { kind: 'at most', value: 1.5 },
    },
  ];
}

async function timesOfAll(bench: Bench): Promise<Times[]> {
  const found: Times[] = [];
  for (const page of pages) found.push(await timesOf(page, bench));
  return found;
}

async function timesOf({ path, query, own }: BoardPage, { product, leader, cookie }: Bench): Promise<Times> {
  const { filter } = readFilter(new URLSearchParams(query));
  const seen = await seenBy(leader, dayOf(readClock()));
  const select = () =>
    own === 'rows'
      ? listRows({ filter, order: 'red first', size: 51 }, seen)
      : countTasks(filter, seen, { by: 'lead', most: 1000 });
  const found: { page: number[]; select: number[] } = { page: [], select: [] };
  for (let round = 0; round <= times; round++) {
    found.page.push(await timed(() => loadPage(`${product.url}${path}?${query}`, cookie)));
    found.select.push(await timed(select));
  }
  // The first round warms both sides up.
  const p95 = (all: readonly number[]) => percentile(all.slice(1), 0.95);
  return { page: p95(found.page), select: p95(found.select) };
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
