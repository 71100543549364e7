import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { getTask, withdrawTask } from '../tasks/index.ts';
import { canKeepSeries } from './access.ts';
import { listTaskIds, lockSeries, saveEnd, saveNext } from './series.store.ts';
import { recurrenceFailures } from './words.ts';

/** A series is taken back as if it had never been laid down, while nobody has begun any task of it. */
export function takeBackSeries(actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const series = await lockSeries(id);
    const [first] = series.versions;
    const from = first?.valid.from;
    if (!first || !from) throw recurrenceFailures.noSuchSeries();
    permit(canKeepSeries(actor, first, await bodyTreeOn(dayOf(now))), recurrenceFailures.notYours);
    for (const taskId of await listTaskIds(id)) await takeBack(actor, taskId, now);
    await saveEnd(id, from, '');
    await saveNext(id, null);
    record(actor, { action: 'series.taken_back', subject: { kind: 'series', id } }, now);
  });
}

async function takeBack(actor: Actor, taskId: string, now: Temporal.Instant): Promise<void> {
  const { state, number, title } = await getTask(taskId);
  if (state === 'withdrawn') return;
  if (state !== 'assigned') throw recurrenceFailures.workBegun({ number, title });
  await withdrawTask(actor, taskId, now);
}
