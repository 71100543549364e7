import { getDirective } from '../../src/domain/documents/index.ts';
import { getTask } from '../../src/domain/tasks/index.ts';
import { draftImport } from '../../src/domain/worklists/index.ts';
import { startOfDay } from '../../src/kernel/time/index.ts';
import type { Given } from './directives.ts';
import type { Cast } from './lives.ts';

/** Lets the officer try a list this morning: some rows right, one to be checked, some still wrong. */
export async function seedWorklists(given: readonly Given[], { givers, today }: Cast): Promise<void> {
  const [giver] = givers;
  const last = given.at(-1);
  if (!giver || !last) return;
  const task = await getTask(last.task.id);
  const { symbol } = await getDirective(task.directiveId);
  const sentence = task.passage.text;
  const deadline = `trước 15/12/${today.year + 1}`;
  const headings = [
    'Nhiệm vụ',
    'Câu giao việc',
    'Số, ký hiệu văn bản',
    'Đơn vị chủ trì',
    'Đơn vị phối hợp',
    'Thời hạn',
  ];
  const rows = [
    ['Lập danh mục vị trí việc làm cần rà soát', sentence, symbol, 'Sở Tư pháp', 'Sở Y tế; SNV', deadline],
    ['Báo cáo số liệu biên chế có mặt', sentence, symbol, 'Sở Xây dựng', '', `trong quý I/${today.year + 1}`],
    [task.title, '', symbol, 'Đảng ủy phường An Lạc', '', ''],
    [
      'Thống kê cán bộ luân chuyển',
      sentence,
      symbol,
      'Sở Nội vụ thành phố',
      'Sở Tài chính Kế toán',
      'hằng tháng',
    ],
    ['Góp ý dự thảo quy chế làm việc', '', '9999-KL/TU', 'Sở Y tế', '', ''],
  ];
  const table = { headings, rows: rows.map((cells, at) => ({ line: at + 2, cells })) };
  const morning = startOfDay(today).add({ hours: 7 });
  await draftImport(giver, { fileName: 'Nhiệm vụ sau hội nghị giao ban.xlsx', table }, morning);
}
