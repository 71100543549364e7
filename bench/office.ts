import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { percentile } from './load.ts';
import { gatherWorkers, shareOf, type Worker } from './office-people.ts';
import type { Figure } from './results.ts';

/** The office to be measured. */
interface Office {
  readonly url: string;
  /** 1,000 unless told. */
  readonly people?: number;
  /** 60 unless told. */
  readonly seconds?: number;
}

/** What people do, as shares of all that they do; the rest is reading. */
const acts = { reports: 0.15, decides: 0.05 } as const;
/** Seconds between two acts of one person. */
const pause = 10;
/** Milliseconds. */
const bars = { read: 150, write: 300 } as const;

interface Act {
  readonly kind: 'read' | 'write';
  readonly ms: number;
  /** What went wrong, if anything did. */
  readonly wrong: string | undefined;
}

/**
 * A load shaped like an office: people read, report on their tasks and decide on results, each with a session of their own
 * and at their own pace, whether or not the answers come quickly. A connection to the database has to be open.
 */
export async function measureOffice({ url, people = 1_000, seconds = 60 }: Office): Promise<Figure[]> {
  const workers = await gatherWorkers(people, Math.ceil(people * (seconds / pause) * acts.decides * 1.5));
  const done: Act[] = [];
  await Promise.all(workers.map((worker) => work(url, worker, { seconds, done })));
  const wrong = done.flatMap((act) => act.wrong ?? []);
  for (const [what, times] of countEach(wrong)) console.error(`office: ${times} × ${what}`);
  const who = `${people.toLocaleString('en')} people for ${seconds} s`;
  return [
    {
      what: `office of ${who}: acts that went wrong`,
      ours: `${wrong.length} of ${done.length.toLocaleString('en')} (${(done.length / seconds).toFixed(0)}/s)`,
      beside: 'none',
      ratio: wrong.length,
      bar: { kind: 'at most', value: 0 },
    },
    figureOf(`office of ${who}: pages read, p95`, done, 'read'),
    figureOf(`office of ${who}: reports and decisions, p95`, done, 'write'),
  ];
}

function figureOf(what: string, done: readonly Act[], kind: Act['kind']): Figure {
  const times = done.filter((act) => act.kind === kind).map(({ ms }) => ms);
  const p95 = percentile(times, 0.95);
  return {
    what,
    ours: `${p95.toFixed(0)} ms (median ${percentile(times, 0.5).toFixed(0)} ms, ${times.length.toLocaleString('en')} of them)`,
    beside: `${bars[kind]} ms`,
    ratio: p95 / bars[kind],
    bar: { kind: 'at most', value: 1 },
  };
}

/** One person at work. They begin at their own moment and act at set times, so that slow answers make the load no lighter. */
async function work(
  url: string,
  worker: Worker,
  { seconds, done }: { seconds: number; done: Act[] },
): Promise<void> {
  const began = performance.now();
  const under: Promise<unknown>[] = [];
  for (let due = Math.random() * pause; due < seconds; due += pause) {
    await setTimeout(Math.max(0, due * 1000 - (performance.now() - began)));
    under.push(act(url, worker).then((one) => done.push(one)));
  }
  await Promise.all(under);
}

function act(url: string, worker: Worker): Promise<Act> {
  const dice = Math.random();
  if (worker.part === 'reports' && dice < acts.reports / shareOf.reports) return report(url, worker);
  const waiting =
    worker.part === 'decides' && dice < acts.decides / shareOf.decides ? worker.waiting.pop() : undefined;
  if (!waiting) return read(url, worker);
  const { taskId, resultId } = waiting;
  const accepts = Math.random() < 0.8;
  const fields = { resultId, reason: accepts ? '' : 'Cần bổ sung số liệu của quý trước.' };
  return send(url, worker, { path: `/nhiem-vu/${taskId}/${accepts ? 'xac-nhan' : 'tra-lai'}`, fields });
}

const pages = ['/nhiem-vu', '/bang', '/bang/danh-sach', '/van-ban', '/thong-bao'] as const;

/** Half of what is read are tasks; the rest are lists and boards. */
async function read(url: string, worker: Worker): Promise<Act> {
  const path = Math.random() < 0.5 ? `/nhiem-vu/${anyOf(worker.taskIds)}` : anyOf(pages);
  return timed('read', path, () =>
    fetch(url + path, { headers: { cookie: worker.cookie }, redirect: 'manual' }),
  );
}

function report(url: string, worker: Worker): Promise<Act> {
  const percent = String(Math.floor(Math.random() * 100));
  const fields = { note: 'Đã rà soát thêm một số đơn vị, đang tổng hợp số liệu.', obstacle: '', percent };
  return send(url, worker, { path: `/nhiem-vu/${anyOf(worker.taskIds)}/tien-do`, fields });
}

interface Sent {
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
}

function send(url: string, { cookie }: Worker, { path, fields }: Sent): Promise<Act> {
  const body = new URLSearchParams({ formKey: randomUUID(), ...fields });
  return timed('write', path, () =>
    fetch(url + path, { method: 'POST', headers: { cookie }, body, redirect: 'manual' }),
  );
}

const good: Readonly<Record<Act['kind'], number>> = { read: 200, write: 303 };

async function timed(kind: Act['kind'], path: string, ask: () => Promise<Response>): Promise<Act> {
  const began = performance.now();
  const line = path.replace(/[0-9a-f-]{36}/, ':id');
  try {
    const answer = await ask();
    await answer.arrayBuffer();
    const wrong = answer.status === good[kind] ? undefined : `${answer.status} ${line}`;
    return { kind, ms: performance.now() - began, wrong };
  } catch (error) {
    return { kind, ms: performance.now() - began, wrong: `${line}: ${String(error)}` };
  }
}

function anyOf<Item>(items: readonly Item[]): Item {
  const item = items[Math.floor(Math.random() * items.length)];
  if (item === undefined) throw new Error('there is nothing to choose from');
  return item;
}

function countEach(words: readonly string[]): readonly (readonly [string, number])[] {
  return [...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length] as const);
}
