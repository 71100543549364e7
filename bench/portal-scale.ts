import { sql } from 'kysely';
import { compareArticles } from '../src/domain/articles/index.ts';
import { db } from '../src/kernel/db/index.ts';
import { type Bench, cookieOf, personNamed } from './bench.ts';
import { fillArticles } from './fill-articles.ts';
import { fillComments } from './fill-comments.ts';
import { median } from './load.ts';
import type { Figure } from './results.ts';

const small = { articles: 1_000, comments: 10_000 };
const broughtIn = 10_000;
const large = { articles: 100_000, comments: 1_000_000 };
const rounds = 40;
/** Asked for before that, so that the first to be measured is not the first that the program draws. */
const warming = 60;

/**
 * Each page of the portal and of those who make it, among a thousand articles and among a hundred times as many, with as many
 * comments to each; every page is made anew. Minutes lie between the two, in which the machine may have become another: each
 * time is told in times of a page that reads no article, asked for in the same turn. On the way, the bulk load of articles.
 */
export async function measurePortalScale({ product: { url, databaseUrl } }: Bench): Promise<Figure[]> {
  const signedIn = {
    desk: await cookieOf(await personNamed('kiemduyet')),
    newsroom: await cookieOf(await personNamed('bientap')),
  };
  const measure = async () => timesOf(url, [...(await pagesOfReaders()), ...pagesOfStaff(signedIn)]);
  await fill(databaseUrl, small);
  const few = await measure();
  const loadedIn = await secondsOf(() => fillArticles(databaseUrl, small.articles + broughtIn));
  await fill(databaseUrl, large);
  const many = await measure();
  return [
    {
      what: `bulk load of ${broughtIn} articles`,
      ours: `${loadedIn.toFixed(1)} s`,
      beside: '10 s',
      ratio: loadedIn / 10,
      bar: { kind: 'at most', value: 1 },
    },
    ...few.map(({ what, ms, turns }, nth) => {
      const later = many[nth] ?? { ms: 0, turns: 0 };
      return {
        what: `${what}, at ${large.articles.toLocaleString('en')} articles`,
        ours: `${later.ms.toFixed(1)} ms`,
        beside: `at ${small.articles.toLocaleString('en')}: ${ms.toFixed(1)} ms`,
        ratio: later.turns / turns,
        bar: { kind: 'at most', value: 1.3 } as const,
      };
    }),
  ];
}

async function fill(databaseUrl: string, { articles, comments }: typeof small): Promise<void> {
  await fillArticles(databaseUrl, articles);
  await fillComments(databaseUrl, comments);
  await compareArticles(rounds);
}

interface Asked {
  readonly what: string;
  readonly path: (nth: number) => string;
  readonly cookie?: string;
}

const anew = (path: string, nth: number) => `${path}${path.includes('?') ? '&' : '?'}lam-moi=${nth}`;

async function pagesOfReaders(): Promise<Asked[]> {
  const { rows } = await sql<{ slug: string; section: string; topic: string; day: string }>`
    select p.slug, p.section_slug as section, articles.topic_slug(p.topics[1]) as topic,
      to_char(p.published_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as day
    from articles.published_article p where p.topics <> '{}' order by p.published_at desc limit ${rounds}
  `.execute(db());
  const of = (nth: number) => rows[nth % rows.length] as (typeof rows)[number];
  const words = ['chuyển đổi số', 'ban to chuc thanh uy', '14-KL/TU', 'Nguyễn Văn An', 'người'];
  return [
    { what: 'the rules of commenting', path: (nth) => anew('/tin/binh-luan/quy-tac', nth) },
    { what: 'home of the portal', path: (nth) => anew('/tin', nth) },
    { what: 'a section', path: (nth) => anew(`/tin/chuyen-muc/${of(nth).section}`, nth) },
    { what: 'an article', path: (nth) => anew(`/tin/${of(nth).slug}`, nth) },
    { what: 'a topic', path: (nth) => anew(`/tin/chu-de/${of(nth).topic}`, nth) },
    { what: 'a day', path: (nth) => anew(`/tin/luu-tru/${of(nth).day}`, nth) },
    {
      what: 'a search',
      path: (nth) => `/tin/tim?${new URLSearchParams({ q: words[nth % words.length] as string })}`,
    },
    { what: 'the comments of an article', path: (nth) => anew(`/tin/${of(nth).slug}/binh-luan`, nth) },
  ];
}

function pagesOfStaff({ desk, newsroom }: { readonly desk: string; readonly newsroom: string }): Asked[] {
  return [
    { what: 'the moderation desk', path: () => '/kiem-duyet', cookie: desk },
    { what: 'the newsroom', path: () => '/toa-soan', cookie: newsroom },
  ];
}

interface Time {
  readonly what: string;
  readonly ms: number;
  /** In times of the first page. */
  readonly turns: number;
}

/** The median time of each page but the first, asked for one after the other in turn. */
async function timesOf(url: string, pages: readonly Asked[]): Promise<Time[]> {
  const took = pages.map((): number[] => []);
  for (let round = -warming; round < rounds; round++)
    for (const [nth, page] of pages.entries()) {
      const ms = 1000 * (await secondsOf(() => load(`${url}${page.path(Math.abs(round))}`, page.cookie)));
      if (round >= 0) took[nth]?.push(ms);
    }
  const [first = 1, ...others] = took.map(median);
  return others.map((ms, nth) => ({ what: pages[nth + 1]?.what ?? '', ms, turns: ms / first }));
}

async function load(address: string, cookie: string | undefined): Promise<void> {
  const answer = await fetch(address, cookie ? { headers: { cookie } } : {});
  await answer.text();
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}
