import { z } from 'zod';
import {
  type ApiAsk,
  apiDay,
  apiOptionalText,
  apiText,
  type BroughtFiles,
  byId,
  type Endpoint,
  endpoint,
} from '../../kernel/api/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import { spelledRule } from '../calendar/index.ts';
import { acceptResult } from './accept-result.ts';
import { acknowledgeTask } from './acknowledge-task.ts';
import { askExtension } from './ask-extension.ts';
import { assignTask } from './assign-task.ts';
import { cancelTask } from './cancel-task.ts';
import { grantExtension, refuseExtension } from './decide-extension.ts';
import { editTask } from './edit-task.ts';
import { handOverTask } from './hand-over-task.ts';
import { evidenceLimits } from './keep-evidence.ts';
import { partsChoices } from './parts-too.ts';
import { pauseTask } from './pause-task.ts';
import { reportProgress } from './report-progress.ts';
import { resumeTask } from './resume-task.ts';
import { returnResult } from './return-result.ts';
import { splitTask } from './split-task.ts';
import { submitResult } from './submit-result.ts';
import { forces } from './task.ts';
import { representTask, taskAnswer } from './tasks.api.ts';
import { lockTask } from './tasks.store.ts';
import { type Action, asks } from './transitions.ts';
import { withdrawTask } from './withdraw-task.ts';

/** What the table asks for with this act has to be there; the rest may be left out. */
const reasonOf = (action: Action) => (asks(action, 'reason') ? apiText(2000) : apiOptionalText(2000));
const documentOf = (action: Action) => (asks(action, 'document') ? apiText(300) : apiOptionalText(300));

const bodies = z.array(z.uuid()).max(50).default([]);
const partsToo = z.enum(partsChoices).optional();
const deadline = spelledRule.nullable().default(null);

type TaskAsk<Body> = ApiAsk<{ id: string }, unknown, Body>;

interface Step<B extends z.ZodType> {
  readonly action: Action;
  readonly about: Words<string>;
  readonly body: B;
  /** True where files may come with it, as evidence. */
  readonly shows?: boolean;
  /** True where what was ordered is changed: the call says from which version it was made. */
  readonly rewrites?: boolean;
  act(ask: TaskAsk<z.output<B>>): Promise<unknown>;
}

const evidenceFiles: BroughtFiles = { limits: evidenceLimits, needed: false };

/** One line of the transitions table as an address: does it, and answers with the task as it then stands. */
function step<B extends z.ZodType>({
  action,
  about,
  body,
  shows = false,
  rewrites = false,
  act,
}: Step<B>): Endpoint {
  return endpoint({
    name: `${action.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())}Task`,
    about,
    params: byId,
    body,
    files: shows ? evidenceFiles : undefined,
    answer: taskAnswer,
    matching: rewrites ? 'must' : 'may',
    async hold(ask) {
      await lockTask(ask.params.id);
      return representTask(ask, ask.params.id);
    },
    async handle(ask) {
      await act(ask);
      return representTask(ask, ask.params.id);
    },
  });
}

