import { getDirectiveText, registerDirective } from '../../src/domain/documents/index.ts';
import { makeDueOccurrences, type NewSeries, startSeries } from '../../src/domain/recurrence/index.ts';
import {
  acceptResult,
  acknowledgeTask,
  listTasksOfDirective,
  lockTask,
  submitResult,
  type Task,
} from '../../src/domain/tasks/index.ts';
import type { Actor } from '../../src/kernel/access/index.ts';
import { startOfDay, Temporal } from '../../src/kernel/time/index.ts';
import type { BodyKey } from './bodies.ts';

interface Setting {
  readonly bodies: Readonly<Record<BodyKey, string>>;
  readonly person: (username: string) => Actor;
  readonly leadOf: (body: BodyKey) => Actor;
  readonly today: Temporal.PlainDate;
}

interface Sample {
  readonly lead: BodyKey;
  readonly title: string;
  readonly product: string;
  readonly sentence: string;
  readonly printed: string;
  readonly rule: NewSeries['order']['rule'];
  readonly daysBefore: number;
}

const samples: readonly Sample[] = [
  {
    lead: 'homeAffairs',
    title: 'Tổng hợp tiến độ sắp xếp tổ chức bộ máy trong tuần',
    product: 'Báo cáo tuần',
    sentence:
      'Giao Sở Nội vụ tổng hợp tiến độ sắp xếp tổ chức bộ máy, báo cáo Thường trực Thành ủy trước 15:00 ngày thứ Sáu hàng tuần.',
    printed: 'trước 15:00 ngày thứ Sáu hàng tuần',
    rule: { pattern: { every: 'week', weekdays: [5], interval: 1 }, time: '15:00', restDays: 'before' },
    daysBefore: 4,
  },
  {
    lead: 'wardAnLac',
    title: 'Báo cáo kết quả tiếp nhận, trả lời kiến nghị của nhân dân trong tháng',
    product: 'Báo cáo tháng',
    sentence:
      'Giao Đảng ủy phường An Lạc báo cáo kết quả tiếp nhận, trả lời kiến nghị của nhân dân vào ngày làm việc cuối cùng hằng tháng.',
    printed: 'ngày làm việc cuối cùng hằng tháng',
    rule: { pattern: { every: 'month', on: { kind: 'workingDay', nth: -1 } }, restDays: 'before' },
    daysBefore: 10,
  },
];

const weeks = 9;
const unread =
  'Giao Sở Nội vụ theo dõi việc cập nhật cơ sở dữ liệu cán bộ, báo cáo Ban Tổ chức Thành ủy trước 16:00 ngày thứ Tư hàng tuần.';

/** Registers what is ordered again and again, lets the past weeks of it live, and leaves one such paper for the desk. */
export async function seedSeries(setting: Setting): Promise<void> {
  const { today, person, bodies } = setting;
  const begun = today.subtract({ days: weeks * 7 });
  const text = ['THÔNG BÁO', 'về chế độ báo cáo định kỳ', ...samples.map(({ sentence }) => sentence)].join(
    '\n',
  );
  const directiveId = await register(setting, {
    symbol: '61-TB/TU',
    title: 'Về chế độ báo cáo định kỳ',
    text,
    signedOn: begun,
  });
  const { text: kept, sha256 } = await getDirectiveText(directiveId);
  for (const { lead, sentence, printed, rule, daysBefore, title, product } of samples) {
    const start = kept.indexOf(sentence);
    const passage = { text: sentence, start, end: start + sentence.length, textSha256: sha256 };
    const coordinatingIds: readonly string[] = [];
    const order = {
      rule,
      daysBefore,
      title,
      product,
      giverId: bodies.city,
      leadId: bodies[lead],
      coordinatingIds,
    };
    const series = {
      directiveId,
      passage,
      printed,
      force: 'directive',
      speaker: '',
      order,
      from: begun,
      until: null,
    } as const;
    await startSeries(person('chuyenvien'), series, startOfDay(begun).add({ hours: 8 }));
  }
  await liveWeeks(setting, directiveId, begun);
  const signedOn = today.subtract({ days: 16 });
  await register(setting, {
    symbol: '64-TB/TU',
    title: 'Về cập nhật cơ sở dữ liệu cán bộ',
    text: `THÔNG BÁO\n${unread}`,
    signedOn,
  });
}

async function liveWeeks(
  { today, leadOf, person }: Setting,
  directiveId: string,
  begun: Temporal.PlainDate,
): Promise<void> {
  for (let day = begun; Temporal.PlainDate.compare(day, today) < 0; day = day.add({ days: 1 })) {
    const morning = startOfDay(day).add({ hours: 7 });
    if ((await makeDueOccurrences(morning)) === 0) continue;
    const tasks = await listTasksOfDirective(directiveId);
    const leads = new Map(samples.map(({ title, lead }) => [title, leadOf(lead)]));
    for (const task of tasks) {
      const lead = leads.get(task.title);
      const isPast = task.dueOn && Temporal.PlainDate.compare(task.dueOn, today) < 0;
      if (task.state === 'assigned' && lead && isPast) await report(task, lead, person('truongban'));
    }
  }
}

/** Handed in on its day, but for every fourth, which comes after the hour. */
async function report(task: Task, lead: Actor, giver: Actor): Promise<void> {
  if (!task.dueOn) return;
  const handedIn = startOfDay(task.dueOn).add({ hours: task.number % 4 === 0 ? 16 : 11 });
  await acknowledgeTask(lead, task.id, startOfDay(task.givenOn).add({ hours: 9 }));
  await submitResult(
    lead,
    {
      taskId: task.id,
      summary: 'Đã tổng hợp đủ số liệu các đơn vị gửi về.',
      product: `${task.product} ngày ${task.dueOn.day}/${task.dueOn.month}`,
      evidence: [],
    },
    handedIn,
  );
  const resultId = (await lockTask(task.id)).waitingResult?.id;
  if (!resultId) throw new Error('a result that was handed in does not wait');
  await acceptResult(giver, { taskId: task.id, resultId, reason: '' }, handedIn.add({ hours: 20 }));
}

interface Paper {
  readonly symbol: string;
  readonly title: string;
  readonly text: string;
  readonly signedOn: Temporal.PlainDate;
}

async function register(
  { bodies, person }: Setting,
  { symbol, title, text, signedOn }: Paper,
): Promise<string> {
  const directive = await registerDirective(
    person('vanthu'),
    {
      type: 'party.thong_bao',
      symbol,
      issuerId: bodies.city,
      issuerName: '',
      signer: 'Đặng Thị Minh Nguyệt',
      signerOffice: 'Bí thư Thành ủy',
      signedOn,
      effectiveOn: signedOn,
      expiresOn: null,
      receivedOn: signedOn,
      term: '2025-2030',
      title,
      secrecy: 'normal',
      urgency: 'normal',
      registeredIn: bodies.city,
      text,
      files: [],
    },
    startOfDay(signedOn).add({ hours: 7 }),
  );
  return directive.id;
}
