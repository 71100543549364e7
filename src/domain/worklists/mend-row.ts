import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import type { Cells } from './column.ts';
import { getRow, saveMended } from './lines.store.ts';
import { lockList } from './lists.store.ts';
import { loadKnown } from './load-known.ts';
import type { Understood } from './row.ts';
import { understandRow } from './understand-row.ts';
import { importFailures } from './words/failures.ts';

/** A row as a person mends it, and the version it was made from. */
export interface Mending {
  readonly listId: string;
  readonly line: number;
  readonly version: number;
  readonly cells: Cells;
}

/** A person mends a row of a list that was not confirmed; what it comes to now is told, right or still wrong. */
export function mendRow(actor: Actor, mending: Mending, now: Temporal.Instant): Promise<Understood> {
  return transaction(async () => {
    const { listId, line, cells } = mending;
    const list = await lockList(actor, listId);
    permit(list.state === 'draft', importFailures.startedAlready);
    const row = await getRow(listId, line);
    permit(row.version === mending.version, importFailures.changedMeanwhile);
    const known = await loadKnown(actor, [cells.symbol], await bodyTreeOn(dayOf(now)));
    const understood = understandRow(cells, known);
    await saveMended({ listId, line }, { cells, ...understood });
    return understood;
  });
}
