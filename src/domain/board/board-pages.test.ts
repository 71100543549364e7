import { beforeAll, describe, expect, it } from 'vitest';
import { as, asNobody, readable, type Visitor } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { anActor } from '../accounts/fixtures.ts';
import { aDirective } from '../documents/fixtures.ts';
import { aBody } from '../organisation/fixtures.ts';
import { aTask } from '../tasks/fixtures.ts';
import { getNearDueDays } from '../tasks/index.ts';
import { aYearOfTasks } from './fixtures.ts';

useFreshDatabase();

const hostile = '<script>alert(1)</script> "x" =HYPERLINK("http://x")';
let city: City;

beforeAll(async () => {
  city = await foundCity();
  const { committee, department, ward } = city.bodies;
  await aYearOfTasks({ giverId: committee, leadIds: [department, ward], by: city.actors.officer });
  await aTask({
    giverId: committee,
    leadId: department,
    title: hostile,
    dueOn: '2020-01-01',
    speaker: '"Lê" & <b>',
  });
  const secret = await aDirective({
    by: city.actors.officer,
    registeredIn: committee,
    symbol: '99-KL/TU',
    title: 'Về một việc mật',
    secrecy: 'secret',
  });
  await aTask({
    giverId: committee,
    leadId: ward,
    title: 'Việc mật',
    directiveId: secret.id,
    dueOn: '2020-01-01',
  });
});

const plainText = (html: string) =>
  html.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");
const numberOf = (text: string) => Number(text.replace(/[.,]/g, ''));

/** Every number of a page with the list that it leads to. */
function numbersOn(page: string): { readonly href: string; readonly number: number }[] {
  const list = '(/bang/danh-sach[^"]*)"';
  const found = [
    ...page.matchAll(
      new RegExp(
        `<span class="stat-label">(?:(?!</span>).)*?href="${list}.*?class="stat-number">([\\d.,]+)<`,
        'gs',
      ),
    ),
    ...page.matchAll(
      new RegExp(`<span class="bar-label"><a href="${list}.*?<strong class="number">([\\d.,]+)<`, 'gs'),
    ),
    ...page.matchAll(new RegExp(`<td[^>]*><a href="${list}[^>]*>([\\d.,]+)</a>`, 'gs')),
  ].map(([, href = '', number = '']) => ({ href: plainText(href), number: numberOf(number) }));
  const months = page.matchAll(
    new RegExp(
      `<th scope="row"><a href="${list}[^>]*>[^<]*</a></th><td[^>]*>([\\d.,]+)</td><td[^>]*>([\\d.,]+)</td>`,
      'gs',
    ),
  );
  return [
    ...found,
    ...[...months].map(([, href = '', inTime = '', late = '']) => ({
      href: plainText(href),
      number: numberOf(inTime) + numberOf(late),
    })),
  ];
}

async function totalOf(visitor: Visitor, href: string): Promise<number> {
  const page = await (await visitor.get(href)).text();
  return numberOf(/<div class="page-meta">([\d.]+) nhiệm vụ/.exec(page)?.[1] ?? 'none');
}

describe('every number on the board', () => {
  it.each([
    ['leader', ''],
    ['leader', '?theo=van-ban&ky=nam-nay'],
    ['leader', '?theo=lanh-dao'],
    ['inspector', '?theo=lanh-dao&vanBan=11+kl'],
    ['assignee', ''],
  ] as const)('of a %s at /bang%s opens exactly as many tasks', async (role, query) => {
    const visitor = await as(city.actors[role]);
    const numbers = numbersOn(await (await visitor.get(`/bang${query}`)).text());
    expect(numbers.length).toBeGreaterThan(20);
    for (const { href, number } of numbers)
      expect([href, await totalOf(visitor, href)]).toEqual([href, number]);
  });
});

