import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { anActor } from '../src/domain/accounts/fixtures.ts';
import { roleWords } from '../src/domain/accounts/index.ts';
import { setCalendarDay } from '../src/domain/calendar/set-calendar-day.ts';
import { aDirective } from '../src/domain/documents/fixtures.ts';
import { aBody } from '../src/domain/organisation/fixtures.ts';
import { setUpScheme } from '../src/domain/schemes/index.ts';
import { readClock, Temporal } from '../src/kernel/time/index.ts';
import { as, type Visitor } from './support/app.ts';
import { type City, foundCity } from './support/city.ts';
import { asOwner, useFreshDatabase } from './support/database.ts';

useFreshDatabase();

let city: City;
let administrator: Visitor;

beforeAll(async () => {
  city = await foundCity();
  administrator = await as(city.actors.administrator);
});

interface Preview {
  readonly path: string;
  readonly mark: string;
  readonly said: string;
  readonly counts: Readonly<Record<'wrong' | 'differs' | 'fresh' | 'same', number>>;
}

/** A list, and who sends files to it where that is not the administrator. */
interface List {
  readonly path: string;
  readonly by?: Visitor;
}

/** Sends a file to a list and reads what would become of its lines. */
async function compare(list: List, bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Preview> {
  const by = list.by ?? administrator;
  const form = new FormData();
  form.append('file', new File([bytes], name));
  const sent = await by.post(`${list.path}/nhap`, form);
  const path = sent.headers.get('location') ?? '';
  expect(path).toMatch(/\/nhap\/[0-9a-f-]{36}$/);
  const page = await (await by.get(path)).text();
  const found = [...page.matchAll(/<span class="nav-count">([\d.]+)<\/span>/g)].map(([, n]) => Number(n));
  const [wrong = 0, differs = 0, fresh = 0, same = 0] = found.slice(-4);
  const mark = /name="mark" value="([^"]+)"/.exec(page)?.[1] ?? '';
  return { path, mark, said: page.replace(/<[^>]+>/g, ' '), counts: { wrong, differs, fresh, same } };
}

/** A list comes back from its own files, both of them, with nothing new and nothing otherwise. */
async function comesBack(
  list: List,
  files: { readonly csv: string; readonly xlsx: string },
  all: number,
): Promise<void> {
  for (const [kind, path] of Object.entries(files)) {
    const bytes = new Uint8Array(await (await (list.by ?? administrator).get(path)).arrayBuffer());
    const { counts, said } = await compare(list, bytes, `x.${kind}`);
    expect(counts, said).toEqual({ wrong: 0, differs: 0, fresh: 0, same: all });
  }
}

const count = async (what: string) =>
  (await asOwner<{ n: number }>(`select count(*)::int as n from ${what}`))[0]?.n ?? 0;
const csv = (...rows: readonly (readonly string[])[]) =>
  new TextEncoder().encode(
    rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'),
  );