/** A sentence of a directive becomes a task. */
export const assignTaskApi = endpoint({
  name: 'assignTask',
  about: {
    vi: 'Giao một nhiệm vụ. Câu giao việc («passage») phải đứng nguyên văn ở đúng chỗ trong văn bản, theo «textSha256» của bản đang có.',
    en: 'Give a task. The sentence that orders it (“passage”) must stand word for word at its place in the directive’s present text, by its “textSha256”.',
  },
  body: z.strictObject({
    title: apiText(500),
    product: apiOptionalText(500),
    giverId: z.uuid(),
    leadId: z.uuid(),
    coordinatingIds: bodies,
    directiveId: z.uuid(),
    passage: z.strictObject({
      text: z.string().min(1).max(20_000),
      start: z.int().min(0).max(10_000_000),
      end: z.int().min(0).max(10_000_000),
      textSha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
    force: z.enum(forces).default('directive'),
    speaker: apiOptionalText(200),
    deadline,
    printedDeadline: apiOptionalText(300),
  }),
  answer: taskAnswer,
  status: 201,
  async handle(ask) {
    const { id } = await assignTask(ask.actor, ask.body, ask.now);
    return { ...(await representTask(ask, id)), location: `/api/tasks/${id}` };
  },
});

/** What can be done with a task once it has been given: every act of the transitions table. */
export const taskSteps: Readonly<Record<Action, Endpoint>> = {
  acknowledge: step({
    action: 'acknowledge',
    about: { vi: 'Đơn vị chủ trì tiếp nhận nhiệm vụ.', en: 'The lead takes the task on.' },
    body: z.strictObject({}),
    act: ({ actor, params: { id }, now }) => acknowledgeTask(actor, id, now),
  }),
  report_progress: step({
    action: 'report_progress',
    about: {
      vi: 'Báo cáo tiến độ. Đơn vị chủ trì báo «percent»; đơn vị phối hợp không cần. Minh chứng gửi kèm dạng multipart/form-data.',
      en: 'Report progress. The lead tells the “percent”; a coordinating body need not. Evidence comes with it as multipart/form-data.',
    },
    body: z.strictObject({
      note: apiText(4000),
      obstacle: apiOptionalText(2000),
      percent: z.int().min(0).max(100).optional(),
    }),
    shows: true,
    act: ({ actor, params: { id }, body, files: evidence, now }) =>
      reportProgress(actor, { ...body, percent: body.percent, taskId: id, evidence }, now),
  }),
  submit_result: step({
    action: 'submit_result',
    about: {
      vi: 'Đơn vị chủ trì trình kết quả. Còn phần việc chưa xong thì phải nói vì sao trong «partsNote». Minh chứng gửi kèm dạng multipart/form-data.',
      en: 'The lead hands in its result. Where parts are open, “partsNote” says why. Evidence comes with it as multipart/form-data.',
    },
    body: z.strictObject({ product: apiText(500), summary: apiText(4000), partsNote: apiOptionalText(1000) }),
    shows: true,
    act: ({ actor, params: { id }, body, files: evidence, now }) =>
      submitResult(actor, { ...body, taskId: id, evidence }, now),
  }),
  accept: step({
    action: 'accept',
    about: {
      vi: 'Nơi giao xác nhận kết quả «resultId». Không ai xác nhận được kết quả do chính mình trình.',
      en: 'The giver accepts the result “resultId”. Nobody accepts what they handed in themselves.',
    },
    body: z.strictObject({ resultId: z.uuid(), reason: reasonOf('accept') }),
    act: ({ actor, params: { id }, body, now }) => acceptResult(actor, { ...body, taskId: id }, now),
  }),
  return: step({
    action: 'return',
    about: { vi: 'Nơi giao trả lại kết quả «resultId».', en: 'The giver returns the result “resultId”.' },
    body: z.strictObject({ resultId: z.uuid(), reason: reasonOf('return') }),
    act: ({ actor, params: { id }, body, now }) => returnResult(actor, { ...body, taskId: id }, now),
  }),
  ask_extension: step({
    action: 'ask_extension',
    about: { vi: 'Đơn vị chủ trì xin gia hạn.', en: 'The lead asks for more time.' },
    body: z.strictObject({ wantedOn: apiDay(), reason: reasonOf('ask_extension') }),
    act: ({ actor, params: { id }, body: { wantedOn, reason }, now }) => {
      const rule = { kind: 'day', date: wantedOn.toString(), inclusive: true } as const;
      return askExtension(actor, { taskId: id, rule, reason }, now);
    },
  }),
  grant_extension: step({
    action: 'grant_extension',
    about: { vi: 'Nơi giao đồng ý gia hạn.', en: 'The giver grants more time.' },
    body: z.strictObject({
      extensionId: z.uuid(),
      reason: reasonOf('grant_extension'),
      document: documentOf('grant_extension'),
    }),
    act: ({ actor, params: { id }, body, now }) => grantExtension(actor, { ...body, taskId: id }, now),
  }),
  refuse_extension: step({
    action: 'refuse_extension',
    about: { vi: 'Nơi giao không đồng ý gia hạn.', en: 'The giver refuses more time.' },
    body: z.strictObject({
      extensionId: z.uuid(),
      reason: reasonOf('refuse_extension'),
      document: documentOf('refuse_extension'),
    }),
    act: ({ actor, params: { id }, body, now }) => refuseExtension(actor, { ...body, taskId: id }, now),
  }),
  pause: step({
    action: 'pause',
    about: {
      vi: 'Nơi giao tạm dừng nhiệm vụ. Còn phần việc đang mở thì «parts» nói chúng dừng theo hay làm tiếp.',
      en: 'The giver pauses the task. Where parts are open, “parts” says whether they stop too.',
    },
    body: z.strictObject({ reason: reasonOf('pause'), document: documentOf('pause'), parts: partsToo }),
    act: ({ actor, params: { id }, body, now }) => pauseTask(actor, { ...body, taskId: id }, now),
  }),
  resume: step({
    action: 'resume',
    about: {
      vi: 'Nơi giao cho làm tiếp; thời hạn dời theo quy tắc.',
      en: 'The giver lets it go on; the deadline moves as the rule says.',
    },
    body: z.strictObject({ remark: apiOptionalText(2000) }),
    act: ({ actor, params: { id }, body, now }) => resumeTask(actor, { ...body, taskId: id }, now),
  }),
  hand_over: step({
    action: 'hand_over',
    about: {
      vi: 'Nơi giao bàn giao nhiệm vụ cho đơn vị chủ trì khác. Không nêu «deadline» thì giữ thời hạn đang có.',
      en: 'The giver hands the task over to another lead. Without a “deadline” the one in force is kept.',
    },
    body: z.strictObject({
      leadId: z.uuid(),
      coordinatingIds: bodies,
      deadline: spelledRule.optional(),
      reason: reasonOf('hand_over'),
      document: documentOf('hand_over'),
    }),
    rewrites: true,
    act: async ({ actor, params: { id }, body, now }) => {
      const { version } = await lockTask(id);
      await handOverTask(actor, { ...body, deadline: body.deadline, taskId: id, version }, now);
    },
  }),
  split: step({
    action: 'split',
    about: {
      vi: 'Đơn vị chủ trì chia việc: mỗi đơn vị trong «leadIds» nhận một phần việc.',
      en: 'The lead splits its task: each body in “leadIds” gets a part.',
    },
    body: z.strictObject({
      title: apiText(500),
      product: apiOptionalText(500),
      leadIds: z.array(z.uuid()).min(1).max(200),
      coordinatingIds: bodies,
      deadline,
      note: apiOptionalText(1000),
    }),
    act: ({ actor, params: { id }, body, now }) => splitTask(actor, { ...body, taskId: id }, now),
  }),
  edit: step({
    action: 'edit',
    about: {
      vi: 'Nơi giao viết lại nội dung giao. Đổi thời hạn thì phải nêu «reason».',
      en: 'The giver writes anew what was ordered. Changing the deadline needs a “reason”.',
    },
    body: z.strictObject({
      title: apiText(500),
      product: apiOptionalText(500),
      leadId: z.uuid(),
      coordinatingIds: bodies,
      deadline: spelledRule.nullable(),
      reason: apiOptionalText(2000),
      document: apiOptionalText(300),
    }),
    rewrites: true,
    act: async ({ actor, params: { id }, body, now }) => {
      const { version } = await lockTask(id);
      await editTask(actor, { ...body, taskId: id, version }, now);
    },
  }),
  withdraw: step({
    action: 'withdraw',
    about: {
      vi: 'Nơi giao thu hồi nhiệm vụ chưa ai bắt đầu.',
      en: 'The giver takes back a task that nobody has begun.',
    },
    body: z.strictObject({}),
    act: ({ actor, params: { id }, now }) => withdrawTask(actor, id, now),
  }),
  cancel: step({
    action: 'cancel',
    about: {
      vi: 'Nơi giao hủy nhiệm vụ, theo văn bản «document».',
      en: 'The giver cancels the task, on the document “document”.',
    },
    body: z.strictObject({ reason: reasonOf('cancel'), document: documentOf('cancel'), parts: partsToo }),
    act: ({ actor, params: { id }, body, now }) => cancelTask(actor, { ...body, taskId: id }, now),
  }),
};
