import { beforeAll, describe, expect, it } from 'vitest';
import { as, asNobody } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { readClock, Temporal } from '../../kernel/time/index.ts';
import { aPublishedArticle } from '../articles/fixtures.ts';
import { arranged, longestPinned, mayStandUntil, usuallyUntil } from './pin.ts';
import { pinArticle } from './pin-article.ts';
import { getFront } from './pins.store.ts';
import { unpinArticle } from './unpin-article.ts';

useFreshDatabase();

const now = readClock();
const tomorrow = now.add({ hours: 24 });
let city: City;
/** Five articles, the oldest first. */
const articles: { id: string; slug: string }[] = [];

beforeAll(async () => {
  city = await foundCity();
  for (let nth = 0; nth < 5; nth += 1) {
    const at = now.subtract({ hours: 100 - nth });
    articles.push(
      await aPublishedArticle({ newsroomId: city.bodies.office, headline: `Bài thứ ${nth}`, at }),
    );
  }
});

const idOf = (nth: number) => articles[nth]?.id ?? '';
const pin = async (nth: number, given: Partial<Parameters<typeof pinArticle>[1]> = {}) => {
  const { version } = await getFront(now);
  return pinArticle(
    city.actors.leader,
    { version, articleId: idOf(nth), place: 1, until: tomorrow, ...given },
    now,
  );
};
const order = async () => (await getFront(now)).pins.map(({ articleId }) => articleId);
const leadOf = async () =>
  /<h2><a href="\/tin\/([^"]+)"/.exec(await (await asNobody().get('/tin')).text())?.[1];

describe('an order', () => {
  it.each([
    [['a', 'b'], 'c', 1, ['c', 'a', 'b']],
    [['a', 'b'], 'c', 9, ['a', 'b', 'c']],
    [['a', 'b', 'c'], 'c', 2, ['a', 'c', 'b']],
    [['a', 'b', 'c'], 'a', 1, ['a', 'b', 'c']],
    [[], 'a', 1, ['a']],
  ])('%j takes %s at place %i and is %j', (before, id, place, after) => {
    expect(arranged(before, id, place)).toEqual(after);
  });

  it('ends after now and within two weeks', () => {
    const days = (n: number) => now.add({ hours: 24 * n });
    expect(
      [days(-1), now, days(1), days(longestPinned), days(longestPinned + 1)].map((at) =>
        mayStandUntil(at, now),
      ),
    ).toEqual([false, false, true, true, false]);
  });

  it.each([
    ['2026-03-02T00:00+07:00', '2026-03-04T18:00+07:00'],
    ['2026-03-02T23:59:59+07:00', '2026-03-04T18:00+07:00'],
    ['2026-12-30T09:17+07:00', '2027-01-01T18:00+07:00'],
  ])('pinned at %s, ends at %s unless told otherwise', (at, until) => {
    expect(usuallyUntil(Temporal.Instant.from(at))).toEqual(Temporal.Instant.from(until));
  });
});

describe('the first page', () => {
  it('is led by what an editor pinned, however old, and by the newest again when the pin is off', async () => {
    await pin(0);
    expect(await leadOf()).toBe(articles[0]?.slug);
    await pin(1, { place: 2 });
    await pin(1, { place: 1 });
    expect(await order()).toEqual([idOf(1), idOf(0)]);
    for (const articleId of await order()) {
      const { version } = await getFront(now);
      await unpinArticle(city.actors.leader, { version, articleId }, now);
    }
    expect(await leadOf()).toBe(articles[4]?.slug);
    const told = await asOwner<{ action: string }>(
      "select action from record.entry where action like 'article.%pinned' order by at, action",
    );
    expect(told.map(({ action }) => action).toSorted()).toEqual([
      ...Array<string>(3).fill('article.pinned'),
      ...Array<string>(2).fill('article.unpinned'),
    ]);
  });

  it('forgets a pin whose hour has passed', async () => {
    await pin(2);
    expect((await getFront(tomorrow)).pins).toEqual([]);
  });

  it('takes no more than four pins, no hour that is past, and nothing that is not public', async () => {
    await expect(pin(3, { until: now })).rejects.toThrow('paper.badUntil');
    await expect(pin(3, { articleId: city.bodies.office })).rejects.toThrow('paper.notPublic');
    for (const nth of [0, 1, 3]) await pin(nth);
    await expect(pin(4)).rejects.toThrow('paper.frontFull');
  });

  it('is arranged by the newsroom of the article alone, and by one at a time', async () => {
    const { version } = await getFront(now);
    const input = { version, articleId: idOf(0), place: 1, until: tomorrow };
    await expect(pinArticle(city.actors.officer, input, now)).rejects.toThrow('paper.notYours');
    await expect(pinArticle(city.actors.leader, { ...input, version: version - 1 }, now)).rejects.toThrow(
      'paper.frontChanged',
    );
  });

  it('says what somebody else arranged meanwhile, and keeps what was chosen', async () => {
    const leader = await as(city.actors.leader);
    const page = await leader.post('/toa-soan/trang-dau', {
      version: '1',
      article: idOf(0),
      place: '3',
      day: '01/01/2027',
      time: '18:00',
    });
    expect(page.status).toBe(409);
    const said = await page.text();
    expect(said).toContain('Trang đầu vừa được người khác sắp lại');
    expect(said).toContain('value="01/01/2027"');
  });
});
