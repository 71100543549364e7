import { beforeAll, describe, expect, it } from 'vitest';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { readClock } from '../../kernel/time/index.ts';
import { anActor } from '../accounts/fixtures.ts';
import { aDirective } from '../documents/fixtures.ts';
import { getTask } from '../tasks/index.ts';
import { draftImport } from './draft-import.ts';
import { listRows } from './lines.store.ts';
import { getList } from './lists.store.ts';
import { mendRow } from './mend-row.ts';
import { runImport } from './run-import.ts';
import { giveUpImport, type Scope, startImport, stopImport } from './start-import.ts';

useFreshDatabase();

const now = readClock();
const sentence = 'Giao Sở Nội vụ rà soát chức năng, nhiệm vụ của các phòng.';
let city: City;
beforeAll(async () => {
  city = await foundCity();
  const { officer: by } = city.actors;
  const { committee } = city.bodies;
  const text = `Kết luận.\n${sentence} Giao Đảng ủy phường An Lạc báo cáo số liệu đảng viên.`;
  await aDirective({ by, registeredIn: committee, issuerId: committee, symbol: '14-KL/TU', text });
});

const headings = ['Nhiệm vụ', 'Số ký hiệu', 'Chủ trì', 'Câu giao việc', 'Thời hạn', 'Phối hợp', 'Nơi giao'];
type Row = readonly [
  title: string,
  symbol: string,
  lead: string,
  passage?: string,
  deadline?: string,
  coordinating?: string,
];
const right = (title: string): Row => [title, '14-KL/TU', 'Sở Nội vụ', sentence, 'trong quý I/2099'];

function draft(rows: readonly Row[], by: Actor = city.actors.officer): Promise<string> {
  const table = {
    headings,
    rows: rows.map((cells, at) => ({ line: at + 2, cells: cells.map((one) => one ?? '') })),
  };
  return draftImport(by, { fileName: 'danh-sach.xlsx', table }, now);
}

const rowsOf = (listId: string) => listRows({ listId, state: undefined, size: 100, offset: 0 });
async function write(listId: string, scope: Scope = 'right', by: Actor = city.actors.officer): Promise<void> {
  await startImport(by, { listId, scope }, now);
  await runImport(listId, now);
}
const tasks = () => asOwner<{ n: number }>('select count(*)::int as n from tasks.task');

describe('a dry run', () => {
  it('says of each row what was understood or what is wrong with which cell, and gives no task', async () => {
    const before = await tasks();
    const id = await draft([
      right('Rà soát chức năng'),
      ['Báo cáo số liệu đảng viên', 'Kết luận số 14', 'Đảng ủy phường An Lạc'],
      ['', '99-KL/TU', 'Sở Nội vụ Kế toán', '', 'hằng tháng'],
      ['Việc khác', '14-KL/TU', 'Sở Nội vụ', 'Giao Sở Y tế làm việc khác.', '', 'Sở Nội vụ'],
    ]);
    const rows = await rowsOf(id);
    expect(rows.map(({ state }) => state)).toEqual(['ready', 'doubtful', 'wrong', 'wrong']);
    expect(rows[0]?.order).toMatchObject({
      leadId: city.bodies.department,
      giverId: city.bodies.committee,
      deadline: { kind: 'quarter', year: 2099, quarter: 1 },
      printedDeadline: 'trong quý I/2099',
      passage: { text: sentence },
    });
    expect(rows[1]?.warnings[0]?.vi).toContain('Lấy câu gần nhất');
    expect(rows[2]?.faults.map(({ column }) => column)).toEqual(['title', 'lead', 'symbol']);
    expect(rows[3]?.faults.map(({ column, vi }) => [column, vi.slice(0, 20)])).toEqual([
      ['passage', 'Văn bản không có câu'],
      ['coordinating', 'Đơn vị chủ trì không'],
    ]);
    expect(await tasks()).toEqual(before);
  });

  it('warns of what is likely given twice, in the file and before', async () => {
    const first = await draft([right('Rà soát lần một'), right('Rà soát lần một')]);
    expect((await rowsOf(first))[1]?.warnings.map(({ vi }) => vi)).toEqual([
      'Có thể trùng với dòng 2 của tệp.',
    ]);
    await write(first, 'certain');
    const again = await draft([right('Rà soát lần một')]);
    expect((await rowsOf(again))[0]?.warnings[0]?.vi).toMatch(/^Có thể trùng với NV-\d+/);
  });

  it('says of an hour in a deadline that only the day counts', async () => {
    const [title, symbol, lead] = right('Gửi báo cáo');
    const row: Row = [title, symbol, lead, sentence, 'trước 15:00 ngày 15/12/2099'];
    const [line] = await rowsOf(await draft([row]));
    expect(line?.faults).toEqual([]);
    expect(line?.order).toMatchObject({ printedDeadline: 'trước 15:00 ngày 15/12/2099' });
    expect(line?.warnings.map(({ column }) => column)).toContain('deadline');
  });

  it('is refused without the columns that it needs', async () => {
    const table = { headings: ['Tên', 'Ngày'], rows: [{ line: 2, cells: ['a', 'b'] }] };
    await expect(draftImport(city.actors.officer, { fileName: 'a.csv', table }, now)).rejects.toMatchObject({
      code: 'worklists.noColumns',
      facts: { missing: '«Nhiệm vụ», «Số, ký hiệu văn bản», «Đơn vị chủ trì»' },
    });
  });

  it('gives in no name that the one who brings it may not use, and belongs to them alone', async () => {
    const ward = await anActor({ roles: [{ role: 'officer', bodyId: city.bodies.ward }] });
    const id = await draft([right('Rà soát')], ward);
    expect((await rowsOf(id))[0]?.order).toBeNull();
    await expect(getList(city.actors.officer, id)).rejects.toMatchObject({ kind: 'missing' });
  });

  it('is mended row by row, keeping what the file said; from an older version it is not', async () => {
    const id = await draft([['Rà soát biên chế', '14-KL/TU', 'Sở Nội', sentence]]);
    const [row] = await rowsOf(id);
    if (!row) throw new Error('no row');
    const mending = {
      listId: id,
      line: row.line,
      version: row.version,
      cells: { ...row.cells, lead: 'Sở Nội vụ' },
    };
    expect((await mendRow(city.actors.officer, mending, now)).order).not.toBeNull();
    expect(await rowsOf(id)).toMatchObject([
      { version: 2, source: row.source, cells: { lead: 'Sở Nội vụ' } },
    ]);
    await expect(mendRow(city.actors.officer, mending, now)).rejects.toMatchObject({ kind: 'conflict' });
  });

  it('that is given up leaves nothing', async () => {
    const id = await draft([right('Bỏ')]);
    await giveUpImport(city.actors.officer, id);
    await expect(getList(city.actors.officer, id)).rejects.toMatchObject({ kind: 'missing' });
  });
});