describe('the board', () => {
  const overdue = async (visitor: Visitor) => totalOf(visitor, '/bang/danh-sach?tinhHinh=qua-han');

  it('shows the tasks that are overdue longest, who owes them, and the sentence', async () => {
    const page = await readable(await (await as(city.actors.leader)).get('/bang'));
    expect(page).toContain('Quá hạn lâu nhất');
    expect(page).toMatch(/NV-\d+ · Việc mật/);
    expect(page).toContain('99-KL/TU');
    expect(page).toMatch(/Quá hạn \d+ ngày/);
  });

  it('tells nothing of a secret to those who may not know of it', async () => {
    const leader = await as(city.actors.leader);
    const inspector = await as(city.actors.inspector);
    expect(await overdue(leader)).toBe((await overdue(inspector)) + 1);
    for (const path of ['/bang', '/bang?theo=van-ban', '/bang/danh-sach?tim=mat', '/bang/danh-sach.csv']) {
      const page = await (await inspector.get(path)).text();
      expect(page).not.toContain('Việc mật');
      expect(page).not.toContain('99-KL/TU');
    }
  });

  it('does not name a directive to those who may not know of it, even by its identity', async () => {
    const [row] = await asOwner<{ id: string }>(
      "select id from documents.directive where symbol = '99-KL/TU'",
    );
    const path = `/bang/danh-sach?vanBan=${row?.id}`;
    expect(await readable(await (await as(city.actors.leader)).get(path))).toContain('99-KL/TU');
    expect(await readable(await (await as(city.actors.inspector)).get(path))).not.toContain('99-KL/TU');
  });

  it('shows an assignee what their own body leads or helps with, and nothing of another', async () => {
    const page = await readable(await (await as(city.actors.assignee)).get('/bang'));
    expect(page).toContain('Sở Nội vụ');
    const ward = await (await as(city.actors.wardAssignee)).get('/bang/danh-sach.csv');
    const lines = await ward.text();
    expect(lines).toContain('Đảng ủy phường An Lạc');
    expect(lines).not.toContain('Sở Nội vụ');
  });

  it('is closed to those who do not work with tasks', async () => {
    for (const role of ['administrator', 'editor', 'moderator'] as const) {
      const visitor = await as(city.actors[role]);
      for (const path of ['/bang', '/bang/danh-sach', '/bang/danh-sach.csv', '/bang/danh-sach.xlsx']) {
        expect([role, path, (await visitor.get(path)).status]).toEqual([role, path, 403]);
      }
    }
    expect((await asNobody().get('/bang')).status).toBe(303);
  });

  it('says that there is nothing yet, and what would bring something', async () => {
    const nobody = await aBody({ name: 'Sở Văn hóa', parentId: city.bodies.committee });
    const visitor = await as(
      await anActor({ name: 'Hà Thị Mỵ', roles: [{ role: 'assignee', bodyId: nobody }] }),
    );
    expect(await readable(await visitor.get('/bang'))).toContain('Chưa có nhiệm vụ nào để theo dõi');
    expect(await readable(await visitor.get('/bang/danh-sach?tim=x'))).toContain(
      'Không có nhiệm vụ nào khớp',
    );
  });

  it('names a body that no longer stands', async () => {
    const { committee } = city.bodies;
    const gone = await aBody({ name: 'Huyện ủy Bình An', kind: 'party_bloc', parentId: committee });
    await aTask({ giverId: committee, leadId: gone, title: 'Bàn giao hồ sơ' });
    await asOwner(
      `update organisation.body_version set valid = '[2010-01-01,2025-07-01)' where name = 'Huyện ủy Bình An'`,
    );
    const visitor = await as(city.actors.inspector);
    expect(await readable(await visitor.get('/bang'))).toContain('Tổ chức không còn trong cây hiện nay');
    expect(await readable(await visitor.get('/bang/danh-sach?tim=ban+giao'))).toContain('Huyện ủy Bình An');
  });
});

