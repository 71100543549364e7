import { z } from 'zod';
import type { Actor } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  choice,
  day,
  type FieldErrors,
  id,
  optionalText,
  type Page,
  seeOther,
  statusOf,
  text,
} from '../../../kernel/http/index.ts';
import { acceptResult } from '../accept-result.ts';
import { acknowledgeTask } from '../acknowledge-task.ts';
import { askExtension } from '../ask-extension.ts';
import { cancelTask } from '../cancel-task.ts';
import { grantExtension, refuseExtension } from '../decide-extension.ts';
import { partsChoices } from '../parts-too.ts';
import { pauseTask } from '../pause-task.ts';
import { reportProgress } from '../report-progress.ts';
import { resumeTask } from '../resume-task.ts';
import { returnResult } from '../return-result.ts';
import { submitResult } from '../submit-result.ts';
import { type Action, asks } from '../transitions.ts';
import { withdrawTask } from '../withdraw-task.ts';
import { taskPageWords } from '../words/task-page.ts';
import { taskWords } from '../words.ts';
import { type AnnexReport, readAnnexReports } from './annex.ts';
import { showTask } from './show-task.tsx';
import { taskPath } from './step-paths.ts';

/** A field that the table asks for with this act, or may be left empty where it does not. */
const reasonOf = (action: Action) => (asks(action, 'reason') ? text(2000) : optionalText(2000));
const documentOf = (action: Action) => (asks(action, 'document') ? text(300) : optionalText(300));

const share = z
  .string()
  .trim()
  .refine((typed) => /^\d{1,3}$/.test(typed) && Number(typed) <= 100, {
    params: { words: { vi: taskPageWords.vi.percentNeeded, en: taskPageWords.en.percentNeeded } },
  })
  .transform(Number)
  .optional();

const partsChoice = choice(partsChoices).optional();

interface Step<S extends z.ZodType> {
  readonly action: Action;
  readonly form: S;
  /** What slices above read from the same form, and keep with the act. */
  also?(ask: Ask, taskId: string): Promise<AnnexReport>;
  act(ask: Ask, taskId: string, value: z.output<S>): Promise<void>;
}

/** The page of one act: reads its form, does it, and on a refusal shows the task again with all that was typed. */
function stepPage<S extends z.ZodType>({ action, form, also, act }: Step<S>): Page<Actor> {
  return async (ask) => {
    const taskId = ask.id('id');
    const read = ask.form(form);
    const annexed = await also?.(ask, taskId);
    const errors: FieldErrors = {
      ...(read.ok ? {} : read.errors),
      ...(annexed?.ok === false ? annexed.errors : {}),
      ...refusedEvidence(ask),
    };
    if (!read.ok || Object.keys(errors).length > 0) {
      return showTask(ask, { action, typed: ask.typed, errors }, 422);
    }
    try {
      await act(ask, taskId, read.value);
      if (annexed?.ok) await annexed.keep();
    } catch (error) {
      if (!(error instanceof Failure) || !shownOnPage.has(error.kind)) throw error;
      const failure = error.sentence(ask.locale);
      return showTask(ask, { action, typed: ask.typed, errors: {}, failure }, statusOf[error.kind]);
    }
    return seeOther(taskPath(taskId), taskWords[ask.locale].actions[action].done);
  };
}

const shownOnPage: ReadonlySet<Failure['kind']> = new Set(['conflict', 'invalid']);

/** Says of each evidence file that was not taken in why, and that those chosen have to be chosen again. */
function refusedEvidence(ask: Ask): FieldErrors {
  const refused = ask.refusedFiles('evidence');
  if (refused.length === 0) return {};
  const sentences = refused.map(({ failure }) => failure.sentence(ask.locale));
  return { evidence: [...sentences, taskPageWords[ask.locale].evidenceSentTwice].join(' ') };
}

/** The lead body takes note of its task. */
export const acknowledgePage = stepPage({
  action: 'acknowledge',
  form: z.object({}),
  act: (ask, taskId) => acknowledgeTask(ask.actor, taskId, ask.now),
});

/** A body reports how far it has come. */
export const reportProgressPage = stepPage({
  action: 'report_progress',
  form: z.object({ note: text(4000), obstacle: optionalText(2000), percent: share }),
  also: readAnnexReports,
  act: (ask, taskId, value) => {
    const evidence = ask.files('evidence');
    return reportProgress(ask.actor, { ...value, percent: value.percent, taskId, evidence }, ask.now);
  },
});

/** The lead body hands in its result. */
export const submitResultPage = stepPage({
  action: 'submit_result',
  form: z.object({ product: text(500), summary: text(4000), partsNote: optionalText(1000) }),
  act: (ask, taskId, value) =>
    submitResult(ask.actor, { ...value, taskId, evidence: ask.files('evidence') }, ask.now),
});

/** The giver accepts the result. */
export const acceptResultPage = stepPage({
  action: 'accept',
  form: z.object({ resultId: id(), reason: reasonOf('accept') }),
  act: (ask, taskId, value) => acceptResult(ask.actor, { ...value, taskId }, ask.now),
});

/** The giver returns the result. */
export const returnResultPage = stepPage({
  action: 'return',
  form: z.object({ resultId: id(), reason: reasonOf('return') }),
  act: (ask, taskId, value) => returnResult(ask.actor, { ...value, taskId }, ask.now),
});

/** The lead body asks for more time. */
export const askExtensionPage = stepPage({
  action: 'ask_extension',
  form: z.object({ wantedOn: day(), reason: reasonOf('ask_extension') }),
  act: (ask, taskId, { wantedOn, reason }) => {
    const rule = { kind: 'day', date: wantedOn.toString(), inclusive: true } as const;
    return askExtension(ask.actor, { taskId, rule, reason }, ask.now);
  },
});

/** The giver grants more time. */
export const grantExtensionPage = stepPage({
  action: 'grant_extension',
  form: z.object({
    extensionId: id(),
    reason: reasonOf('grant_extension'),
    document: documentOf('grant_extension'),
  }),
  act: (ask, taskId, value) => grantExtension(ask.actor, { ...value, taskId }, ask.now),
});

/** The giver refuses more time. */
export const refuseExtensionPage = stepPage({
  action: 'refuse_extension',
  form: z.object({
    extensionId: id(),
    reason: reasonOf('refuse_extension'),
    document: documentOf('refuse_extension'),
  }),
  act: (ask, taskId, value) => refuseExtension(ask.actor, { ...value, taskId }, ask.now),
});

/** The giver stops the clock of a task. */
export const pauseTaskPage = stepPage({
  action: 'pause',
  form: z.object({ reason: reasonOf('pause'), document: documentOf('pause'), parts: partsChoice }),
  act: (ask, taskId, value) => pauseTask(ask.actor, { ...value, taskId }, ask.now),
});

/** The giver lets a paused task go on. */
export const resumeTaskPage = stepPage({
  action: 'resume',
  form: z.object({ remark: optionalText(2000) }),
  act: (ask, taskId, value) => resumeTask(ask.actor, { ...value, taskId }, ask.now),
});

/** The giver takes back a task that nobody has begun. */
export const withdrawTaskPage = stepPage({
  action: 'withdraw',
  form: z.object({}),
  act: (ask, taskId) => withdrawTask(ask.actor, taskId, ask.now),
});

/** The giver cancels a task. */
export const cancelTaskPage = stepPage({
  action: 'cancel',
  form: z.object({ reason: reasonOf('cancel'), document: documentOf('cancel'), parts: partsChoice }),
  act: (ask, taskId, value) => cancelTask(ask.actor, { ...value, taskId }, ask.now),
});
