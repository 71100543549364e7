import { beforeAll, describe, expect, it, test } from 'vitest';
import { routes } from '../src/app/routes.ts';
import { atTheDoor, everyone, type Route } from '../src/kernel/http/index.ts';
import { as, type Visitor } from './support/app.ts';
import { type City, foundCity } from './support/city.ts';
import { asOwner, useFreshDatabase } from './support/database.ts';
import { readPage } from './support/page.ts';
import { addressOf, aMatter, fillWorld, type Matter, useFreshFiles, type World } from './support/world.ts';

/**
 * What is an inspector's own: their account and language, their list of filters, the notices to them, the way out; and
 * what any reader may do: say that something was read, speak about an article, ask that it be put right.
 */
const own =
  /^\/(dang-nhap|dang-xuat|ngon-ngu|thoi-thay-mat|moi|tai-khoan|bang\/bo-loc|thong-bao|thong-bao-chung\/nhan|tin)(\/|$)/;

/** Where the work of the house stands; the rest is what people keep for themselves, that they read something, and what the program keeps of itself. */
const schemasOfMatter = `
  select table_schema || '.' || table_name as name from information_schema.tables
  where table_type = 'BASE TABLE' and table_schema not in
    ('pg_catalog', 'information_schema', 'public', 'pgboss', 'kernel', 'record', 'accounts', 'notices', 'board')
    and (table_schema, table_name) <> ('announcements', 'reading')
  order by 1`;

useFreshDatabase();
useFreshFiles();
let city: City;
let world: World;
let secret: Matter;
let inspector: Visitor;
beforeAll(async () => {
  city = await foundCity();
  world = await fillWorld(city);
  secret = await aMatter(city, { mark: 'việc mật', symbol: '8842-KL/TU', secrecy: 'secret' });
  inspector = await as(city.actors.inspector);
});

const opens = ({ gate }: Route) =>
  gate === everyone || gate === atTheDoor || gate.allows(city.actors.inspector);
const addressed = (route: Route) => addressOf(route.path, world.things);

async function stateOfMatter(): Promise<unknown> {
  const tables = await asOwner<{ name: string }>(schemasOfMatter);
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*)::int as n, coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from ${name} t`,
  );
  return asOwner(`${parts.join(' union all ')} order by name`);
}

/** Something for whatever a form might ask. */
const anything = {
  reason: 'Kiểm tra',
  title: 'Sửa lại',
  name: 'Lê Minh Chính',
  note: 'Ghi chú',
  summary: 'Tóm tắt',
  product: 'Báo cáo',
  percent: 50,
  document: '1-QĐ/TU',
  text: 'Lời',
  words: 'Lời',
  from: '01/01/2027',
  until: '01/02/2027',
  version: 1,
};

describe('an inspector changes nothing', () => {
  it('no form of the work opens to them', () => {
    const open = routes.filter((route) => route.method === 'POST' && opens(route) && !own.test(route.path));
    expect(open.map(({ path }) => path)).toEqual([]);
    expect(routes.filter(({ method }) => method === 'POST').length).toBeGreaterThan(80);
  });

  it('whatever they send, to every form there is, nothing of the work moves', async () => {
    const before = await stateOfMatter();
    for (const route of routes.filter(({ method }) => method === 'POST')) {
      if (route.path === '/dang-xuat') continue;
      const answer = await inspector.post(addressed(route), anything);
      expect(answer.status, route.path).toBeLessThan(500);
      if (!own.test(route.path)) expect(answer.status, route.path).toBe(403);
    }
    expect(await stateOfMatter()).toEqual(before);
  });

  it('no page that they open has a form that would change something', async () => {
    let looked = 0;
    for (const route of routes.filter((one) => one.method === 'GET' && opens(one) && !own.test(one.path))) {
      const answer = await inspector.get(addressed(route));
      if (!answer.headers.get('content-type')?.startsWith('text/html')) {
        // What goes on for ever is left; a file is read to its end.
        const goesOn = answer.headers.get('content-type')?.startsWith('text/event-stream');
        await (goesOn ? answer.body?.cancel() : answer.arrayBuffer());
        continue;
      }
      const { forms } = readPage(await answer.text());
      const changing = forms.filter(({ method, action }) => method === 'POST' && !own.test(action));
      expect(
        changing.map(({ action }) => action),
        route.path,
      ).toEqual([]);
      looked += 1;
    }
    expect(looked).toBeGreaterThan(12);
  });
});

describe('an inspector reads', () => {
  it('every task, wherever it stands', async () => {
    for (const [state, id] of Object.entries(world.tasks))
      expect((await inspector.get(`/nhiem-vu/${id}`)).status, state).toBe(200);
    const [open] = await asOwner<{ n: number }>(
      `select count(*)::int as n from tasks.task t join documents.directive d on d.id = t.directive_id
       where d.secrecy = 'normal' and t.state not in ('cancelled', 'withdrawn')`,
    );
    const csv = await (await inspector.get('/bang/danh-sach.csv')).text();
    const rows = csv.trim().split('\r\n').length - 1;
    expect(rows).toBeGreaterThanOrEqual(open?.n ?? 0);
  });

  it('every directive that is no secret, with its files and its desk', async () => {
    const { directive } = world.things;
    for (const path of ['', '/doc', '/tep/1'])
      expect((await inspector.get(`/van-ban/${directive}${path}`)).status, path).toBe(200);
  });

  it('the record, and what is shown to everybody', async () => {
    for (const path of ['/nhat-ky', '/nhat-ky?kiem-tra=1', '/bang', '/to-chuc', '/lich', '/cong-khai'])
      expect((await inspector.get(path)).status, path).toBe(200);
  });
});

test('what is secret is not an inspector’s to know of: its register and its leaders keep it', async () => {
  const { directive, task, evidence } = secret;
  const paths = [
    `/van-ban/${directive.id}`,
    `/van-ban/${directive.id}/doc`,
    `/van-ban/${directive.id}/tep/1`,
    `/nhiem-vu/${task}`,
    `/nhiem-vu/${task}/tep/${evidence}`,
  ];
  for (const path of paths) expect((await inspector.get(path)).status, path).toBe(404);
  for (const path of ['/van-ban', '/van-ban.csv', '/bang/danh-sach', '/bang/danh-sach.csv'])
    expect(await (await inspector.get(path)).text(), path).not.toContain('việc mật');
});
