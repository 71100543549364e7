import { beforeAll, describe, expect, it } from 'vitest';
import { as, readable, visitorWith } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { actingFor, anActor } from '../../domain/accounts/fixtures.ts';
import { openSession, sweepPersonalData } from '../../domain/accounts/index.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { readClock } from '../../kernel/time/index.ts';

useFreshDatabase();

const path = '/tai-khoan/du-lieu';
let city: City;
beforeAll(async () => {
  city = await foundCity();
});

const person = () =>
  anActor({
    name: 'Lý Thu Trang',
    password: 'sông dài cá lội biệt tăm',
    roles: [{ role: 'officer', bodyId: city.bodies.office }],
  });

const openingsOf = ({ accountId }: Actor) =>
  asOwner<{ opened_by_name: string; manner: string }>(
    'select opened_by_name, manner from accounts.opening where account_id = $1 order by at, id',
    [accountId],
  );

describe('the page of a person’s own data', () => {
  it('tells what is kept, for how long and by which rules, and says which nobody has compared', async () => {
    const actor = await person();
    const token = await openSession(actor.accountId, readClock(), {
      address: '192.0.2.7',
      browser: 'Firefox/143',
    });
    const page = await readable(await visitorWith(token).get(path));
    for (const told of [
      'Lý Thu Trang',
      'Văn phòng Thành ủy',
      '192.0.2.7',
      'Firefox',
      'chỉ lưu dấu băm',
      'Luật Bảo vệ dữ liệu cá nhân',
      'Số 91/2025/QH15, có hiệu lực từ 01/01/2026',
      'chưa đối chiếu với văn bản',
      '1.825 ngày',
    ])
      expect(page).toContain(told);
    // What the law has replaced is in force no more.
    expect(page).not.toContain('13/2023/NĐ-CP');
  });

  it('tells who opened the account and who took it out in a file, once an hour each person', async () => {
    const actor = await person();
    const { administrator } = city.actors;
    const visitor = await as(administrator);
    await visitor.get(`/quan-tri/tai-khoan/${actor.accountId}`);
    await visitor.get(`/quan-tri/tai-khoan/${actor.accountId}`);
    await visitor.get('/quan-tri/tai-khoan/csv');
    expect(await openingsOf(actor)).toEqual([
      { opened_by_name: administrator.name, manner: 'page' },
      { opened_by_name: administrator.name, manner: 'export' },
    ]);
    const page = await readable(await (await as(actor)).get(path));
    expect(page).toContain(`${administrator.name} mở hồ sơ tài khoản`);
    expect(page).toContain('xuất danh sách tài khoản ra tệp');
  });

  it('tells nothing of looks at oneself, nor of a look that was refused', async () => {
    const actor = await person();
    const { administrator, inspector } = city.actors;
    await (await as(administrator)).get(`/quan-tri/tai-khoan/${administrator.accountId}`);
    await (await as(inspector)).get(`/quan-tri/tai-khoan/${actor.accountId}`);
    const elsewhere = await anActor({ roles: [{ role: 'administrator', bodyId: city.bodies.ward }] });
    expect((await (await as(elsewhere)).get(`/quan-tri/tai-khoan/${actor.accountId}`)).status).toBe(404);
    expect(await openingsOf(actor)).toEqual([]);
    const own = await openingsOf(administrator);
    expect(own.filter(({ manner }) => manner === 'page')).toEqual([]);
  });

  it('tells who else changed the account, and what the person did, also on behalf of another', async () => {
    const [delegator, actor] = [await person(), await person()];
    const administrator = await as(city.actors.administrator);
    await administrator.post(`/quan-tri/tai-khoan/${actor.accountId}`, {
      name: 'Lý Thu Trang',
      username: `doi.ten.${actor.accountId.slice(-6)}`,
      locale: 'vi',
      version: 1,
    });
    const acting = await actingFor({ delegator, delegate: actor });
    const page = await readable(await visitorWith(acting.token).get(path));
    expect(page).toContain(`${city.actors.administrator.name} sửa tài khoản`);
    expect(page).toContain('bắt đầu làm việc thay mặt');
    expect(page).toContain('Lý Thu Trang ủy quyền cho Lý Thu Trang');
  });
});