const words = fc
  .oneof(
    fc.stringMatching(/^[=+\-@'"0-9a-zđĐơƯ;,|]{1,3}[=+\-@'"0-9a-zđĐơƯ;,| ]{0,30}$/),
    fc.constantFrom('=1+1', "'=x", "''@a", '0012/QĐ', '"', '2026-01-02', 'A › B', 'x: y'),
  )
  .map((text) => text.trim().replace(/\s+/g, ' '))
  .filter((text) => text !== '');

describe('the bodies', () => {
  const files = { csv: '/to-chuc.csv', xlsx: '/to-chuc.xlsx' };
  const standing = () =>
    count('organisation.body_version where replaced_by is null and valid @> current_date');

  it('come back from their own files, whatever their names, also two of one name', async () => {
    await fc.assert(
      fc.asyncProperty(words, words, async (name, symbol) => {
        const own = `${name} ${crypto.randomUUID().slice(0, 8)}`;
        const above = await aBody({ name: own, symbol, parentId: city.bodies.committee });
        await aBody({ name: 'Văn phòng', parentId: above });
        await comesBack({ path: '/to-chuc' }, files, await standing());
      }),
      { numRuns: 4 },
    );
  });

  it('are founded from a file, one under another of the same file, and change from a day', async () => {
    const heads = ['Tên đầy đủ', 'Trực thuộc', 'Loại hình', 'Từ ngày', 'Ký hiệu trong số văn bản'];
    const [kind] = await asOwner<{ name_vi: string }>(
      "select name_vi from organisation.kind where code = 'department'",
    );
    const row = (name: string, parent: string, symbol: string) => [
      name,
      parent,
      kind?.name_vi ?? '',
      '01/02/2026',
      symbol,
    ];
    const file = csv(
      heads,
      row('Sở Thử nghiệm', 'Thành ủy Minh Châu', 'STN'),
      row('Phòng Thử', 'Sở Thử nghiệm', ''),
    );
    const { path, mark, counts } = await compare({ path: '/to-chuc' }, file, 'a.csv');
    expect(counts).toEqual({ wrong: 0, differs: 0, fresh: 2, same: 0 });
    expect((await administrator.post(path, { mark, writeNew: 'yes' })).status).toBe(303);
    expect((await compare({ path: '/to-chuc' }, file, 'a.csv')).counts.same).toBe(2);
    const mended = csv(
      heads,
      row('Sở Thử nghiệm', 'Thành ủy Minh Châu', 'SỞ'),
      row('Phòng Thử', 'Sở Không Có', ''),
    );
    const second = await compare({ path: '/to-chuc' }, mended, 'a.csv');
    expect(second.counts).toEqual({ wrong: 1, differs: 1, fresh: 0, same: 0 });
    await administrator.post(second.path, { mark: second.mark, writeDiffers: 'yes' });
    expect(await count("organisation.body_version where symbol = 'SỞ' and replaced_by is null")).toBe(1);
  });
});

describe('the calendar', () => {
  const files = { csv: '/lich.csv', xlsx: '/lich.xlsx' };
  const held = () => count('calendar.day where replaced_at is null');

  it('comes back from its own files', async () => {
    await fc.assert(
      fc.asyncProperty(words, words, fc.boolean(), async (name, source, verified) => {
        const day = Temporal.PlainDate.from('2040-01-02').add({ days: await held() });
        const setting = {
          day,
          kind: 'holiday',
          pair: null,
          name: { vi: name, en: source },
          source,
          verified,
          replaces: null,
        } as const;
        await setCalendarDay(city.actors.administrator, setting, readClock());
        await comesBack({ path: '/lich' }, files, await held());
      }),
      { numRuns: 4 },
    );
  });

  it('takes days from a file, and says of each that cannot be why', async () => {
    const heads = ['Ngày', 'Loại ngày', 'Ngày đi cùng', 'Tên (tiếng Việt)', 'Tên (tiếng Anh)', 'Văn bản'];
    const file = csv(
      heads,
      ['02/09/2045', 'Ngày nghỉ', '', 'Quốc khánh', 'National Day', 'Bộ luật Lao động'],
      ['04/09/2045', 'Nghỉ hoán đổi', '', 'Nghỉ', 'Off', 'Thông báo'],
    );
    const { path, mark, counts } = await compare({ path: '/lich' }, file, 'lich.csv');
    expect(counts).toEqual({ wrong: 1, differs: 0, fresh: 1, same: 0 });
    const before = await held();
    expect((await administrator.post(path, { mark, writeNew: 'yes' })).status).toBe(303);
    expect(await held()).toBe(before + 1);
  });
});

describe('the accounts', () => {
  const files = { csv: '/quan-tri/tai-khoan/csv', xlsx: '/quan-tri/tai-khoan/xlsx' };
  const list = { path: '/quan-tri/tai-khoan' };

  it('come back from their own files, with all their roles', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (name) => {
        const { committee, ward } = city.bodies;
        const roles = [
          { role: 'officer', bodyId: committee },
          { role: 'leader', bodyId: ward },
        ] as const;
        await anActor({ name, username: `u${crypto.randomUUID().slice(0, 8)}`, roles });
        await comesBack(list, files, await count('accounts.account'));
      }),
      { numRuns: 4 },
    );
  });

  it('are made and changed from a file: a role more, a role less, another name', async () => {
    const heads = ['Họ và tên', 'Tên đăng nhập', 'Vai trò hôm nay'];
    const { officer: name, leader: other } = roleWords.vi;
    const first = csv(
      heads,
      ['Lâm Thị Mới', 'lam.moi', `${name}: Thành ủy Minh Châu`],
      ['Sai', 'Sai Tên', ''],
    );
    const made = await compare(list, first, 'a.csv');
    expect(made.counts, made.said).toEqual({ wrong: 1, differs: 0, fresh: 1, same: 0 });
    expect((await administrator.post(made.path, { mark: made.mark, writeNew: 'yes' })).status).toBe(303);
    const second = csv(heads, ['Lâm Thị Mai', 'lam.moi', `${other}: Đảng ủy phường An Lạc`]);
    const changed = await compare(list, second, 'a.csv');
    expect(changed.counts, changed.said).toEqual({ wrong: 0, differs: 1, fresh: 0, same: 0 });
    expect((await administrator.post(changed.path, { mark: changed.mark, writeDiffers: 'yes' })).status).toBe(
      303,
    );
    expect((await compare(list, second, 'a.csv')).counts.same).toBe(1);
  });
});

