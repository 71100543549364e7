import { beforeAll, describe, expect, it } from 'vitest';
import { as, asNobody } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { useFreshDatabase } from '../../../tests/support/database.ts';
import { transaction } from '../../kernel/db/index.ts';
import { readClock } from '../../kernel/time/index.ts';
import { aPublishedArticle } from '../articles/fixtures.ts';
import { withdrawArticle } from '../articles/index.ts';

useFreshDatabase();

const now = readClock();
let city: City;

beforeAll(async () => {
  city = await foundCity();
});

const publish = (given: Omit<Parameters<typeof aPublishedArticle>[0], 'newsroomId'>) =>
  aPublishedArticle({ newsroomId: city.bodies.office, ...given });
const read = async (path: string) => (await asNobody().get(path)).text();

describe('the portal', () => {
  it('has a first page before anything was published', async () => {
    expect(await read('/tin')).toContain('Chưa có tin nào được đăng.');
  });

  it('shows an article by its own address, with its source, day and byline', async () => {
    const { slug } = await publish({
      headline: 'Phường An Lạc đối thoại với nhân dân',
      eventOn: '2026-03-02',
    });
    const page = await read(`/tin/${slug}`);
    for (const said of [
      'Phường An Lạc đối thoại với nhân dân',
      '(MCO) - ',
      'Thanh Hà',
      'Sự kiện ngày 02/03/2026',
    ])
      expect(page).toContain(said);
    expect(page).toContain('aria-current="page">Thời sự');
    expect(page).not.toContain('<script');
    expect(await read('/tin')).toContain(`href="/tin/${slug}"`);
  });

  it('is the same for whoever is signed in', async () => {
    const { slug } = await publish({ headline: 'Một trang cho mọi người' });
    for (const path of ['/tin', `/tin/${slug}`])
      expect(await (await (await as(city.actors.leader)).get(path)).text()).toBe(await read(path));
  });

  it('says of an article that was taken back why, and nothing else of it', async () => {
    const { id, slug } = await publish({ headline: 'Bài sẽ gỡ', at: now });
    const seen = { id, version: 1 };
    await transaction(() =>
      withdrawArticle(city.actors.leader, { seen, said: 'Thông tin chưa được kiểm chứng.' }, now),
    );
    const answer = await asNobody().get(`/tin/${slug}`);
    expect(answer.status).toBe(410);
    const page = await answer.text();
    expect(page).toContain('Thông tin chưa được kiểm chứng.');
    expect(page).not.toContain('Bài sẽ gỡ');
    expect(await read('/tin')).not.toContain(slug);
  });

  it('says in its own look that there is nothing at an address', async () => {
    for (const path of ['/tin/khong-co-bai-nay', '/tin/a/b/c']) {
      const answer = await asNobody().get(path);
      expect(answer.status, path).toBe(404);
      expect(await answer.text(), path).toContain('class="news"');
    }
  });
});