describe('the file of a person’s own data', () => {
  it('as JSON has every deed, however many, and nothing that opens a door', async () => {
    const actor = await person();
    await asOwner(
      `insert into record.entry (at, actor_id, actor_name, action, subject_kind, subject_id, facts)
       select '2026-01-01'::timestamptz + nth * interval '1 second', $1, 'Lý Thu Trang', 'thing.done', 'thing', nth::text,
         '{"title":"việc mật"}'
       from generate_series(1, 2500) nth`,
      [actor.accountId],
    );
    const answer = await (await as(actor)).get(`${path}.json`);
    expect(answer.headers.get('content-disposition')).toContain('attachment; filename="du-lieu-cua-toi-');
    const text = await answer.text();
    const data = JSON.parse(text) as { account: object; deeds: { subjectId: string }[]; sessions: object[] };
    expect(data.account).toMatchObject({ name: 'Lý Thu Trang' });
    expect(data.sessions.length).toBeGreaterThan(0);
    const done = data.deeds.map(({ subjectId }) => subjectId).filter((id) => /^\d+$/.test(id));
    expect(new Set(done).size).toBe(2500);
    expect(text).not.toMatch(/argon2|v1\.[0-9a-f]{8}|việc mật|tokenHash|publicKey/);
  });

  it('as JSON is whole also for whoever has done nothing yet', async () => {
    const actor = await anActor();
    await asOwner('delete from accounts.held_role where account_id = $1', [actor.accountId]);
    const text = await (await (await as(actor)).get(`${path}.json`)).text();
    expect((JSON.parse(text) as { deeds: unknown[] }).deeds).toEqual([]);
  });

  it('to be read stands by itself: no script, no form, no address within the system', async () => {
    const answer = await (await as(await person())).get(`${path}.html`);
    const text = await answer.text();
    expect(text).toContain('<h1>Dữ liệu của tôi</h1>');
    expect(text).toContain('theo yêu cầu của chính người có dữ liệu');
    expect(text).not.toMatch(/<script|<form|href="\//);
  });
});

describe('what is kept for a time', () => {
  it('of who opened a record cannot be changed or removed by the application', async () => {
    const grants = await asOwner<{ privilege: string }>(
      `select privilege_type as privilege from information_schema.table_privileges
       where table_schema = 'accounts' and table_name = 'opening' and grantee = 'banle_app' order by 1`,
    );
    expect(grants.map(({ privilege }) => privilege)).toEqual(['INSERT', 'SELECT']);
  });

  it('goes when its time by the rules of the day is over, and not before', async () => {
    const actor = await person();
    const now = readClock();
    const old = (days: number) => now.subtract({ hours: 24 * days }).toString();
    const open = (at: string) =>
      asOwner(
        `insert into accounts.opening (account_id, opened_by, opened_by_name, manner, at) values ($1, $1, 'cũ', 'page', $2)`,
        [actor.accountId, at],
      );
    await open(old(1824));
    await open(old(1827));
    const session = (at: string) =>
      asOwner(
        `insert into accounts.session (token_hash, account_id, created_at, last_seen_at, expires_at)
         values (sha256($2::text::bytea), $1, $2::timestamptz, $2::timestamptz, $2::timestamptz)`,
        [actor.accountId, at],
      );
    await session(old(364));
    await session(old(366));
    const sessions = () =>
      asOwner<{ n: number }>('select count(*)::int as n from accounts.session where account_id = $1', [
        actor.accountId,
      ]);
    const [before] = await sessions();
    await sweepPersonalData(now);
    expect(await openingsOf(actor)).toHaveLength(1);
    expect((await sessions())[0]?.n).toBe((before?.n ?? 0) - 1);
    await sweepPersonalData(now);
    expect(await openingsOf(actor)).toHaveLength(1);
  });
});