describe('an address that makes no sense', () => {
  it.each([
    'tinhHinh=%00',
    'chuTri=khong-phai-uuid',
    'chuTri=00000000-0000-4000-8000-000000000000',
    'vanBan=%25%25%25',
    'tim=%27%3B+drop+table+tasks.task%3B--',
    'lanhDao=%22',
    'sau=99999999999.99999999999',
    'truoc=-99999999999.1',
    'xep=__proto__&theo=constructor',
    'hanTu=31/02/2026&giaoDen=x&chamTu=-1&chamDen=1e400',
    `tim=${encodeURIComponent('\\_%'.repeat(40))}`,
    `tim=${encodeURIComponent('ầ'.repeat(500))}`,
    'tim=%ED%A0%80',
  ])('is answered with a page all the same: %s', async (query) => {
    const visitor = await as(city.actors.officer);
    for (const path of ['/bang', '/bang/danh-sach', '/bang/danh-sach.csv']) {
      expect([path, (await visitor.get(`${path}?${query}`)).status]).toEqual([path, 200]);
    }
  });

  it('is told what of it was left out', async () => {
    const page = await readable(
      await (await as(city.actors.officer)).get('/bang/danh-sach?hanTu=31/02/2026&chamTu=x'),
    );
    expect(page).toContain('Có điều kiện không dùng được nên đã bỏ qua: Hạn từ ngày, Chậm từ.');
  });

  it('never runs what stands in it or in a title', async () => {
    const visitor = await as(city.actors.leader);
    for (const path of [
      '/bang',
      '/bang?theo=lanh-dao',
      `/bang/danh-sach?tim=${encodeURIComponent(hostile)}`,
    ]) {
      const page = await (await visitor.get(path)).text();
      expect(page).not.toContain('<script>alert');
      expect(page).not.toContain('<b>');
    }
  });
});

describe('what is set for all boards', () => {
  const send = async (
    role: 'leader' | 'administrator' | 'officer',
    fields: Record<string, string | number>,
  ) => (await as(city.actors[role])).post('/bang/thiet-lap', fields);

  it('is changed by leaders and administrators, and goes on the record', async () => {
    expect((await send('administrator', { nearDueDays: 10, before: 7 })).status).toBe(303);
    expect(await getNearDueDays()).toBe(10);
    expect(await readable(await (await as(city.actors.leader)).get('/bang/thiet-lap'))).toContain(
      'Từ 7 ngày thành 10 ngày',
    );
    const [entry] = await asOwner<{ facts: string }>(
      "select facts from record.entry where action = 'task.near_due_days_set'",
    );
    expect(JSON.parse(entry?.facts ?? '')).toEqual({ before: 7, after: 10 });
  });

  it('shows one who was late what the other has set, and keeps it', async () => {
    const answer = await send('leader', { nearDueDays: 3, before: 7 });
    expect(answer.status).toBe(409);
    expect(await readable(answer)).toContain('đặt lại thành 10 ngày');
    expect(await getNearDueDays()).toBe(10);
  });

  it.each(['-1', '91', '7,5', 'bảy', ''])('refuses %j days in words', async (nearDueDays) => {
    const answer = await send('leader', { nearDueDays, before: 10 });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('field-error');
    expect(await getNearDueDays()).toBe(10);
  });

  it('says of how many tasks on a rate is told, with both who wanted it at once in sight', async () => {
    const leader = await as(city.actors.leader);
    const path = '/bang/thiet-lap/ty-le';
    expect((await leader.post(path, { rateFrom: 5, before: 10 })).status).toBe(303);
    expect(await readable(await leader.get('/bang/thiet-lap'))).toContain('từ 10 việc thành từ 5 việc');
    const late = await leader.post(path, { rateFrom: 20, before: 10 });
    expect(late.status).toBe(409);
    expect(await readable(late)).toContain('đặt lại thành 5 nhiệm vụ');
    for (const rateFrom of ['0', '101', 'mười'])
      expect((await leader.post(path, { rateFrom, before: 5 })).status).toBe(422);
    expect((await (await as(city.actors.officer)).post(path, { rateFrom: 1, before: 5 })).status).toBe(403);
  });

  it('is closed to others', async () => {
    expect((await send('officer', { nearDueDays: 1, before: 10 })).status).toBe(403);
    expect((await (await as(city.actors.inspector)).get('/bang/thiet-lap')).status).toBe(403);
  });
});
