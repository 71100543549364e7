import { beforeAll, describe, expect, it } from 'vitest';
import { as, asNobody } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { useFreshDatabase } from '../../../tests/support/database.ts';
import { Temporal } from '../../kernel/time/index.ts';
import { aPublishedArticle } from '../articles/fixtures.ts';
import { aDirective } from '../documents/fixtures.ts';
import { aTask } from '../tasks/fixtures.ts';

useFreshDatabase();

let city: City;

beforeAll(async () => {
  city = await foundCity();
});

const publish = (given: Omit<Parameters<typeof aPublishedArticle>[0], 'newsroomId'>) =>
  aPublishedArticle({ newsroomId: city.bodies.office, ...given });
const read = async (path: string) => (await asNobody().get(path)).text();
const listed = (page: string, list: string) =>
  [...(page.split(`id="${list}"`)[1]?.split('</section>')[0] ?? '').matchAll(/href="\/tin\/([^"]+)"/g)].map(
    ([, slug]) => slug,
  );

describe('what stands beside an article', () => {
  it('is about the same directive first, then the same person, the same body, the same topic', async () => {
    const id = (nth: number) => `00000000-0000-7000-8000-00000000000${nth}`;
    const tie = (kind: 'directive' | 'body' | 'person', nth: number) => ({ kind, id: id(nth), label: 'x' });
    const at = (nth: number) => Temporal.Instant.from(`2025-01-0${nth}T00:00:00Z`);
    await publish({ headline: 'Theo văn bản', ties: [tie('directive', 1), tie('body', 3)], at: at(1) });
    await publish({ headline: 'Theo người', ties: [tie('person', 2)], at: at(2) });
    await publish({ headline: 'Theo cơ quan', ties: [tie('body', 3)], at: at(3) });
    await publish({ headline: 'Theo chủ đề', topics: ['biên chế'], at: at(4) });
    await publish({ headline: 'Chuyện khác', at: at(5) });
    const { slug } = await publish({
      headline: 'Bài chính',
      ties: [tie('body', 3), tie('person', 2), tie('directive', 1)],
      topics: ['Biên chế'],
      at: at(6),
    });
    const page = await read(`/tin/${slug}`);
    expect(listed(page, 'tin-lien-quan')).toEqual([
      'theo-van-ban',
      'theo-nguoi',
      'theo-co-quan',
      'theo-chu-de',
    ]);
    expect(listed(page, 'tin-khac')).toEqual(['chuyen-khac']);
  });

  it('tells how far the tasks of a published directive have come, in numbers alone', async () => {
    const { department, commission } = city.bodies;
    const { officer, leader } = city.actors;
    const text = 'Giao Sở Nội vụ báo cáo.';
    const directive = await aDirective({ by: officer, registeredIn: commission, text, symbol: '71-KL/TU' });
    const given = { giverId: commission, leadId: department, directiveId: directive.id };
    await aTask({ ...given, title: 'Việc có tên', state: 'in_progress' });
    await aTask({ ...given, title: 'Việc trễ', state: 'in_progress', dueOn: '2020-01-01' });
    await aTask({ ...given, title: 'Việc đã bỏ', state: 'cancelled' });
    const ties = [{ kind: 'directive' as const, id: directive.id, label: 'Kết luận 71-KL/TU' }];
    const { slug } = await publish({ headline: 'Tin về kết luận', ties });
    expect(await read(`/tin/${slug}`)).not.toContain('71-KL/TU');
    expect((await (await as(leader)).post(`/van-ban/${directive.id}/cong-khai`, {})).status).toBe(303);
    const page = await read(`/tin/${slug}`);
    for (const told of ['71-KL/TU', '2 nhiệm vụ', `/cong-khai/${directive.id}/nhiem-vu`])
      expect(page).toContain(told);
    expect([...page.matchAll(/<dd>(\d+)<\/dd>/g)].map(([, n]) => n)).toEqual(['0', '0', '1', '1']);
    expect(page).not.toContain('Việc có tên');
  });

  it('is a sheet to print, a letter to send and an address to copy, and no address of another house', async () => {
    const { slug } = await publish({ headline: 'Bài để gửi & in' });
    const page = await read(`/tin/${slug}`);
    expect(page).toContain('mailto:?subject=B%C3%A0i%20%C4%91%E1%BB%83%20g%E1%BB%ADi%20%26%20in');
    const addresses = [...page.matchAll(/(?:href|src|action)="(https?:[^"]+)"/g)].map(
      ([, address]) => address,
    );
    expect(addresses).toEqual([`http://localhost/tin/${slug}`]);
    const sheet = await read(`/tin/${slug}/in`);
    for (const said of ['Ctrl+P', `http://localhost/tin/${slug}`, 'noindex']) expect(sheet).toContain(said);
    expect(sheet).not.toContain('<nav');
  });
});

describe('an article of an unusual kind', () => {
  it('without a lead begins with its source', async () => {
    const { slug } = await publish({ headline: 'Không có sapo', lead: '' });
    const page = await read(`/tin/${slug}`);
    expect(page).not.toContain('class="lead"');
    expect(page).toContain('(MCO) - ');
  });

  it('shares its headline with another and has an address of its own', async () => {
    const [one, two] = [await publish({ headline: 'Trùng tên' }), await publish({ headline: 'Trùng tên' })];
    expect([one.slug, two.slug]).toEqual(['trung-ten', 'trung-ten-2']);
    expect(await read('/tin/trung-ten')).toContain('href="/tin/trung-ten-2"');
  });

  it('is never in the way of a page of the portal', async () => {
    expect((await publish({ headline: 'Tìm' })).slug).toBe('tim-2');
    expect((await publish({ headline: 'Lưu trữ' })).slug).toBe('luu-tru-2');
  });

  it('keeps foreign writing and markup inside its own lines', async () => {
    const headline = '<script>alert(1)</script> \u202Eאבג🎉';
    const { slug } = await publish({ headline, lead: '"><img src=x>', byline: '<b>' });
    const page = await read(`/tin/${slug}`);
    expect(page).toContain('<h1 lang="vi" dir="auto">&lt;script&gt;alert(1)&lt;/script&gt; \u202Eאבג🎉</h1>');
    expect(page).not.toMatch(/<script(?! type="application.ld.json")|<img|<b>/);
  });
});
