import { sendReminder } from '../../src/domain/reminders/index.ts';
import { getTask } from '../../src/domain/tasks/index.ts';
import { startOfDay } from '../../src/kernel/time/index.ts';
import type { Given } from './directives.ts';
import type { Cast } from './lives.ts';

const sayings = [
  'Đề nghị đơn vị khẩn trương hoàn thành, báo cáo rõ phần việc còn lại và nguyên nhân chậm.',
  'Thường trực sẽ nghe tiến độ vào đầu tuần tới. Đề nghị cập nhật tiến độ trước ngày họp.',
  'Nhiệm vụ đã quá hạn. Đề nghị báo cáo bằng văn bản về nguyên nhân và thời điểm hoàn thành.',
];

/** Lets the giver urge on some of the tasks that are late. */
export async function seedReminders(given: readonly Given[], { givers, today }: Cast): Promise<void> {
  const giver = givers[0];
  let nth = 0;
  for (const one of given) {
    if (nth === 9 || giver === undefined) return;
    const { id, state, secrecy, dueOn } = await getTask(one.task.id);
    if (secrecy !== 'normal' || (state !== 'in_progress' && state !== 'returned')) continue;
    if (!dueOn || today.since(dueOn).days < 3) continue;
    const urged = nth % 3 === 0 ? [9, 2] : [4];
    for (const [turn, daysAgo] of urged.entries()) {
      const words = sayings[(nth + turn) % sayings.length] ?? '';
      const at = startOfDay(today.subtract({ days: daysAgo })).add({ hours: 8, minutes: 20 + nth });
      await sendReminder(giver, { taskId: id, words, document: '' }, at);
    }
    nth += 1;
  }
}
