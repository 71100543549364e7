import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { routes } from '../src/app/routes.ts';
import { addSpelling } from '../src/domain/articles/keep-spelling.ts';
import { keepView } from '../src/domain/board/keep-view.ts';
import { setTerm } from '../src/domain/calendar/set-term.ts';
import { aDirective } from '../src/domain/documents/fixtures.ts';
import { setRule } from '../src/domain/notices/set-rule.ts';
import { startSeries } from '../src/domain/recurrence/keep-series.ts';
import type { RecurrenceRule } from '../src/domain/recurrence/recurrence-rule.ts';
import { everyPattern, ruleFromWords } from '../src/domain/recurrence/rule-in-words.ts';
import { recurrenceWords } from '../src/domain/recurrence/words.ts';
import { dayOf, readClock, type Temporal } from '../src/kernel/time/index.ts';
import { as } from './support/app.ts';
import { type City, foundCity } from './support/city.ts';
import { asOwner, useFreshDatabase } from './support/database.ts';
import { anyWords, comesBack, compare, csv } from './support/sheets.ts';

useFreshDatabase();

let city: City;
beforeAll(async () => {
  city = await foundCity();
});

const now = readClock();
const today = dayOf(now);
const day = (after: number) => today.add({ days: after });
const wording = (given: Temporal.PlainDate) => given.toLocaleString('en-GB');
const count = async (what: string) =>
  (await asOwner<{ n: number }>(`select count(*)::int as n from ${what}`))[0]?.n ?? 0;
const filesOf = (path: string) => ({ csv: `${path}.csv`, xlsx: `${path}.xlsx` });
const few = { numRuns: 2 };

describe('the terms of office', () => {
  const path = '/lich/nhiem-ky';
  const held = () => count('calendar.term where replaced_at is null');

  it('come back from their own files; one is added and one is mended from a file', async () => {
    const { administrator } = city.actors;
    const by = await as(administrator);
    await fc.assert(
      fc.asyncProperty(anyWords, anyWords, fc.boolean(), async (said, source, verified) => {
        const name = `${said} ${crypto.randomUUID()}`;
        const days = { from: day(-900), until: day(900) };
        await setTerm(administrator, { name, ...days, source, verified, replaces: null }, now);
        await comesBack({ path, by }, filesOf(path), await held());
      }),
      few,
    );
    const before = await held();
    const heads = ['Tên nhiệm kỳ', 'Từ ngày', 'Đến hết ngày', 'Căn cứ'];
    const row = (last: string) => ['Nhiệm kỳ mới', '01/01/2040', last, 'Nghị quyết'];
    const made = await compare({ path, by }, csv(heads, row('31/12/2044')), 'a.csv');
    expect(made.counts, made.said).toEqual({ wrong: 0, differs: 0, fresh: 1, same: 0 });
    const done = await by.post(made.path, { mark: made.mark, writeNew: 'yes' });
    expect(done.headers.get('location')).toMatch(/^\/lich(\?|$)/);
    const mended = await compare({ path, by }, csv(heads, row('30/06/2045')), 'a.csv');
    expect(mended.counts).toEqual({ wrong: 0, differs: 1, fresh: 0, same: 0 });
    await by.post(mended.path, { mark: mended.mark, writeDiffers: 'yes' });
    expect(await held()).toBe(before + 1);
    const backward = await compare({ path, by }, csv(heads, row('31/12/2039')), 'a.csv');
    expect(backward.counts.wrong).toBe(1);
  });
});

describe('the rules about deadlines', () => {
  const path = '/quan-tri/nhac-han';
  const held = () => count('notices.deadline_rule where upper_inf(valid)');

  it('come back from their own files; a change begins on a later day', async () => {
    const { administrator } = city.actors;
    const by = await as(administrator);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 20, max: 250 }), anyWords, async (days, said) => {
        const source = { vi: said, en: `${said} (en)` };
        const rule = { kind: 'overdue', days, receiver: 'giver', source, verified: false } as const;
        await setRule(administrator, { ...rule, key: undefined, from: day(1) }, now);
        await comesBack({ path, by }, filesOf(path), await held());
      }),
      few,
    );
    const heads = ['Nhắc về', 'Số ngày làm việc', 'Người nhận', 'Hiệu lực từ ngày', 'Mã'];
    const bases = ['Căn cứ (tiếng Việt)', 'Căn cứ (tiếng Anh)'];
    const row = (days: string, from: string) => [
      'Báo lên cấp trên khi quá hạn kéo dài',
      days,
      'Lãnh đạo đơn vị chủ trì (nếu chưa có thì cấp trên gần nhất)',
      from,
      'lead_leader',
      'Quy chế 9',
      'Rules 9',
    ];
    const file = (days: string, from: string) => csv([...heads, ...bases], row(days, from));
    expect((await compare({ path, by }, file('4', '01/01/2000'), 'a.csv')).counts.wrong).toBe(1);
    expect((await compare({ path, by }, file('0', '01/01/2040'), 'a.csv')).counts.wrong).toBe(1);
    const changed = await compare({ path, by }, file('4', '01/01/2040'), 'a.csv');
    expect(changed.counts, changed.said).toEqual({ wrong: 0, differs: 1, fresh: 0, same: 0 });
    await by.post(changed.path, { mark: changed.mark, writeDiffers: 'yes' });
    const versions = "notices.deadline_rule where key = 'lead_leader'";
    expect(await count(versions)).toBe(2);
    expect(await count(`${versions} and days = 4 and upper_inf(valid)`)).toBe(1);
  });
});

