import { z } from 'zod';
import { permit } from '../../kernel/access/index.ts';
import {
  answerDay,
  answerMoment,
  byId,
  endpoint,
  writtenDay,
  writtenMoment,
} from '../../kernel/api/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canReadTask, getTask, taskFailures } from '../tasks/index.ts';
import { directions, judge, takings } from './measure.ts';
import { listMeasures } from './measures.store.ts';
import { cadences } from './period.ts';

const measure = z
  .object({
    id: z.uuid(),
    name: z.string(),
    unit: z.string(),
    direction: z.enum(directions),
    low: z.number().nullable(),
    high: z.number().nullable(),
    cadence: z.enum(cadences),
    taken: z.enum(takings),
    firstFrom: answerDay(),
    endedAt: answerMoment().nullable(),
    endedBecause: z.string(),
    /** What stands for the whole, and whether the target is reached; nothing while no figure was reported. */
    reached: z.object({ amount: z.number(), reached: z.boolean() }).nullable(),
    actuals: z.array(z.object({ periodFrom: answerDay(), amount: z.number(), source: z.string() })),
    version: z.int(),
  })
  .meta({ id: 'Measure' });

/** The measures of a task with the figures that stand. */
export const listTaskMeasures = endpoint({
  name: 'listTaskMeasures',
  about: {
    vi: 'Các chỉ tiêu của một nhiệm vụ, mỗi chỉ tiêu kèm các số thực hiện đang có giá trị.',
    en: 'The measures of a task, each with the figures that stand.',
  },
  params: byId,
  answer: z.object({ rows: z.array(measure) }),
  async handle({ actor, today, params: { id } }) {
    const [task, tree] = await Promise.all([getTask(id), bodyTreeOn(today)]);
    permit(canReadTask(actor, task, tree), taskFailures.noSuchTask);
    const found = await listMeasures(id);
    const rows = found.map(({ taskId: _, ...one }) => ({
      ...one,
      firstFrom: writtenDay(one.firstFrom),
      endedAt: writtenMoment(one.endedAt),
      reached: judge(one, one.actuals) ?? null,
      actuals: one.actuals.map((actual) => ({ ...actual, periodFrom: writtenDay(actual.periodFrom) })),
    }));
    return { body: { rows } };
  },
});
