import { z } from 'zod';
import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { defineJob } from '../../kernel/jobs/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { actsStill } from '../accounts/index.ts';
import { doNext, type Rows } from '../batches/index.ts';
import { assignTasks } from '../tasks/index.ts';
import { countTry, lockNextRows, type NextRow, saveFailed, saveGivenTogether } from './lines.store.ts';
import { findGiver, saveFinished } from './lists.store.ts';
import { importFailures } from './words/failures.ts';

/** A list that was confirmed, worked off in the background. */
export const importJob = defineJob({
  name: 'worklists.run',
  data: z.object({ listId: z.uuid() }),
  run: ({ listId }, now) => runImport(listId, now),
});

/** So many rows are given in one transaction: few enough that a list can be stopped and tells how far it is. */
const together = 100;

/** Gives what is left of a list. It may be called again, or by two at once: each row becomes one task. */
export async function runImport(listId: string, now: Temporal.Instant): Promise<void> {
  const orderedBy = await findGiver(listId);
  if (!orderedBy) return;
  const giving = { listId, orderedBy, now };
  for (;;) {
    const given = await giveTogether(giving);
    if (given === 0) break;
    if (given === undefined) await giveOneByOne(giving);
  }
  await saveFinished(listId, now);
}

interface Giving {
  readonly listId: string;
  readonly orderedBy: Actor;
  readonly now: Temporal.Instant;
}

/** The next rows at once; returns how many there were, or nothing where one of them hinders all. */
async function giveTogether(giving: Giving): Promise<number | undefined> {
  try {
    return await transaction(async () => {
      const rows = await lockNextRows(giving.listId, together);
      if (rows.length > 0) await give(giving, rows);
      return rows.length;
    });
  } catch {
    // Each of them is tried by itself then, and says what is wrong with it.
    return undefined;
  }
}

async function giveOneByOne(giving: Giving): Promise<void> {
  const rows = oneByOne(giving);
  for (let nth = 0; nth < together; nth += 1) if (!(await doNext(rows))) return;
}

function oneByOne(giving: Giving): Rows<NextRow> {
  const at = ({ line }: NextRow) => ({ listId: giving.listId, line });
  return {
    lockNext: async () => (await lockNextRows(giving.listId, 1))[0],
    carryOut: (row) => give(giving, [row]),
    saveFailed: (row, why) => saveFailed(at(row), { vi: why.sentence('vi'), en: why.sentence('en') }),
    countTry: (row) => countTry(at(row)),
    broke: () => importFailures.broke(),
  };
}

/** Rows are given in the name of whoever confirmed the list, with no role that was withdrawn since. */
async function give({ listId, orderedBy, now }: Giving, rows: readonly NextRow[]): Promise<void> {
  const actor = await actsStill(orderedBy, now);
  if (!actor) throw importFailures.mayNoLonger();
  const within = { kind: 'worklist', id: listId } as const;
  const orders = rows.map(({ order }) => order);
  const tasks = await assignTasks({ ...actor, within }, orders, now);
  const given = rows.flatMap(({ line }, nth) => {
    const taskId = tasks[nth]?.id;
    return taskId ? [{ line, taskId }] : [];
  });
  await saveGivenTogether(listId, given);
}