describe('a list that is confirmed', () => {
  it('gives each row by the ordinary command, with the list named on the record', async () => {
    const id = await draft([right('Rà soát quy chế'), right('Lập danh mục hồ sơ')]);
    await write(id, 'right');
    const rows = await rowsOf(id);
    expect(rows.map(({ state }) => state)).toEqual(['done', 'done']);
    for (const { taskId, order } of rows) {
      expect(await getTask(taskId ?? '')).toMatchObject({ title: order?.title, state: 'assigned' });
      expect(await listHistory('task', taskId ?? '')).toMatchObject([
        { action: 'task.assigned', facts: { within: { kind: 'worklist', id } } },
      ]);
    }
    expect(await listHistory('worklist', id)).toMatchObject([
      { action: 'worklist.started', facts: { tasks: 2 } },
    ]);
  });

  it.each<[Scope, readonly string[]]>([
    ['right', ['done', 'done', 'left']],
    ['certain', ['done', 'left', 'left']],
  ])('of which %s rows are wanted leaves the others', async (scope, expected) => {
    const id = await draft([
      right(`Rà soát ${scope}`),
      [`Báo cáo số liệu đảng viên ${scope}`, '14-KL/TU', 'Đảng ủy phường An Lạc'],
      ['Sai', '99-KL/TU', 'Sở Nội vụ'],
    ]);
    await asOwner(
      "update worklists.line set warnings = '[]', state = 'ready' where list_id = $1 and line = 2",
      [id],
    );
    await write(id, scope);
    expect((await rowsOf(id)).map(({ state }) => state)).toEqual(expected);
  });

  it('is refused whole while a row is wrong', async () => {
    const id = await draft([right('Rà soát toàn bộ'), ['Sai', '99-KL/TU', 'Sở Nội vụ']]);
    await expect(write(id, 'all')).rejects.toMatchObject({ code: 'worklists.someWrong' });
  });

  it('is given once, however often it is confirmed and run, and goes on where it was killed', async () => {
    const before = (await tasks())[0]?.n ?? 0;
    const id = await draft(Array.from({ length: 6 }, (_, nth) => right(`Việc số ${nth}`)));
    await startImport(city.actors.officer, { listId: id, scope: 'right' }, now);
    await startImport(city.actors.officer, { listId: id, scope: 'right' }, now);
    await asOwner(
      "alter table worklists.line add constraint killed check (state <> 'done' or line <> 5) not valid",
    );
    await expect(runImport(id, now)).rejects.toThrow();
    await asOwner('alter table worklists.line drop constraint killed');
    await Promise.all([runImport(id, now), runImport(id, now)]);
    expect((await getList(city.actors.officer, id)).counts).toMatchObject({ waiting: 0, done: 6 });
    expect((await tasks())[0]?.n).toBe(before + 6);
  });

  it('can be stopped: what waits is left', async () => {
    const id = await draft([right('Dừng một'), right('Dừng hai')]);
    await startImport(city.actors.officer, { listId: id, scope: 'right' }, now);
    await stopImport(city.actors.officer, id, now);
    await runImport(id, now);
    expect(await getList(city.actors.officer, id)).toMatchObject({
      state: 'done',
      counts: { left: 2, done: 0 },
    });
  });

  it('gives nothing once whoever confirmed it may give no more', async () => {
    const leaving = await anActor({ roles: [{ role: 'officer', bodyId: city.bodies.commission }] });
    const id = await draft([right('Sau khi thôi việc')], leaving);
    await startImport(leaving, { listId: id, scope: 'right' }, now);
    await asOwner('update accounts.held_role set withdrawn_at = now() where account_id = $1', [
      leaving.accountId,
    ]);
    await runImport(id, now);
    expect((await rowsOf(id)).map(({ state, why }) => [state, why?.vi])).toEqual([
      ['failed', expect.stringContaining('giao')],
    ]);
  });
});
