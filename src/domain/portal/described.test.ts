import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { asNobody } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { useFreshDatabase } from '../../../tests/support/database.ts';
import { readClock } from '../../kernel/time/index.ts';
import { aPublishedArticle } from '../articles/fixtures.ts';
import { relatedByText, withdrawArticle } from '../articles/index.ts';
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

describe('what says the like', () => {
  it('is found by the words that stand side by side in the headline, and stands beside the article', async () => {
    const like = await publish({ headline: 'Trùng tu đình làng Thạch Khê sang giai đoạn hai' });
    await publish({ headline: 'Sang giai đoạn hai của cuộc thi viết' });
    const one = await publish({ headline: 'Khởi công trùng tu đình làng Thạch Khê', section: 'co-so' });
    expect((await relatedByText({ id: one.id, headline: 'Khởi công trùng tu đình làng Thạch Khê' }))[0]).toBe(
      like.id,
    );
    expect(await read(`/tin/${one.slug}`)).toContain(`/tin/${like.slug}`);
    expect(await relatedByText({ id: one.id, headline: '…' })).toEqual([]);
  });
});