describe('how the house spells', () => {
  const path = '/toa-soan/cach-viet';

  it('comes back from its own files; a file gives another answer and the earlier one is kept', async () => {
    const { editor } = city.actors;
    const by = await as(editor);
    const held = () => count('articles.house_spelling where upper_inf(valid)');
    await fc.assert(
      fc.asyncProperty(anyWords, anyWords, anyWords, async (said, instead, note) => {
        const wrong = `${said} ${crypto.randomUUID().slice(0, 8)}`;
        await addSpelling(editor, { wrong, instead, note, severity: 'error' }, now);
        await comesBack({ path, by }, filesOf(path), await held());
      }),
      few,
    );
    const heads = ['Thấy viết', 'Cơ quan viết', 'Mức'];
    const first = await compare({ path, by }, csv(heads, ['sắp xép', 'sắp xếp', 'Lỗi']), 'a.csv');
    await by.post(first.path, { mark: first.mark, writeNew: 'yes' });
    const other = csv(heads, ['sắp xép', 'xếp', 'Nên xem'], ['a', 'a', 'Lỗi']);
    const second = await compare({ path, by }, other, 'a.csv');
    expect(second.counts, second.said).toEqual({ wrong: 1, differs: 1, fresh: 0, same: 0 });
    await by.post(second.path, { mark: second.mark, writeDiffers: 'yes' });
    expect(await count("articles.house_spelling where wrong = 'sắp xép'")).toBe(2);
  });
});

describe('the saved views', () => {
  const path = '/bang/bo-loc';

  it('come back from their own files, shared ones too; another takes them into their own by name', async () => {
    const { officer, leader } = city.actors;
    const by = await as(officer);
    await fc.assert(
      fc.asyncProperty(anyWords, fc.boolean(), async (said, shared) => {
        const name = `${said} ${crypto.randomUUID().slice(0, 8)}`;
        const bodyId = shared ? city.bodies.commission : null;
        const query = 'tinhHinh=qua-han&q=a%20b';
        await keepView(officer, { name, bodyId, place: 'list', query, chosen: shared }, now);
        await comesBack({ path, by }, filesOf(path), await count('board.view'));
      }),
      few,
    );
    const heads = ['Tên bộ lọc', 'Mở ở', 'Điều kiện', 'Dùng chung trong đơn vị'];
    const row = (body: string) => ['Quá hạn', 'Bảng theo dõi', '/bang?tinhHinh=qua-han', body];
    const other = { path, by: await as(leader) };
    expect((await compare(other, csv(heads, row('Đảng ủy phường An Lạc')), 'a.csv')).counts.wrong).toBe(1);
    const mine = await compare(other, csv(heads, row('')), 'a.csv');
    expect(mine.counts, mine.said).toEqual({ wrong: 0, differs: 0, fresh: 1, same: 0 });
    await other.by.post(mine.path, { mark: mine.mark, writeNew: 'yes' });
    expect((await compare(other, csv(heads, row('')), 'a.csv')).counts.same).toBe(1);
  });
});

describe('when something recurs', () => {
  it('is told in words that read back as they were, in both languages', () => {
    for (const words of Object.values(recurrenceWords)) {
      const said = everyPattern().map((pattern, nth) => {
        const rule = nth % 3 === 0 ? { pattern, time: '15:30' } : { pattern };
        return { rule, read: ruleFromWords(words.when({ ...rule, restDays: 'keep' })) };
      });
      expect(said.filter(({ rule, read }) => JSON.stringify(rule) !== JSON.stringify(read))).toEqual([]);
    }
    expect(['', 'khi nào cũng được', 'Trước 25:00 thứ Sáu hằng tuần'].map(ruleFromWords)).toEqual(
      Array(3).fill(undefined),
    );
  });
});

