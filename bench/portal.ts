import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { db } from '../src/kernel/db/index.ts';
import type { Bench } from './bench.ts';
import { loadInTurn, type Target } from './load.ts';
import { type Bare, startBare } from './product.ts';
import type { Figure } from './results.ts';
import { liveTaskId } from './task.ts';

/**
 * An article's page beside a bare server that answers the same bytes; how soon a change is seen; what a first view weighs. The
 * same bytes are head and body: a public page has to say what guards it, and the load reads every line of a head, which would be
 * counted against the one that writes it; how it stands beside a server that writes two lines is told too.
 *
 * «Uncached» may be read in two ways, and both are measured. Made for all who ask at once: so it is when a page has just changed,
 * and a reader never meets another uncached page than this. Made for each of the sixteen alone: what drawing costs when nothing is
 * shared, which is held to the bar of a task's page, beside a server that makes one SELECT by key.
 */
export async function measurePortal({ product: { url, databaseUrl } }: Bench): Promise<Figure[]> {
  const slug = await newestSlug();
  const page = `${url}/tin/${slug}`;
  const bare = await startBare(databaseUrl, await liveTaskId());
  try {
    const pages = await besideBare(page, bare);
    return [
      ...pages,
      atMost('a change of an article, until its kept page tells it', await untilSeen(page, slug), [
        1_000,
        'ms',
      ]),
      atMost('first view of an article: page, style, faces, icon, as sent', await weigh(url, page), [
        40,
        'kB',
      ]),
    ];
  } finally {
    bare.stop();
  }
}

async function besideBare(page: string, bare: Bare): Promise<Figure[]> {
  // An address that asks for what the page does not read is answered anew each time.
  const anew = `${page}?lam-moi=1`;
  const unpacked = { headers: { 'accept-encoding': 'identity' } };
  const [asKept, asMade] = [await fetch(page, unpacked), await fetch(anew, unpacked)];
  const [keptBytes, madeBytes] = [await asKept.text(), await asMade.text()];
  await bare.put('/kept', keptBytes, asKept.headers);
  await bare.put('/two-lines', keptBytes);
  await bare.put('/made', madeBytes, asMade.headers);
  await bare.put('/select', madeBytes);
  const inTurn = async (ours: Target, theirs: string) => {
    const [one, other] = await loadInTurn(ours, { url: `${bare.url}${theirs}` });
    return [one.rate, other.rate] as const;
  };
  return [
    beside('article page, kept', await inTurn({ url: page }, '/kept'), [0.7, sameBytes]),
    beside('article page, kept, with all that guards it', await inTurn({ url: page }, '/two-lines'), [
      0.7,
      'bare http server, the same body after two lines',
    ]),
    beside('article page, made anew for all who ask at once', await inTurn({ url: anew }, '/made'), [
      0.2,
      sameBytes,
    ]),
    beside('article page, made anew for each', await inTurn({ url: anew, apart: true }, '/select'), [
      0.2,
      'bare server, one indexed SELECT and the same body',
    ]),
  ];
}

const sameBytes = 'bare http server, the same bytes';

async function newestSlug(): Promise<string> {
  const found = await sql<{ slug: string }>`
    select slug from articles.published_article where photos = '[]' order by published_at desc limit 1
  `.execute(db());
  const [newest] = found.rows;
  if (!newest) throw new Error('no article is published');
  return newest.slug;
}

async function untilSeen(page: string, slug: string): Promise<number> {
  await fetch(page);
  const mark = ` · ${process.pid}`;
  await sql`update articles.published_article set headline = headline || ${mark} where slug = ${slug}`.execute(
    db(),
  );
  const began = performance.now();
  while (!(await (await fetch(page)).text()).includes(mark)) await wait(1);
  return Math.round(performance.now() - began);
}

/** Kilobytes that a browser takes for a page and all that its head names. */
async function weigh(url: string, page: string): Promise<number> {
  const text = await (await fetch(page)).text();
  const head = text.split('</head>')[0] ?? '';
  const named = [...head.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => `${url}${path}`);
  let bytes = 0;
  for (const address of new Set([page, ...named])) bytes += await bytesSent(address);
  return Math.round(bytes / 100) / 10;
}

async function bytesSent(address: string): Promise<number> {
  return new Promise((weighed, failed) => {
    get(address, { headers: { 'accept-encoding': 'br, gzip' } }, (answer) => {
      buffer(answer).then((body) => weighed(body.length), failed);
    }).on('error', failed);
  });
}

function beside(
  what: string,
  [ours, same]: readonly [number, number],
  [least, other]: readonly [least: number, other: string],
): Figure {
  return {
    what,
    ours: `${Math.round(ours)}/s`,
    beside: `${other} ${Math.round(same)}/s`,
    ratio: ours / same,
    bar: { kind: 'at least', value: least },
  };
}

function atMost(what: string, ours: number, [most, unit]: readonly [number, string]): Figure {
  return {
    what,
    ours: `${ours} ${unit}`,
    beside: `${most} ${unit}`,
    ratio: ours / most,
    bar: { kind: 'at most', value: 1 },
  };
}
