import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { asNobody } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { useFreshDatabase } from '../../../tests/support/database.ts';
import { readClock } from '../../kernel/time/index.ts';
import { aPublishedArticle } from '../articles/fixtures.ts';
import { withdrawArticle } from '../articles/index.ts';
import { escapeXml } from './xml.ts';

useFreshDatabase();

const now = readClock();
const headline = 'Tin <b>&amp; "nhạy" ]]> \u0007cảm\u{1F600}';
let city: City;
let slug: string;

beforeAll(async () => {
  city = await foundCity();
  const office = { newsroomId: city.bodies.office };
  await aPublishedArticle({
    ...office,
    headline: 'Tin cũ',
    at: now.subtract({ hours: 72 }),
    section: 'co-so',
  });
  slug = (
    await aPublishedArticle({ ...office, headline, topics: ['Biên chế'], at: now.subtract({ hours: 3 }) })
  ).slug;
});

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element of a document; throws where the document is not well-formed. */
function elementsOf(xml: string): Element[] {
  const [found, open]: [Element[], Element[]] = [[], []];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    found.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return found;
}

const ask = (path: string, headers: Record<string, string> = {}) => asNobody().get(path, headers);
const textsOf = (xml: string, name: string) =>
  elementsOf(xml)
    .filter((one) => one.name === name)
    .map(({ text }) => text);

describe('a feed', () => {
  it.each(['/tin/rss.xml', '/tin/atom.xml'])('%s is well-formed, whatever a headline holds', async (path) => {
    const answer = await ask(path);
    expect(answer.headers.get('content-type')).toMatch(/^application\/(rss|atom)\+xml/);
    const titles = textsOf(await answer.text(), 'title');
    expect(titles.slice(1)).toEqual([headline.replace('\u0007', ''), 'Tin cũ']);
  });

  it('of RSS 2.0 has what the specification asks for', async () => {
    const xml = await (await ask('/tin/rss.xml')).text();
    const found = elementsOf(xml);
    for (const name of ['title', 'link', 'description', 'guid', 'pubDate', 'lastBuildDate'])
      expect(
        found.some((one) => one.name === name),
        name,
      ).toBe(true);
    for (const day of textsOf(xml, 'pubDate'))
      expect(day).toMatch(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/);
    expect(found.find(({ name }) => name === 'atom:link')?.attributes).toMatchObject({ rel: 'self' });
    expect(textsOf(xml, 'link')[1]).toMatch(new RegExp(`^http.*/tin/${slug}$`));
  });

  it('of Atom names itself, its entries and when each was changed', async () => {
    const found = elementsOf(await (await ask('/tin/atom.xml')).text());
    const ids = found.filter(({ name }) => name === 'id').map(({ text }) => text);
    expect(new Set(ids).size).toBe(3);
    expect(found.filter(({ name }) => name === 'updated')).toHaveLength(3);
    expect(found.filter(({ name }) => name === 'author').length).toBeGreaterThan(0);
  });

  it('of JSON is of version 1.1, each item with an identity and content', async () => {
    const feed = JSON.parse(await (await ask('/tin/feed.json')).text());
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: 'vi' });
    expect(feed.items[0]).toMatchObject({
      title: headline,
      tags: ['Thời sự', 'Biên chế'],
    });
    for (const item of feed.items)
      expect(item).toMatchObject({
        id: expect.stringMatching(/^urn:uuid:/),
        content_text: expect.any(String),
      });
  });

  it('of a section holds that section alone; of none there is none', async () => {
    expect(textsOf(await (await ask('/tin/chuyen-muc/co-so/rss.xml')).text(), 'title').slice(1)).toEqual([
      'Tin cũ',
    ]);
    expect((await ask('/tin/chuyen-muc/khong-co/rss.xml')).status).toBe(404);
  });

  it('is not sent again to those who have it, and is once something was taken back', async () => {
    const other = await aPublishedArticle({ newsroomId: city.bodies.office, headline: 'Sắp gỡ', at: now });
    const first = await ask('/tin/atom.xml');
    const [etag, modified] = [first.headers.get('etag') ?? '', first.headers.get('last-modified') ?? ''];
    for (const headers of [
      { 'if-none-match': etag },
      { 'if-none-match': `"x", W/${etag}` },
      { 'if-modified-since': modified },
    ]) {
      const again = await ask('/tin/atom.xml', headers);
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    }
    expect(
      (await ask('/tin/atom.xml', { 'if-none-match': '"x"', 'if-modified-since': modified })).status,
    ).toBe(200);
    await withdrawArticle(city.actors.leader, { seen: { id: other.id, version: 1 }, said: 'Sai.' }, now);
    const after = await ask('/tin/atom.xml', { 'if-none-match': etag });
    expect(after.status).toBe(200);
    expect(await after.text()).not.toContain('Sắp gỡ');
  });
});

describe('what is public', () => {
  it('is listed for those who gather it, in lists that the first one names', async () => {
    const origin = /^http:\/\/[^/]+/;
    const lists = textsOf(await (await ask('/sitemap.xml')).text(), 'loc').map((at) =>
      at.replace(origin, ''),
    );
    expect(lists).toEqual(['/sitemap/trang.xml', '/sitemap/bai-1.xml']);
    const paths = [];
    for (const list of lists) paths.push(...textsOf(await (await ask(list)).text(), 'loc'));
    expect(paths.map((at) => at.replace(origin, ''))).toEqual(
      expect.arrayContaining(['/', '/tin', '/tin/chuyen-muc/co-so', `/tin/${slug}`, '/tin/tin-cu']),
    );
    const changed = textsOf(await (await ask('/sitemap/bai-1.xml')).text(), 'lastmod');
    expect(changed).toEqual(
      [72, 3].map((hours) => now.subtract({ hours }).toString({ smallestUnit: 'second' })),
    );
    for (const list of ['bai-2.xml', 'bai-0.xml', 'bai--1.xml', 'x.xml', "bai-1.xml'"])
      expect((await ask(`/sitemap/${list}`)).status).toBe(404);
    const robots = await (await ask('/robots.txt')).text();
    expect(robots).toMatch(/^Sitemap: http:\/\/[^/]+\/sitemap\.xml$/m);
  });

  it('of the last two days stands in the list of news', async () => {
    expect(textsOf(await (await ask('/sitemap-tin.xml')).text(), 'news:title')).toEqual([
      headline.replace('\u0007', ''),
    ]);
  });
});

it('text in XML loses what XML cannot say, and nothing else', () => {
  expect(escapeXml('a\u0000<b>&\'"\ud800\ufffe\u{1F600}\n')).toBe('a&lt;b&gt;&amp;&apos;&quot;\u{1F600}\n');
});
