import { z } from 'zod';
import type { Actor } from '../../kernel/access/index.ts';
import { defineJob } from '../../kernel/jobs/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { actsStill } from '../accounts/index.ts';
import { doNext, type Rows } from '../batches/index.ts';
import { assignTask } from '../tasks/index.ts';
import { countTry, lockNextRow, type NextRow, saveFailed, saveGiven } from './lines.store.ts';
import { findGiver, saveFinished } from './lists.store.ts';
import { importFailures } from './words/failures.ts';

/** A list that was confirmed, worked off in the background. */
export const importJob = defineJob({
  name: 'worklists.run',
  data: z.object({ listId: z.uuid() }),
  run: ({ listId }, now) => runImport(listId, now),
});

/** Gives what is left of a list. It may be called again, or by two at once: each row becomes one task. */
export async function runImport(listId: string, now: Temporal.Instant): Promise<void> {
  const orderedBy = await findGiver(listId);
  if (!orderedBy) return;
  const rows = rowsOf(listId, orderedBy, now);
  while (await doNext(rows));
  await saveFinished(listId, now);
}

/** Each row is given in the name of whoever confirmed the list, with no role that was withdrawn since. */
function rowsOf(listId: string, orderedBy: Actor, now: Temporal.Instant): Rows<NextRow> {
  const at = ({ line }: NextRow) => ({ listId, line });
  return {
    lockNext: () => lockNextRow(listId),
    carryOut: async (row) => {
      const actor = await actsStill(orderedBy, now);
      if (!actor) throw importFailures.mayNoLonger();
      const task = await assignTask({ ...actor, within: { kind: 'worklist', id: listId } }, row.order, now);
      await saveGiven(at(row), task.id);
    },
    saveFailed: (row, why) => saveFailed(at(row), { vi: why.sentence('vi'), en: why.sentence('en') }),
    countTry: (row) => countTry(at(row)),
    broke: () => importFailures.broke(),
  };
}
