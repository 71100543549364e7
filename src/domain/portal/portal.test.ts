import { beforeAll, describe, expect, it } from 'vitest';
import { as, asNobody } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { useFreshDatabase } from '../../../tests/support/database.ts';
import { transaction } from '../../kernel/db/index.ts';
import { dayOf, readClock, Temporal } from '../../kernel/time/index.ts';
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
    expect(page).not.toMatch(/<script(?! type="application.ld.json")/);
    expect(await read('/tin')).toContain(`href="/tin/${slug}"`);
  });

  it('refuses a form of a reader in its own look, and keeps what was typed in sight', async () => {
    const refused = await asNobody().post('/tin/khong-co-bai-nay/binh-luan', {
      body: 'Đề nghị công khai lịch cấp nước.',
    });
    expect(refused.status).toBe(404);
    const page = await refused.text();
    expect(page).toContain('class="told"');
    expect(page).toContain('Đề nghị công khai lịch cấp nước.');
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

describe('a section', () => {
  it('has beside it what is newest elsewhere, and nothing that stands in it', async () => {
    const own = await publish({ section: 'co-so', headline: 'Kiểm tra đột xuất', at: now });
    const other = await publish({ headline: 'Tin của mục khác', at: now });
    const page = await read('/tin/chuyen-muc/co-so');
    const [list = '', beside = ''] = page.split('class="front-side"');
    expect([list, beside].map((part) => part.includes(`/tin/${own.slug}"`))).toEqual([true, false]);
    expect([list, beside].map((part) => part.includes(`/tin/${other.slug}"`))).toEqual([false, true]);
  });

  it('goes on from a moment, so that each article is met once, also where two were published at the same time', async () => {
    const at = Temporal.Instant.from('2024-05-06T02:00:00.123456Z');
    const given = { section: 'chuyen-doi-so', headline: 'Số hóa hồ sơ' };
    for (let nth = 0; nth < 23; nth += 1)
      await publish({ ...given, at: nth < 20 ? at : at.add({ hours: nth }) });
    const first = await read('/tin/chuyen-muc/chuyen-doi-so');
    const next = /href="([^"]+)" rel="next"/.exec(first)?.[1] ?? '';
    const slugsOf = (page: string) =>
      [...page.matchAll(/<h2><a href="\/tin\/(so-hoa-ho-so[^"]*)"/g)].map(([, slug]) => slug);
    const second = await read(next.replaceAll('&amp;', '&'));
    expect(slugsOf(first)).toHaveLength(20);
    expect(new Set([...slugsOf(first), ...slugsOf(second)]).size).toBe(23);
    expect(second).toContain('Về tin mới nhất');
    expect(second).not.toContain('rel="next"');
  });

  it('begins anew where the address says nothing that can be used', async () => {
    for (const before of ['x', '2024-99-99T00:00:00Z_00000000-0000-0000-0000-000000000000', "'; drop table"])
      expect(await read(`/tin/chuyen-muc/chuyen-doi-so?truoc=${encodeURIComponent(before)}`)).not.toContain(
        'Về tin mới nhất',
      );
    expect((await asNobody().get('/tin/chuyen-muc/khong-co')).status).toBe(404);
  });
});

describe('a topic', () => {
  it('is one however its marks are written, under the name it bore last', async () => {
    await publish({
      headline: 'Một',
      topics: ['vi tri viec lam'],
      at: Temporal.Instant.from('2024-01-01T00:00:00Z'),
    });
    await publish({
      headline: 'Hai',
      topics: ['Vị trí việc làm'],
      at: Temporal.Instant.from('2024-01-02T00:00:00Z'),
    });
    const page = await read('/tin/chu-de/vi-tri-viec-lam');
    expect(page).toContain('>Vị trí việc làm</h1>');
    for (const slug of ['mot', 'hai']) expect(page).toContain(`href="/tin/${slug}"`);
    expect((await asNobody().get('/tin/chu-de/khong-ai-viet')).status).toBe(404);
  });

  it('has no page where its name has no letter', async () => {
    const { slug } = await publish({ headline: 'Chủ đề lạ', topics: ['🎉'] });
    expect(await read(`/tin/${slug}`)).not.toContain('/tin/chu-de/');
  });
});

describe('the archive', () => {
  it('knows a day as it is counted here, and says which days of its month have news', async () => {
    const { slug } = await publish({
      headline: 'Tin nửa đêm',
      at: Temporal.Instant.from('2023-03-09T17:30:00Z'),
    });
    const page = await read('/tin/luu-tru/2023-03-10');
    expect(page).toContain('Tin ngày 10 tháng 3 năm 2023');
    expect(page).toContain(`href="/tin/${slug}"`);
    expect(page.match(/, có tin"/g)).toHaveLength(1);
    expect(await read('/tin/luu-tru/2023-03-09')).toContain('Ngày này không có tin nào được đăng.');
    expect(await read('/tin/luu-tru/2023-03')).toContain(`href="/tin/${slug}"`);
  });

  it('leads to the day that was typed, and knows what is no day', async () => {
    const to = async (query: string) =>
      (await asNobody().get(`/tin/luu-tru${query}`)).headers.get('location');
    expect(await to('?ngay=20/11/2026')).toBe('/tin/luu-tru/2026-11-20');
    expect(await to('?ngay=2026-11-20')).toBe('/tin/luu-tru/2026-11-20');
    expect(await read('/tin/luu-tru')).toContain(`Tin tháng ${dayOf(now).month} năm ${dayOf(now).year}`);
    for (const day of ['2026-13', '2026-02-30', '1200-01-01', 'hom-nay', '20261120'])
      expect((await asNobody().get(`/tin/luu-tru/${day}`)).status, day).toBe(404);
  });
});