describe('what recurs', () => {
  const path = '/dinh-ky';
  const sentence = 'Giao Sở Nội vụ báo cáo tình hình "=1+1"; trước 15:00 thứ Sáu.';

  it('comes back from its own files; a file gives more of it, and changes it from a day on with a reason', async () => {
    const { officer } = city.actors;
    const { committee, department, ward } = city.bodies;
    const by = await as(officer);
    const text = `Kết luận. ${sentence}`;
    const { id: directiveId, textSha256 } = await aDirective({ by: officer, registeredIn: committee, text });
    const start = text.indexOf(sentence);
    const passage = { text: sentence, start, end: text.length, textSha256 };
    const pattern = { every: 'week', weekdays: [5, 2], interval: 2 } as const;
    const rule: RecurrenceRule = {
      pattern: { ...pattern, weekdays: [5, 2] },
      time: '15:00',
      restDays: 'skip',
    };
    await fc.assert(
      fc.asyncProperty(anyWords, anyWords, fc.boolean(), async (title, product, ends) => {
        const bodies = { giverId: committee, leadId: department, coordinatingIds: ends ? [ward] : [] };
        const order = { rule, daysBefore: 1, title: `${title} ${crypto.randomUUID()}`, product, ...bodies };
        const pinned = { directiveId, passage, printed: product, force: 'request', speaker: '' } as const;
        const until = ends ? day(400) : null;
        await startSeries(officer, { ...pinned, order, from: day(300), until }, now);
        await comesBack({ path, by }, filesOf(path), await count('recurrence.series'));
      }),
      few,
    );
    const heads = ['Việc phải làm', 'Khi nào', 'Đơn vị chủ trì', 'Nơi giao', 'Bắt đầu từ ngày'];
    const more = ['Địa chỉ văn bản', 'Câu giao việc', 'Giao trước hạn mấy ngày', 'Lý do, căn cứ thay đổi'];
    const row = (when: string, from: number, { said = sentence, why = '' } = {}) => {
      const order = ['Báo cáo tuần', when, 'Sở Nội vụ', 'Thành ủy Minh Châu', wording(day(from))];
      return [...order, `/van-ban/${directiveId}`, said, '3', why];
    };
    const sent = (...rows: string[][]) => compare({ path, by }, csv([...heads, ...more], ...rows), 'a.csv');
    const wrong = await sent(
      row('hằng tuần', 300),
      row('Thứ Hai hằng tuần', -5),
      row('Thứ Hai hằng tuần', 300, { said: 'Câu không có.' }),
    );
    expect(wrong.counts.wrong, wrong.said).toBe(3);
    const made = await sent(row('trước 15:00 thứ Hai hằng tuần', 300));
    expect(made.counts, made.said).toEqual({ wrong: 0, differs: 0, fresh: 1, same: 0 });
    expect((await by.post(made.path, { mark: made.mark, writeNew: 'yes' })).status).toBe(303);
    expect((await sent(row('Trước 15:00 thứ Hai hằng tuần', 300))).counts.same).toBe(1);
    expect((await sent(row('Thứ Hai hằng tuần', 300))).counts.wrong).toBe(1);
    const changed = await sent(row('Thứ Hai hằng tuần', 330, { why: 'Theo quy chế mới' }));
    expect(changed.counts, changed.said).toEqual({ wrong: 0, differs: 1, fresh: 0, same: 0 });
    await by.post(changed.path, { mark: changed.mark, writeDiffers: 'yes' });
    expect(await count("recurrence.version where title = 'Báo cáo tuần'")).toBe(2);
  });
});

describe('a list that is given out', () => {
  /** What tells what happened here, and must not be told from outside. */
  const onlyOut = ['/soan-thong-bao/:announcement/nguoi-doc'];
  /** Tasks come in as work lists, pinned to their sentences. */
  const elsewhere: Readonly<Record<string, string>> = { '/bang/danh-sach': '/nhap-nhiem-vu' };

  it('is given out in both kinds, and taken back under its own address', () => {
    const gets = routes.filter(({ method }) => method === 'GET').map(({ path }) => path);
    const lists = gets.flatMap((path) => /^(.+)[./]csv$/.exec(path)?.[1] ?? []);
    const given = lists.filter((path) => !onlyOut.includes(path) && path !== '/nhap-nhiem-vu/mau');
    expect(given.length).toBeGreaterThan(9);
    const has = (path: string, ...kinds: string[]) => kinds.some((kind) => gets.includes(path + kind));
    const missing = given.filter(
      (path) => !has(path, '.xlsx', '/xlsx') || !has(elsewhere[path] ?? `${path}/nhap`, ''),
    );
    expect(missing).toEqual([]);
  });
});
