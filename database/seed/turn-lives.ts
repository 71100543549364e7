import {
  acceptResult,
  acknowledgeTask,
  askExtension,
  grantExtension,
  handOverTask,
  listParts,
  lockTask,
  pauseTask,
  refuseExtension,
  reportProgress,
  resumeTask,
  returnResult,
  splitTask,
  submitResult,
  type Task,
} from '../../src/domain/tasks/index.ts';
import type { Actor } from '../../src/kernel/access/index.ts';
import { startOfDay, type Temporal } from '../../src/kernel/time/index.ts';
import type { BodyKey } from './bodies.ts';
import type { Filling } from './directives.ts';
import { assigneeOf } from './people.ts';

type TaskId = Pick<Task, 'id'>;

/** Acts on one task, each so many days ago. */
function turning({ id: taskId }: TaskId, { person, today }: Filling) {
  const ago = (days: number, hour: number): Temporal.Instant =>
    startOfDay(today.subtract({ days })).add({ hours: hour });
  const giver = person('chuyenvien');
  const until = (days: number) =>
    ({ kind: 'day', date: today.subtract({ days }).toString(), inclusive: true }) as const;
  const waiting = async () => {
    const { waitingResult, waitingExtension } = await lockTask(taskId);
    return { resultId: waitingResult?.id ?? '', extensionId: waitingExtension?.id ?? '' };
  };
  return {
    begin: (by: Actor, days: number) => acknowledgeTask(by, taskId, ago(days, 9)),
    report: (by: Actor, days: number, [percent, note]: readonly [number, string]) =>
      reportProgress(by, { taskId, note, obstacle: '', percent, evidence: [] }, ago(days, 15)),
    ask: (by: Actor, days: number, [wanted, reason]: readonly [number, string]) =>
      askExtension(by, { taskId, rule: until(wanted), reason }, ago(days, 10)),
    grant: async (days: number, reason: string) => {
      const { extensionId } = await waiting();
      const document = 'Công văn số 231-CV/TU';
      await grantExtension(giver, { taskId, extensionId, reason, document }, ago(days, 11));
    },
    refuse: async (days: number, reason: string) => {
      const { extensionId } = await waiting();
      await refuseExtension(giver, { taskId, extensionId, reason, document: '' }, ago(days, 11));
    },
    pause: (days: number, [reason, document]: readonly [string, string]) =>
      pauseTask(giver, { taskId, reason, document }, ago(days, 14)),
    resume: (days: number, remark: string) => resumeTask(giver, { taskId, remark }, ago(days, 8)),
    handIn: (by: Actor, days: number, [product, summary]: readonly [string, string]) =>
      submitResult(by, { taskId, product, summary, evidence: [] }, ago(days, 16)),
    sendBack: async (days: number, reason: string) => {
      const { resultId } = await waiting();
      await returnResult(giver, { taskId, resultId, reason }, ago(days, 17));
    },
    accept: async (by: Actor, days: number) => {
      const { resultId } = await waiting();
      await acceptResult(by, { taskId, resultId, reason: '' }, ago(days, 17));
    },
    ago,
    until,
  };
}

/** Taken on and reported once; nothing more has happened. */
export async function underWay(
  task: TaskId,
  { filling, by }: { readonly filling: Filling; readonly by: BodyKey },
): Promise<void> {
  const lead = filling.person(assigneeOf(by));
  const turn = turning(task, filling);
  await turn.begin(lead, 92);
  await turn.report(lead, 60, [20, 'Đã phân công đầu mối và thống nhất kế hoạch thực hiện.']);
}

/** Given out in parts to the divisions: one part is accepted, one waits, one is overdue. */
export async function wholeWithParts(task: Task, filling: Filling): Promise<void> {
  const { person, bodies } = filling;
  const director = person('giamdocnv');
  const whole = turning(task, filling);
  await whole.begin(director, 92);
  const split = (leads: readonly BodyKey[], [title, product]: readonly [string, string], due: number) =>
    splitTask(
      director,
      {
        taskId: task.id,
        title,
        product,
        leadIds: leads.map((key) => bodies[key]),
        coordinatingIds: [],
        deadline: whole.until(due),
        note: '',
      },
      whole.ago(90, 10),
    );
  await split(['staffing', 'servants'], ['Số hóa hồ sơ cán bộ do phòng quản lý', 'Hồ sơ đã số hóa'], 6);
  await split(['staffing'], ['Lập danh mục hồ sơ còn thiếu thành phần', 'Danh mục hồ sơ'], -10);
  const [late, accepted, waits] = await listParts(task.id);
  if (!late || !accepted || !waits) throw new Error('a task that was split has fewer parts');
  const [staffing, servants] = [person('bienche'), person('congchuc')];
  const one = turning(late, filling);
  await one.begin(staffing, 88);
  await one.report(staffing, 20, [70, 'Đã số hóa 410 trong 590 hồ sơ; còn hồ sơ khổ lớn phải quét riêng.']);
  const two = turning(accepted, filling);
  await two.begin(servants, 88);
  await two.handIn(servants, 25, [
    'Biên bản số 03/BB-CCVC',
    'Đã số hóa xong 365 hồ sơ, đối chiếu đủ thành phần.',
  ]);
  await two.accept(director, 23);
  const three = turning(waits, filling);
  await three.begin(staffing, 88);
  await three.handIn(staffing, 2, [
    'Danh mục số 11/DM-TCBC',
    'Đã lập danh mục 47 hồ sơ còn thiếu bản kê khai.',
  ]);
}

