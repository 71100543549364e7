import { z } from 'zod';
import {
  type ApiAsk,
  answerChoice,
  answerDay,
  answerMoment,
  byId,
  codeOf,
  endpoint,
  type Given,
  writtenDay,
  writtenMoment,
} from '../../kernel/api/index.ts';
import { doerOf } from '../../kernel/record/index.ts';
import { deadlineSentence } from '../calendar/index.ts';
import { nameBodies } from './names.store.ts';
import { wholeOf, wholeStates } from './parts.ts';
import { type SeenTask, seeTask } from './see-task.ts';
import { daysLate, forces, standing, standings } from './task.ts';
import { actions, states } from './transitions.ts';

/** A body in an answer: its identity, and its name as one knows it today. */
const namedBody = z.object({ id: z.uuid(), name: z.string() }).meta({ id: 'NamedBody' });

/** The words that ordered a task. */
const passage = z
  .object({ text: z.string(), start: z.int(), end: z.int(), textSha256: z.string() })
  .meta({ id: 'Passage' });

const decision = {
  reason: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: answerMoment().nullable(),
};

const deadlineLine = z.object({
  ordinal: z.int(),
  dueOn: answerDay().nullable(),
  horizon: z.int().nullable(),
  cause: z.enum(['given', 'edited', 'extended', 'resumed', 'handed_over', 'recomputed']),
  printed: z.string(),
  sentence: z.string().nullable(),
  by: z.string(),
  at: answerMoment(),
});
const progressLine = z.object({
  id: z.uuid(),
  percent: z.int(),
  note: z.string(),
  obstacle: z.string(),
  forBody: namedBody,
  by: z.string(),
  at: answerMoment(),
});
const resultLine = z.object({
  id: z.uuid(),
  product: z.string(),
  summary: z.string(),
  by: z.string(),
  at: answerMoment(),
  decision: z.enum(['accepted', 'returned']).nullable(),
  ...decision,
});
const extensionLine = z.object({
  id: z.uuid(),
  wantedOn: answerDay(),
  askedBecause: z.string(),
  by: z.string(),
  at: answerMoment(),
  decision: z.enum(['granted', 'refused', 'lapsed']).nullable(),
  ...decision,
});
const evidenceLine = z.object({
  id: z.uuid(),
  /** The report or result that it shows. */
  shows: z.uuid(),
  name: z.string(),
  kind: z.string(),
  size: z.int(),
});

/** A task in an answer, with what the caller may do with it now. */
export const taskAnswer = z
  .object({
    id: z.uuid(),
    number: z.int(),
    title: z.string(),
    product: z.string(),
    state: z.enum(states),
    standing: answerChoice(standings),
    daysLate: z.int(),
    force: z.enum(forces),
    speaker: z.string(),
    giver: namedBody,
    lead: namedBody,
    coordinating: z.array(namedBody),
    directive: z.object({ id: z.uuid(), symbol: z.string(), title: z.string(), issuerName: z.string() }),
    passage,
    givenOn: answerDay(),
    dueOn: answerDay().nullable(),
    horizon: z.int().nullable(),
    handedInOn: answerDay().nullable(),
    doneOn: answerDay().nullable(),
    pausedOn: answerDay().nullable(),
    percent: z.int(),
    extensionPending: z.boolean(),
    parentId: z.uuid().nullable(),
    whole: z
      .object({
        state: answerChoice(wholeStates),
        all: z.int(),
        accepted: z.int(),
        open: z.int(),
        late: z.int(),
        percent: z.int(),
      })
      .nullable(),
    deadlines: z.array(deadlineLine),
    progress: z.array(progressLine),
    results: z.array(resultLine),
    extensions: z.array(extensionLine),
    evidence: z.array(evidenceLine),
    /** The steps of the transitions table that are open to the caller now. */
    may: z.array(z.enum(actions)),
    version: z.int(),
  })
  .meta({ id: 'Task' });