describe('the programmes and schemes', () => {
  const files = { csv: '/chuong-trinh.csv', xlsx: '/chuong-trinh.xlsx' };

  it('come back from their own files, with their days and the directive that set them up', async () => {
    const { officer } = city.actors;
    const basis = await aDirective({ by: officer, registeredIn: city.bodies.committee });
    const from = Temporal.PlainDate.from('2026-01-01');
    await fc.assert(
      fc.asyncProperty(words, words, fc.boolean(), async (name, description, ends) => {
        const valid = { from, until: ends ? from.add({ days: 300 }) : null };
        const facts = { kind: 'scheme', symbol: '', description, ownerId: city.bodies.committee } as const;
        const own = `${name} ${crypto.randomUUID()}`;
        await setUpScheme(
          officer,
          { ...facts, name: own, valid, basisId: ends ? basis.id : null },
          readClock(),
        );
        await comesBack(
          { path: '/chuong-trinh', by: await as(officer) },
          files,
          await count('schemes.scheme'),
        );
      }),
      { numRuns: 3 },
    );
  });

  it('are set up and changed from a file', async () => {
    const officer = await as(city.actors.officer);
    const heads = ['Loại', 'Số, ký hiệu', 'Tên', 'Đơn vị chịu trách nhiệm', 'Từ ngày', 'Đến ngày'];
    const row = (name: string, last: string) => ['Đề án', '', name, 'Thành ủy Minh Châu', '01/01/2027', last];
    const first = await compare(
      { path: '/chuong-trinh', by: officer },
      csv(heads, row('Đề án A', ''), row('Đề án B', '01/01/2020')),
      'a.csv',
    );
    expect(first.counts).toEqual({ wrong: 1, differs: 0, fresh: 1, same: 0 });
    expect((await officer.post(first.path, { mark: first.mark, writeNew: 'yes' })).status).toBe(303);
    const second = await compare(
      { path: '/chuong-trinh', by: officer },
      csv(heads, row('Đề án A', '31/12/2028')),
      'a.csv',
    );
    expect(second.counts).toEqual({ wrong: 0, differs: 1, fresh: 0, same: 0 });
    expect((await officer.post(second.path, { mark: second.mark, writeDiffers: 'yes' })).status).toBe(303);
    expect(await count("schemes.scheme where name = 'Đề án A' and upper(valid) = '2029-01-01'")).toBe(1);
  });
});