/** Paused once and gone on; paused again, on a document, and waiting. */
export async function paused(task: TaskId, filling: Filling): Promise<void> {
  const lead = filling.person(assigneeOf('wardAnLac'));
  const turn = turning(task, filling);
  await turn.begin(lead, 92);
  await turn.report(lead, 80, [30, 'Đã rà soát xong các chi bộ khu dân cư.']);
  await turn.pause(70, ['Tập trung phục vụ đợt kiểm tra hồ sơ của cấp trên tại phường.', '']);
  await turn.resume(60, 'Đợt kiểm tra đã kết thúc.');
  await turn.report(lead, 40, [55, 'Đã đối chiếu hồ sơ của đảng viên chuyển đến trong năm.']);
  await turn.pause(8, ['Chờ hướng dẫn về mẫu phiếu đảng viên mới.', 'Công văn số 240-CV/TU']);
}

/** Everything that can befall a deadline, up to a result that was accepted. */
export async function through(task: TaskId, filling: Filling): Promise<void> {
  const lead = filling.person(assigneeOf('science'));
  const turn = turning(task, filling);
  await turn.begin(lead, 92);
  await turn.report(lead, 75, [35, 'Đã có dự thảo quy trình, đang lấy ý kiến các đơn vị.']);
  await turn.ask(lead, 60, [30, 'Cần thêm thời gian thử nghiệm thiết bị ký số.']);
  await turn.refuse(58, 'Thiết bị đã được cấp đủ; giữ nguyên tiến độ.');
  await turn.ask(lead, 50, [36, 'Hai đơn vị góp ý chậm, phải chỉnh lại chương về lưu trữ.']);
  await turn.grant(47, 'Đồng ý; không gia hạn thêm.');
  await turn.pause(44, ['Chờ quy định về chữ ký số chuyên dùng.', 'Công văn số 236-CV/TU']);
  await turn.resume(37, 'Đã có quy định.');
  await turn.handIn(lead, 30, ['Tờ trình số 52-TTr/SKHCN', 'Trình dự thảo quy trình ký số.']);
  await turn.sendBack(27, 'Bổ sung bước kiểm tra hiệu lực của chứng thư số.');
  await turn.handIn(lead, 24, ['Tờ trình số 58-TTr/SKHCN', 'Đã bổ sung bước kiểm tra chứng thư số.']);
  await turn.accept(filling.person('truongban'), 21);
}

/** Begun by one body, then handed over to another with a deadline of its own. */
export async function handedOver(task: TaskId, filling: Filling): Promise<void> {
  const { person, bodies, today } = filling;
  const first = person(assigneeOf('homeAffairs'));
  const turn = turning(task, filling);
  await turn.begin(first, 92);
  await turn.report(first, 60, [30, 'Đã thống nhất danh mục trường dữ liệu cần kết nối.']);
  const { version } = await lockTask(task.id);
  await handOverTask(
    person('chuyenvien'),
    {
      taskId: task.id,
      version,
      leadId: bodies.digital,
      coordinatingIds: [],
      deadline: { kind: 'day', date: today.add({ days: 45 }).toString(), inclusive: true },
      reason: 'Chuyển đầu mối về đơn vị vận hành kho dữ liệu chung.',
      document: 'Thông báo số 66-TB/TU',
    },
    turn.ago(30, 9),
  );
  const second = person(assigneeOf('digital'));
  await turn.begin(second, 28);
  await turn.report(second, 10, [45, 'Đã dựng môi trường thử nghiệm, kết nối được 3 trong 5 nhóm dữ liệu.']);
}
