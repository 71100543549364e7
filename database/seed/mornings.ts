import { askExtension, lockTask, reportProgress } from '../../src/domain/tasks/index.ts';
import { startOfDay, Temporal } from '../../src/kernel/time/index.ts';
import type { Given } from './directives.ts';
import type { Cast } from './lives.ts';

const most = 3;
const reasons = [
  'Phải xin ý kiến thêm ba đơn vị sau khi tiếp nhận địa bàn mới; dự thảo đã xong phần khung.',
  'Đợt kiểm kê hồ sơ kéo dài hơn kế hoạch vì hai kho lưu trữ mới nhập về chưa lập mục lục.',
  'Cần thời gian đối chiếu số liệu với cơ sở dữ liệu quốc gia sau khi sáp nhập đơn vị.',
] as const;

/** What lies before the leaders this morning: tasks in progress whose leads said what stands in the way and asked for more time. */
export async function seedMornings(given: readonly Given[], { leadOf, today }: Cast): Promise<void> {
  const yesterday = startOfDay(today.subtract({ days: 1 }));
  let asked = 0;
  for (const { task, lead } of given.toReversed()) {
    if (asked === most || task.secrecy !== 'normal') continue;
    const held = await lockTask(task.id);
    if (held.state !== 'in_progress' || held.dueOn === null || held.extensionPending) continue;
    if (Temporal.PlainDate.compare(held.dueOn, today) < 0) continue;
    const reason = reasons[asked % reasons.length] ?? '';
    const note = 'Đã hoàn thành phần khung, đang hoàn chỉnh số liệu.';
    const report = { taskId: task.id, note, obstacle: reason, percent: 60, evidence: [] };
    await reportProgress(leadOf(lead), report, yesterday.add({ hours: 14, minutes: asked }));
    const rule = { kind: 'day', date: held.dueOn.add({ days: 20 }).toString() } as const;
    await askExtension(
      leadOf(lead),
      { taskId: task.id, rule, reason },
      yesterday.add({ hours: 15, minutes: asked }),
    );
    asked += 1;
  }
}
