import { writeMessage } from '../../src/domain/discussion/index.ts';
import { getTask } from '../../src/domain/tasks/index.ts';
import type { Actor } from '../../src/kernel/access/index.ts';
import { startOfDay } from '../../src/kernel/time/index.ts';
import type { Given } from './directives.ts';
import type { Cast } from './lives.ts';
import { throwDice } from './random.ts';

interface Turn {
  readonly by: 'lead' | 'giver';
  readonly words: string;
  readonly callsLead?: boolean;
}

const talks: readonly (readonly Turn[])[] = [
  [
    {
      by: 'lead',
      words:
        'Đề nghị Ban cho biết số liệu lấy đến hết tháng nào để các phòng thống kê thống nhất. Hiện có hai biểu mẫu đang dùng song song.',
    },
    {
      by: 'giver',
      words: 'Lấy đến hết tháng trước. Dùng biểu mẫu ban hành sau cùng; biểu cũ không cần nộp nữa.',
      callsLead: true,
    },
    { by: 'lead', words: 'Đã rõ. Đơn vị sẽ gửi bảng tổng hợp trước khi trình báo cáo.' },
  ],
  [
    {
      by: 'giver',
      words:
        'Trong báo cáo nên tách riêng phần đã làm xong và phần còn vướng, mỗi phần ghi rõ người chịu trách nhiệm.',
      callsLead: true,
    },
    { by: 'lead', words: 'Đơn vị tiếp thu, sẽ bổ sung cột người phụ trách.' },
  ],
  [
    {
      by: 'lead',
      words:
        'Hai đơn vị phối hợp chưa cử đầu mối.\nĐơn vị dự kiến họp vào sáng thứ Ba tuần sau; nếu đến lúc đó vẫn chưa có đầu mối thì xin báo cáo để Ban có ý kiến.',
    },
    { by: 'giver', words: 'Ban đã nhắc hai đơn vị. Cứ họp theo dự kiến.' },
  ],
];

/** Lets those concerned talk about some of the tasks that are under way. */
export async function seedDiscussions(given: readonly Given[], cast: Cast): Promise<void> {
  const dice = throwDice(216);
  const giver = cast.givers[0];
  let nth = 0;
  for (const one of given.toReversed()) {
    if (nth === 12 || giver === undefined) return;
    const { state, secrecy } = await getTask(one.task.id);
    if (secrecy !== 'normal' || (state !== 'in_progress' && state !== 'returned')) continue;
    const talk = talks[nth % talks.length] ?? [];
    await hold(
      { talk, taskId: one.task.id, lead: cast.leadOf(one.lead), leadId: one.task.leadId, giver },
      cast,
      dice.between(2, 5),
    );
    nth += 1;
  }
}

interface Talk {
  readonly talk: readonly Turn[];
  readonly taskId: string;
  readonly lead: Actor;
  readonly leadId: string;
  readonly giver: Actor;
}

async function hold(
  { talk, taskId, lead, leadId, giver }: Talk,
  { today }: Cast,
  daysAgo: number,
): Promise<void> {
  const begun = startOfDay(today.subtract({ days: daysAgo })).add({ hours: 9 });
  for (const [nth, turn] of talk.entries()) {
    const bodyIds = turn.callsLead ? [leadId] : [];
    await writeMessage(
      turn.by === 'lead' ? lead : giver,
      { taskId, words: turn.words, bodyIds, accountIds: [] },
      begun.add({ minutes: nth * 95 }),
    );
  }
}
