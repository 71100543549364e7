import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Seen } from './filter.store.ts';
import { type TaskFilter, writeFilter } from './filter.ts';
import type { Order } from './order.ts';
import { listIds, listRowsOf } from './rows.store.ts';
import type { TaskRow } from './task-row.ts';

/** The kinds of file that a list is given out as. */
export type ExportFormat = 'csv' | 'xlsx';

interface Wanted {
  readonly filter: TaskFilter;
  readonly order: Order;
  readonly format: ExportFormat;
  readonly seen: Seen;
}

const batch = 1000;

/** Gives out a list to be kept as a file: who took which rows, and how many, is on the record before the first one leaves. */
export function exportTasks(actor: Actor, wanted: Wanted, now: Temporal.Instant): Promise<readonly string[]> {
  const { filter, order, format, seen } = wanted;
  return transaction(async () => {
    const ids = await listIds({ filter, order }, seen);
    record(
      actor,
      {
        action: 'board.exported',
        subject: { kind: 'board', id: 'list' },
        facts: { format, filter: writeFilter(filter).toString(), rows: ids.length },
      },
      now,
    );
    return ids;
  });
}

/** The rows of a list in batches, each fetched when the one before has been taken. */
export async function* inBatches(ids: readonly string[], seen: Seen): AsyncGenerator<readonly TaskRow[]> {
  for (let start = 0; start < ids.length; start += batch) {
    yield await listRowsOf(ids.slice(start, start + batch), seen);
  }
}
