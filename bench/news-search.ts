import pg from 'pg';
import { percentile } from './load.ts';
import type { Figure } from './results.ts';

const searches = [
  { what: 'a number', typed: '14-KL/TU' },
  { what: 'a number as people say it', typed: 'kết luận 14' },
  { what: 'a body, without marks', typed: 'ban to chuc thanh uy' },
  { what: 'a person', typed: 'Nguyễn Văn An' },
  { what: 'a rare person', typed: 'quach trong luat' },
  { what: 'common words', typed: 'tinh giản biên chế' },
  { what: 'a word that stands everywhere', typed: 'người' },
  { what: 'a phrase in quotation marks', typed: '"mong được trả lời sớm"' },
  { what: 'nothing', typed: 'xyzzy' },
] as const;
const times = 40;

/** The p95 of a page of each search of the news, beside that of its bare query, one at a time and in turn. */
export async function measureNewsSearch({
  url,
  databaseUrl,
}: {
  readonly url: string;
  readonly databaseUrl: string;
}): Promise<Figure[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query('select count(*)::int as n from articles.published_article');
    const size = Number(rows[0]?.n).toLocaleString('en');
    const figures: Figure[] = [];
    for (const { what, typed } of searches)
      figures.push(...figuresOf(`${what}, at ${size}`, await measure(typed, { url, client })));
    return figures;
  } finally {
    await client.end();
  }
}

/** The least that gives lines of a list: the newest articles that have all the words, whatever stands in their headlines. */
const bare = {
  name: 'bare',
  text: `select p.slug, p.headline, p.lead, p.published_at, left(p.body_text, 12000) as text
    from articles.search_key k join articles.published_article p using (article_id)
    where k.keys @@ plainto_tsquery('simple', kernel.plain(regexp_replace($1, '[-/"]', ' ', 'g')))
    order by k.published_at desc, k.article_id desc limit 20`,
};

interface Times {
  readonly page: number;
  readonly bare: number;
}

async function measure(
  typed: string,
  { url, client }: { readonly url: string; readonly client: pg.Client },
): Promise<Times> {
  const address = `${url}/tin/tim?${new URLSearchParams({ q: typed })}`;
  const [pages, bares]: [number[], number[]] = [[], []];
  for (let round = 0; round < times; round++) {
    pages.push(await timed(() => load(address)));
    bares.push(await timed(() => client.query({ ...bare, values: [typed] })));
  }
  // The first rounds warm both sides up.
  return { page: percentile(pages.slice(4), 0.95), bare: percentile(bares.slice(4), 0.95) };
}

function figuresOf(what: string, { page, bare: least }: Times): Figure[] {
  const ours = `${page.toFixed(1)} ms`;
  return [
    {
      what: `search of news: ${what}, p95`,
      ours,
      beside: '30 ms',
      ratio: page / 30,
      bar: { kind: 'at most', value: 1 },
    },
    {
      what: `search of news: ${what}, beside its bare query`,
      ours,
      beside: `${least.toFixed(1)} ms`,
      ratio: page / least,
      bar: { kind: 'at most', value: 3 },
    },
  ];
}

async function load(address: string): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  await answer.text();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