/** A task as it stands for the caller; what is out of reach is missing. */
export async function representTask(
  { actor, today, locale }: Pick<ApiAsk, 'actor' | 'today' | 'locale'>,
  id: string,
): Promise<Given<z.input<typeof taskAnswer>>> {
  const seen = await seeTask({ actor, today, stamps: {} }, id);
  const { task, source, progress } = seen.screen;
  const bodies = [
    task.giverId,
    task.leadId,
    ...task.coordinatingIds,
    ...progress.map(({ forBody }) => forBody),
  ];
  const nameOf = await nameBodies(bodies, seen.tree);
  const named = (bodyId: string) => ({ id: bodyId, name: nameOf(bodyId) });
  const whole = wholeOf(seen.course.parts, today);
  const body = {
    id: task.id,
    number: task.number,
    title: task.title,
    product: task.product,
    state: task.state,
    standing: codeOf(standing(task, today)),
    daysLate: daysLate(task, today),
    force: task.force,
    speaker: task.speaker,
    giver: named(task.giverId),
    lead: named(task.leadId),
    coordinating: task.coordinatingIds.map(named),
    directive: {
      id: task.directiveId,
      symbol: source.symbol,
      title: source.title,
      issuerName: source.issuerName,
    },
    passage: task.passage,
    givenOn: writtenDay(task.givenOn),
    dueOn: writtenDay(task.dueOn),
    horizon: task.horizon,
    handedInOn: writtenDay(task.handedInOn),
    doneOn: writtenDay(task.doneOn),
    pausedOn: writtenDay(task.pausedOn),
    percent: task.percent,
    extensionPending: task.extensionPending,
    parentId: task.parentId,
    whole: whole ? { ...whole, state: codeOf(whole.state) } : null,
    ...linesOf(seen, { named, locale }),
    may: [...new Set(seen.steps.map(({ action }) => action))],
    version: task.version,
  };
  return { body, version: task.version };
}

interface Telling extends Pick<ApiAsk, 'locale'> {
  named(bodyId: string): { id: string; name: string };
}

function linesOf({ screen }: SeenTask, { named, locale }: Telling) {
  const shown = new Set([...screen.progress, ...screen.results].map(({ id }) => id));
  return {
    deadlines: screen.deadlines.map(({ ordinal, dueOn, horizon, cause, printed, explanation, by, at }) => ({
      ordinal,
      dueOn: writtenDay(dueOn),
      horizon,
      cause,
      printed,
      sentence: explanation ? deadlineSentence(explanation, locale) : null,
      by,
      at: writtenMoment(at),
    })),
    progress: screen.progress.map(({ forBody, at, ...line }) => ({
      ...line,
      forBody: named(forBody),
      at: writtenMoment(at),
    })),
    results: screen.results.map(({ id, product, summary, by, at, decision, ...line }) => ({
      ...{ id, product, summary, by, at: writtenMoment(at), decision },
      ...decidedOn(line),
    })),
    extensions: screen.extensions.map(({ id, wantedOn, reason, by, at, decision, ...line }) => ({
      ...{ id, wantedOn: writtenDay(wantedOn), askedBecause: reason, by, at: writtenMoment(at), decision },
      ...decidedOn(line),
    })),
    evidence: screen.evidence.filter(({ shows }) => shown.has(shows)),
  };
}

function decidedOn(
  line: Pick<SeenTask['screen']['results'][number], 'decisionReason' | 'decidedBy' | 'decidedAt'>,
) {
  const { decisionReason: reason, decidedBy, decidedAt } = line;
  return { reason, decidedBy, decidedAt: writtenMoment(decidedAt) };
}

/** One task. */
export const getTaskApi = endpoint({
  name: 'getTask',
  about: {
    vi: 'Một nhiệm vụ: câu giao việc, thời hạn, tiến độ, kết quả, và những bước người gọi làm được lúc này («may»). ETag là số bản của nội dung giao.',
    en: 'One task: the sentence that ordered it, deadlines, progress, results, and the steps that are open to the caller now (“may”). The ETag is the version of what was ordered.',
  },
  params: byId,
  answer: taskAnswer,
  handle: (ask) => representTask(ask, ask.params.id),
});

/** An entry of the record in an answer. */
const historyAnswer = z
  .object({
    at: answerMoment(),
    by: z.string(),
    action: z.string(),
    facts: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Deed' });

/** What was done to a task. */
export const getTaskRecord = endpoint({
  name: 'getTaskRecord',
  about: {
    vi: 'Những việc đã làm với một nhiệm vụ, mới nhất trước, như nhật ký ghi.',
    en: 'What was done to a task, latest first, as it stands on the record.',
  },
  params: byId,
  answer: z.object({ rows: z.array(historyAnswer) }),
  async handle({ actor, today, locale, params: { id } }) {
    const { screen } = await seeTask({ actor, today, stamps: {} }, id);
    const rows = screen.history.map(({ action, by, at, facts }) => ({
      at: writtenMoment(at),
      by: doerOf({ actorId: by, actorName: by, facts }, locale),
      action,
      facts,
    }));
    return { body: { rows } };
  },
});
