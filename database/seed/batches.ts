import { draftBatch, runBatch, startBatch } from '../../src/domain/batches/index.ts';
import { getTask, isOpen, type Task } from '../../src/domain/tasks/index.ts';
import { startOfDay } from '../../src/kernel/time/index.ts';
import type { Given } from './directives.ts';
import type { Cast } from './lives.ts';

/** Lets the officer remind of a dozen tasks at once yesterday, and look at what an extension of some would do. */
export async function seedBatches(given: readonly Given[], { givers, today }: Cast): Promise<void> {
  const [giver] = givers;
  if (!giver) return;
  const tasks: Task[] = [];
  for (const { task } of given.slice(-120)) tasks.push(await getTask(task.id));
  const open = tasks.filter(({ state, secrecy }) => isOpen(state) && secrecy === 'normal');
  const late = open.filter(
    ({ state, dueOn }) => state === 'in_progress' && dueOn && dueOn.until(today).days > 0,
  );
  const yesterday = startOfDay(today.subtract({ days: 1 })).add({ hours: 8 });
  const words = 'Đề nghị báo cáo tiến độ và khó khăn, vướng mắc trước 16:00 thứ Sáu tuần này.';
  const selection = 'tinhHinh=qua-han&tatCa=1';
  const order = { act: 'remind', words, document: '' } as const;
  const taskIds = late.slice(0, 12).map(({ id }) => id);
  const reminded = await draftBatch(giver, { order, taskIds, selection }, yesterday);
  await startBatch(giver, reminded, yesterday);
  await runBatch(reminded, yesterday);
  const extension = {
    act: 'extend',
    to: { day: today.add({ days: 45 }).toString() },
    reason: 'Chờ hướng dẫn của Trung ương về sắp xếp tổ chức bộ máy',
    document: 'Thông báo 41-TB/BTC',
  } as const;
  const some = open.slice(0, 14).map(({ id }) => id);
  await draftBatch(
    giver,
    { order: extension, taskIds: some, selection: 'nhan=sap-den-han&tatCa=1' },
    yesterday,
  );
}
