import {
  acceptResult,
  acknowledgeTask,
  askExtension,
  cancelTask,
  grantExtension,
  lockTask,
  reportProgress,
  returnResult,
  submitResult,
} from '../../src/domain/tasks/index.ts';
import type { Actor } from '../../src/kernel/access/index.ts';
import { startOfDay, Temporal } from '../../src/kernel/time/index.ts';
import type { BodyKey } from './bodies.ts';
import type { Given } from './directives.ts';
import { type Dice, throwDice } from './random.ts';

/** Who acts on the tasks of the made-up city. */
export interface Cast {
  readonly leadOf: (body: BodyKey) => Actor;
  readonly givers: readonly Actor[];
  readonly today: Temporal.PlainDate;
}

interface Life extends Given {
  readonly cast: Cast;
  readonly dice: Dice;
}

const notes = [
  'Đã phân công người thực hiện và thống nhất cách làm với các đơn vị liên quan.',
  'Đã thu thập đủ số liệu, đang đối chiếu với hồ sơ gốc.',
  'Đã có dự thảo, đang lấy ý kiến các phòng chuyên môn.',
  'Đã hoàn chỉnh dự thảo theo góp ý, chuẩn bị trình ký.',
];
const obstacles = [
  '',
  '',
  '',
  'Hai đơn vị phối hợp chưa gửi số liệu.',
  'Cần hướng dẫn về mẫu biểu thống kê.',
];
const returns = [
  'Thiếu bảng số liệu theo từng đơn vị; bổ sung và nêu rõ nguồn.',
  'Sản phẩm chưa đúng yêu cầu của câu giao việc: mới nêu tình hình, chưa có đề xuất.',
  'Chưa có xác nhận của thủ trưởng đơn vị.',
];

/** Lets every task live as tasks do, up to today: taken on, reported, handed in, returned, accepted, or late. */
export async function liveTasks(given: readonly Given[], cast: Cast): Promise<void> {
  const dice = throwDice(18);
  // A confidential task is known to its body's leader alone; none of the made-up leaders has begun one.
  for (const one of given) if (one.task.secrecy === 'normal') await live({ ...one, cast, dice });
}

/** A working hour of a day, never later than this morning. */
function at({ cast }: Life, day: Temporal.PlainDate, hour: number): Temporal.Instant {
  const latest = Temporal.PlainDate.compare(day, cast.today) >= 0 ? cast.today.subtract({ days: 1 }) : day;
  return startOfDay(latest).add({ hours: hour });
}

async function live(life: Life): Promise<void> {
  const { task, givenOn, cast, dice } = life;
  const fate = dice.roll();
  const due = task.dueOn ?? givenOn.add({ days: 120 });
  const isPast = Temporal.PlainDate.compare(due, cast.today) < 0;
  if (fate < 0.04) return cancel(life);
  if (!isPast && fate < 0.16) return;
  await acknowledgeTask(
    cast.leadOf(life.lead),
    task.id,
    at(life, givenOn.add({ days: dice.between(1, 3) }), 9),
  );
  await report(life, givenOn.add({ days: dice.between(4, 12) }), dice.between(10, 40));
  if (isPast)
    return fate < overdueShare(life, due) ? lateOpen(life) : finish(life, handInDay(life, due, fate));
  if (fate < 0.38) return;
  if (fate < 0.5) return askForTime(life, due);
  if (fate < 0.72)
    return handIn(life, cast.today.subtract({ days: dice.between(1, 5) })).then(() => undefined);
  if (fate < 0.86) return sendBack(life, cast.today.subtract({ days: dice.between(2, 9) }));
  return finish(life, cast.today.subtract({ days: dice.between(3, 20) }));
}

/** Of what fell due lately much is still open; of what is long past, little. */
function overdueShare({ cast }: Life, due: Temporal.PlainDate): number {
  const days = due.until(cast.today, { largestUnit: 'day' }).days;
  return days > 150 ? 0.055 : days > 60 ? 0.16 : 0.45;
}

