import pg from 'pg';
import { percentile } from './load.ts';
import type { Figure } from './results.ts';

/** What a search asks by its address, and the same asked barely: the least that gives the page's lines. */
interface Search {
  readonly what: string;
  readonly asked: Readonly<Record<string, string>>;
  /** SQL after `where`, then its values. */
  readonly bare: readonly [condition: string, ...values: unknown[]];
}

const words = (typed: string): Search['bare'] => [
  "d.words @@ plainto_tsquery('simple', kernel.plain($1))",
  typed,
];
const inForce = `d.effective_on <= $1::date and (d.expires_on is null or d.expires_on > $1::date) and not exists (
  select from documents.relation r join documents.directive by on by.id = r.from_id
  where r.to_id = d.id and r.removed_at is null and r.confirmed_at is not null and r.kind in ('replaces', 'repeals')
    and coalesce(by.effective_on, by.signed_on) <= $1::date)`;

const searches: readonly Search[] = [
  { what: 'a number', asked: { tim: '14-KL/DU199' }, bare: ['d.number_keys @> $1', ['14', 'kl', 'du199']] },
  { what: 'a number as people say it', asked: { tim: 'kl14' }, bare: ['d.number_keys @> $1', ['14', 'kl']] },
  { what: 'rare words', asked: { tim: 'ven sông Ngàn' }, bare: words('ven sông Ngàn') },
  { what: 'common words', asked: { tim: 'tinh gian bien che' }, bare: words('tinh gian bien che') },
  { what: 'a word that stands everywhere', asked: { tim: 'Thành ủy' }, bare: words('Thành ủy') },
  { what: 'in force on a day', asked: { 'hieu-luc': '15/06/2019' }, bare: [inForce, '2019-06-15'] },
  {
    what: 'in force on a day of long ago',
    asked: { 'hieu-luc': '15/06/2007' },
    bare: [inForce, '2007-06-15'],
  },
  {
    what: 'words, in force on a day',
    asked: { tim: 'chuyển đổi số', 'hieu-luc': '15/06/2019' },
    bare: [
      `${inForce} and d.words @@ plainto_tsquery('simple', kernel.plain($2))`,
      '2019-06-15',
      'chuyển đổi số',
    ],
  },
  {
    what: 'a type in a year',
    asked: { loai: 'party.chi_thi', nam: '2018' },
    bare: ["d.type = $1 and d.signed_on >= '2018-01-01' and d.signed_on < '2019-01-01'", 'party.chi_thi'],
  },
  { what: 'an issuer', asked: { 'co-quan': 'co so 17' }, bare: ['d.plain_issuer like $1', '%co so 17%'] },
];
/** So many that the slowest twentieth is more than one. */
const times = 62;

/** The p95 of a page of each search of the register, beside that of its bare query, one at a time and in turn. */
export async function measureDirectives(product: {
  readonly url: string;
  readonly cookie: string;
  readonly databaseUrl: string;
}): Promise<Figure[]> {
  const client = new pg.Client({ connectionString: product.databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query('select count(*)::int as n from documents.directive');
    const size = Number(rows[0]?.n).toLocaleString('en');
    const figures: Figure[] = [];
    for (const search of searches)
      figures.push(...figuresOf(`${search.what}, at ${size}`, await measure(search, { ...product, client })));
    return figures;
  } finally {
    await client.end();
  }
}

interface Times {
  readonly page: number;
  readonly bare: number;
}

async function measure(
  { asked, bare: [condition, ...values] }: Search,
  { url, cookie, client }: { url: string; cookie: string; client: pg.Client },
): Promise<Times> {
  const address = `${url}/van-ban?${new URLSearchParams(asked)}`;
  const query = {
    text: `select d.id, d.symbol, d.title, d.issuer_name, d.signed_on from documents.directive d where ${condition}
      order by d.signed_on desc nulls last, d.id desc limit 25`,
    values,
  };
  const [pages, bares]: [number[], number[]] = [[], []];
  for (let round = 0; round < times; round++) {
    pages.push(await timed(() => load(address, cookie)));
    bares.push(await timed(() => client.query(query)));
  }
  // The first rounds warm both sides up.
  return { page: percentile(pages.slice(2), 0.95), bare: percentile(bares.slice(2), 0.95) };
}

function figuresOf(what: string, { page, bare }: Times): Figure[] {
  const ours = `${page.toFixed(1)} ms`;
  return [
    {
      what: `search of directives: ${what}, p95`,
      ours,
      beside: '50 ms',
      ratio: page / 50,
      bar: { kind: 'at most', value: 1 },
    },
    {
      what: `search of directives: ${what}, beside its bare query`,
      ours,
      beside: `${bare.toFixed(1)} ms`,
      ratio: page / bare,
      bar: { kind: 'at most', value: 3 },
    },
  ];
}

async function load(address: string, cookie: string): Promise<void> {
  const answer = await fetch(address, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  await answer.text();
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
