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
import { comesBack, compare, csv, anyWords as words } from './support/sheets.ts';

useFreshDatabase();

let city: City;
let administrator: Visitor;

beforeAll(async () => {
  city = await foundCity();
  administrator = await as(city.actors.administrator);
});

const count = async (what: string) =>
  (await asOwner<{ n: number }>(`select count(*)::int as n from ${what}`))[0]?.n ?? 0;
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
        await comesBack({ path: '/to-chuc', by: administrator }, files, await standing());
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
    const { path, mark, counts } = await compare({ path: '/to-chuc', by: administrator }, file, 'a.csv');
    expect(counts).toEqual({ wrong: 0, differs: 0, fresh: 2, same: 0 });
    expect((await administrator.post(path, { mark, writeNew: 'yes' })).status).toBe(303);
    expect((await compare({ path: '/to-chuc', by: administrator }, file, 'a.csv')).counts.same).toBe(2);
    const mended = csv(
      heads,
      row('Sở Thử nghiệm', 'Thành ủy Minh Châu', 'SỞ'),
      row('Phòng Thử', 'Sở Không Có', ''),
    );
    const second = await compare({ path: '/to-chuc', by: administrator }, mended, 'a.csv');
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
        await comesBack({ path: '/lich', by: administrator }, files, await held());
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
    const { path, mark, counts } = await compare({ path: '/lich', by: administrator }, file, 'lich.csv');
    expect(counts).toEqual({ wrong: 1, differs: 0, fresh: 1, same: 0 });
    const before = await held();
    expect((await administrator.post(path, { mark, writeNew: 'yes' })).status).toBe(303);
    expect(await held()).toBe(before + 1);
  });
});

describe('the accounts', () => {
  const files = { csv: '/quan-tri/tai-khoan/csv', xlsx: '/quan-tri/tai-khoan/xlsx' };
  const list = () => ({ path: '/quan-tri/tai-khoan', by: administrator });

  it('come back from their own files, with all their roles', async () => {
    await fc.assert(
      fc.asyncProperty(words, async (name) => {
        const { committee, ward } = city.bodies;
        const roles = [
          { role: 'officer', bodyId: committee },
          { role: 'leader', bodyId: ward },
        ] as const;
        await anActor({ name, username: `u${crypto.randomUUID().slice(0, 8)}`, roles });
        await comesBack(list(), files, await count('accounts.account'));
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
    const made = await compare(list(), first, 'a.csv');
    expect(made.counts, made.said).toEqual({ wrong: 1, differs: 0, fresh: 1, same: 0 });
    expect((await administrator.post(made.path, { mark: made.mark, writeNew: 'yes' })).status).toBe(303);
    const second = csv(heads, ['Lâm Thị Mai', 'lam.moi', `${other}: Đảng ủy phường An Lạc`]);
    const changed = await compare(list(), second, 'a.csv');
    expect(changed.counts, changed.said).toEqual({ wrong: 0, differs: 1, fresh: 0, same: 0 });
    expect((await administrator.post(changed.path, { mark: changed.mark, writeDiffers: 'yes' })).status).toBe(
      303,
    );
    expect((await compare(list(), second, 'a.csv')).counts.same).toBe(1);
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
