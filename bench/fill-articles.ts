import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { paragraphs } from '../src/domain/articles/body.ts';
import { keysMade, keysOf } from '../src/domain/articles/search-keys.ts';
import { Temporal } from '../src/kernel/time/index.ts';
import { type MadeArticle, makeArticle } from './article-texts.ts';

/** Adds published articles until there are as many as wanted, oldest first, twenty years of them; gives how many it added. */
export async function fillArticles(databaseUrl: string, wanted: number): Promise<number> {
  const clients = await Promise.all([1, 2].map(() => connectTo(databaseUrl)));
  try {
    const [client] = clients as [pg.Client];
    const { rows } = await client.query<Ground>(ground, [wanted]);
    const [found] = rows;
    if (!found || found.missing <= 0) return 0;
    const batches = batchesOf(found);
    // The articles of one batch are made while the other is being written.
    await Promise.all(clients.map((one) => addBatches(one, batches)));
    await client.query(
      'vacuum (analyze) articles.article, articles.version, articles.published_article, articles.search_key',
    );
    return found.missing;
  } finally {
    await Promise.all(clients.map((client) => client.end()));
  }
}

async function connectTo(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  // The keys of thousands of articles are sorted together before they are put into their index, not of some dozen each time.
  await client.query(
    "set synchronous_commit = off; set gin_pending_list_limit = '64MB'; set work_mem = '128MB'; set maintenance_work_mem = '256MB'",
  );
  return client;
}

const most = 500;

function* batchesOf(found: Ground): Generator<Batch> {
  for (let from = 0; from < found.missing; from += most)
    yield { ...found, from, size: Math.min(most, found.missing - from) };
}

async function addBatches(client: pg.Client, batches: Iterable<Batch>): Promise<void> {
  for (const batch of batches) await addBatch(client, batch);
}

interface Ground {
  readonly missing: number;
  readonly newsroom: string;
  readonly writer: string;
  readonly sections: readonly string[];
  /** Milliseconds since 1970: before the first article that is there. */
  readonly until: number;
}

const ground = `
select ($1::int - (select count(*) from articles.published_article))::int as missing, a.newsroom_id as newsroom, a.written_by as writer,
  (select array_agg(slug order by ordinal) from articles.section) as sections,
  (extract(epoch from (select coalesce(min(published_at), a.created_at) from articles.published_article)) * 1000)::float8 as until
from articles.article a order by a.created_at limit 1`;

/** Seven thousand days, in milliseconds. */
const span = 7_000 * 86_400_000;

interface Batch extends Ground {
  readonly from: number;
  readonly size: number;
}

async function addBatch(client: pg.Client, { from, size, ...given }: Batch): Promise<void> {
  const { rows } = await client.query<{ id: string }>('select uuidv7() as id from generate_series(1, $1)', [
    size,
  ]);
  const made = rows.map(({ id }, nth) => rowsOf(id, from + nth, given));
  await client.query('begin');
  for (const [nth, table] of tables.entries())
    await pipeline(
      Readable.from(made.map((lines) => lines[nth])),
      client.query(copyFrom(`copy ${table} from stdin`)),
    );
  await client.query('commit');
}

const tables = [
  `articles.article (id, newsroom_id, state, section_slug, headline, content, slug, published_at, published_version, written_by,
    created_at, touched_at)`,
  'articles.version (article_id, number, content, saved_by, begun_at, saved_at, how)',
  `articles.published_article (article_id, slug, section_slug, headline, lead, source_tag, byline, body, body_text, published_at,
    topics, stamp)`,
  'articles.search_key (article_id, published_at, made, keys)',
];

/** One article as a line for each of the tables. */
function rowsOf(id: string, nth: number, { missing, until, sections, newsroom, writer }: Ground): string[] {
  const made = makeArticle(nth);
  const { headline, lead, byline, lines, topics } = made;
  const publishedAt = Temporal.Instant.fromEpochMilliseconds(
    Math.round(until - span + (span / (missing + 1)) * (nth + 1)),
  );
  const at = publishedAt.toString();
  const section = sections[nth % sections.length] ?? '';
  const slug = `tin-${id}`;
  const body = paragraphs(...lines);
  const content = JSON.stringify(contentOf(made, { section, body }));
  const text = lines.join('\n');
  const keys = keysOf({ headline, lead, text, section, publishedAt });
  return [
    line(id, newsroom, 'published', section, headline, content, slug, at, 1, writer, at, at),
    line(id, 1, content, writer, at, at, 'written'),
    line(
      id,
      slug,
      section,
      headline,
      lead,
      '(MCO)',
      byline,
      JSON.stringify(body),
      text,
      at,
      array(topics),
      nth + 1,
    ),
    line(id, at, keysMade, keys),
  ];
}

function contentOf(
  { headline, lead, byline, topics }: MadeArticle,
  { section, body }: { readonly section: string; readonly body: object },
): object {
  const rest = { sourceTag: '(MCO)', eventOn: null, photos: [], leadPhotoId: null, commentsOpen: true };
  return { section, headline, lead, byline, body, topics, ...rest };
}

const array = (items: readonly string[]) => `{${items.map((item) => JSON.stringify(item)).join(',')}}`;

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r' };

/** Values as a line of COPY. */
function line(...values: readonly (string | number)[]): string {
  return `${values.map((value) => String(value).replace(/[\\\n\t\r]/g, (one) => escapes[one] ?? '')).join('\t')}\n`;
}