/** Most are handed in before the deadline, some after; none before it was given. */
function handInDay({ dice, givenOn }: Life, due: Temporal.PlainDate, fate: number): Temporal.PlainDate {
  const day =
    fate < 0.3 ? due.add({ days: dice.between(1, 25) }) : due.subtract({ days: dice.between(0, 9) });
  const earliest = givenOn.add({ days: 14 });
  return Temporal.PlainDate.compare(day, earliest) < 0 ? earliest : day;
}

async function report(life: Life, day: Temporal.PlainDate, percent: number): Promise<void> {
  const { cast, dice, task, lead } = life;
  const note = dice.pick(notes);
  const obstacle = dice.pick(obstacles);
  await reportProgress(
    cast.leadOf(lead),
    { taskId: task.id, note, obstacle, percent, evidence: [] },
    at(life, day, 15),
  );
}

async function handIn(life: Life, day: Temporal.PlainDate): Promise<string> {
  const { cast, task, lead } = life;
  const summary = `Đã hoàn thành: ${task.title.charAt(0).toLocaleLowerCase('vi')}${task.title.slice(1)}.`;
  await submitResult(
    cast.leadOf(lead),
    { taskId: task.id, summary, product: task.product, evidence: [] },
    at(life, day, 16),
  );
  const waiting = (await lockTask(task.id)).waitingResult?.id;
  if (!waiting) throw new Error('a result that was handed in does not wait');
  return waiting;
}

async function finish(life: Life, day: Temporal.PlainDate): Promise<void> {
  const { cast, dice, task } = life;
  if (dice.roll() < 0.15) await sendBack(life, day.subtract({ days: 1 }));
  const resultId = await handIn(life, day);
  await acceptResult(
    dice.pick(cast.givers),
    { taskId: task.id, resultId, reason: '' },
    at(life, day.add({ days: dice.between(1, 4) }), 17),
  );
}

async function sendBack(life: Life, day: Temporal.PlainDate): Promise<void> {
  const { cast, dice, task } = life;
  const resultId = await handIn(life, day);
  await returnResult(
    dice.pick(cast.givers),
    { taskId: task.id, resultId, reason: dice.pick(returns) },
    at(life, day, 17),
  );
}

async function lateOpen(life: Life): Promise<void> {
  const turn = life.dice.roll();
  if (turn < 0.25) return sendBack(life, life.givenOn.add({ days: 25 }));
  if (turn < 0.6) await report(life, life.givenOn.add({ days: 20 }), life.dice.between(40, 80));
}

async function askForTime(life: Life, due: Temporal.PlainDate): Promise<void> {
  const { cast, dice, task, lead } = life;
  const day = cast.today.subtract({ days: dice.between(2, 6) });
  const wanted = due.add({ days: dice.pick([10, 15, 30]) });
  const reason = 'Khối lượng hồ sơ phải đối chiếu tăng gấp đôi so với dự kiến sau khi tiếp nhận thêm đơn vị.';
  await askExtension(
    cast.leadOf(lead),
    { taskId: task.id, rule: { kind: 'day', date: wanted.toString() }, reason },
    at(life, day, 10),
  );
  if (dice.roll() < 0.5) return;
  const extensionId = (await lockTask(task.id)).waitingExtension?.id;
  if (!extensionId) throw new Error('an extension that was asked does not wait');
  await grantExtension(
    dice.pick(cast.givers),
    {
      taskId: task.id,
      extensionId,
      reason: 'Đồng ý; không gia hạn thêm.',
      document: 'Công văn số 212-CV/TU',
    },
    at(life, day.add({ days: 1 }), 11),
  );
}

async function cancel(life: Life): Promise<void> {
  const { cast, dice, task, givenOn } = life;
  await cancelTask(
    dice.pick(cast.givers),
    {
      taskId: task.id,
      reason: 'Nhiệm vụ đã gộp vào nhiệm vụ khác sau khi sắp xếp đơn vị.',
      document: 'Thông báo số 58-TB/TU',
    },
    at(life, givenOn.add({ days: 30 }), 14),
  );
}
