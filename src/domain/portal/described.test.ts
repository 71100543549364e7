import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { asNobody } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { readClock } from '../../kernel/time/index.ts';
import { aContent, aPublishedArticle } from '../articles/fixtures.ts';
import { compareArticles, correctArticle, withdrawArticle, writeArticle } from '../articles/index.ts';
import { aDirective } from '../documents/fixtures.ts';
import { publishDirective } from '../documents/index.ts';
import { setHeadline } from './share-picture.ts';

useFreshDatabase();

const now = readClock();
let city: City;
beforeAll(async () => {
  city = await foundCity();
});

const publish = (given: Omit<Parameters<typeof aPublishedArticle>[0], 'newsroomId'>) =>
  aPublishedArticle({ newsroomId: city.bodies.office, at: now, ...given });
const read = async (path: string) => (await asNobody().get(path)).text();
const dataIn = (page: string): Record<string, unknown>[] =>
  [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, data = '']) =>
    JSON.parse(data),
  );
const pictureIn = (page: string) =>
  new URL(/<meta property="og:image" content="([^"]+)"/.exec(page)?.[1] ?? '').pathname;

describe('the page of an article tells programs', () => {
  it('what it is, in the words of schema.org, whatever its headline tries', async () => {
    const headline = 'Một </script><script>alert(1)</script> & “hai”';
    const { slug } = await publish({ headline, byline: null, topics: ['Biên chế'] });
    const page = await read(`/tin/${slug}`);
    expect(page).not.toMatch(/<script(?! type="application\/ld\+json">)/);
    const [article, crumbs] = dataIn(page);
    expect(article).toMatchObject({
      '@type': 'NewsArticle',
      headline,
      url: expect.stringMatching(new RegExp(`^http.*/tin/${slug}$`)),
      author: { '@type': 'NewsMediaOrganization' },
      keywords: ['Biên chế'],
    });
    expect(crumbs).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [{ position: 1 }, { name: 'Thời sự' }, { name: headline }],
    });
  });

  it('which published directives it reports, and none that is not public', async () => {
    const facts = { registeredIn: city.bodies.commission, by: city.actors.officer };
    const open = await aDirective({ ...facts, symbol: '14-KL/TU' });
    const closed = await aDirective({ ...facts, symbol: '15-KL/TU' });
    await publishDirective(city.actors.leader, open.id, now);
    const ties = [open, closed].map(({ id, symbol }) => ({ kind: 'directive' as const, id, label: symbol }));
    const { slug } = await publish({ headline: 'Bài nói đến hai văn bản', ties });
    const page = await read(`/tin/${slug}`);
    expect(dataIn(page)[0]).toMatchObject({
      about: [{ '@type': 'Legislation', legislationIdentifier: '14-KL/TU' }],
    });
    expect(page).not.toContain(closed.id);
  });

  it('which picture may be shown of it: drawn by the system, and gone with what it shows', async () => {
    const { id, slug } = await publish({ headline: 'Ưu tiên những việc khó \u{1F600}' });
    const path = pictureIn(await read(`/tin/${slug}`));
    const answer = await asNobody().get(path);
    expect(answer.headers.get('content-type')).toBe('image/png');
    const facts = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect([facts.width, facts.height]).toEqual([1200, 630]);
    expect((await asNobody().get(path.replace(/[0-9a-f]{4}\.png$/, '0000.png'))).status).toBe(404);
    await withdrawArticle(city.actors.leader, { seen: { id, version: 1 }, said: 'Sai.' }, now);
    expect((await asNobody().get(path)).status).toBe(404);
  });

  it.each([
    ['short', 'Họp', 1],
    ['long', 'Hội nghị toàn thành phố về sắp xếp tổ chức bộ máy '.repeat(9), 6],
    ['without a blank', 'a'.repeat(300), 6],
    ['of nothing that can be drawn', '\u{1F600}\u{1F600}', 1],
  ])('a headline %s finds its place in the picture', (_, headline, most) => {
    const { lines } = setHeadline(headline);
    expect(lines.length).toBeLessThanOrEqual(most);
    expect(lines.length).toBeGreaterThan(0);
  });
});

const besides = async ({ slug }: { readonly slug: string }) => {
  const [, aside = ''] = (await read(`/tin/${slug}`)).split('aria-labelledby="tin-lien-quan"');
  const [list = ''] = aside.split('</section>');
  return [...list.matchAll(/href="\/tin\/([^"/]+)"/g)].map(([, found]) => found);
};

describe('what says the like', () => {
  const temple = { headline: 'Trùng tu đình làng Thạch Khê sang giai đoạn hai', section: 'thoi-su' };
  const begun = { headline: 'Khởi công trùng tu đình làng Thạch Khê', section: 'co-so' };

  it('is found by the words that stand side by side in the headline, and stands beside the article and beside what came before it', async () => {
    const like = await publish(temple);
    const unlike = await publish({ headline: 'Cuộc thi viết về một giai đoạn mới' });
    const one = await publish({ ...begun, by: city.actors.editor });
    expect([await besides(one), await besides(like)]).toEqual([[like.slug], [one.slug]]);
    expect(await besides(unlike)).toEqual([]);
    const content = aContent({ headline: 'Khánh thành cầu Rạch Dừa' });
    const version = await writeArticle(
      city.actors.editor,
      { seen: { id: one.id, version: 1 }, content, how: 'written' },
      now,
    );
    await correctArticle(city.actors.leader, { seen: { id: one.id, version }, said: 'Sửa tên việc.' }, now);
    expect(await besides(like)).toEqual([]);
  });

  it('is found in time for what came past the program, and gone with what was withdrawn', async () => {
    const one = await publish({ ...begun, headline: 'Di dời chợ nổi Bến Vọng' });
    const later = await publish({ ...temple, headline: 'Bàn việc di dời chợ nổi Bến Vọng' });
    await asOwner('delete from articles.likeness');
    expect(await besides(one)).toEqual([]);
    expect(await compareArticles(1)).toBe(1);
    expect(await besides(one)).toEqual([later.slug]);
    await compareArticles(100);
    expect(await compareArticles(100)).toBe(0);
    await withdrawArticle(city.actors.leader, { seen: { id: later.id, version: 1 }, said: 'Sai.' }, now);
    expect(await besides(one)).toEqual([]);
  });
});
