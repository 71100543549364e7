import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { SheetFormat } from '../../kernel/sheets/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Seen } from './filter.store.ts';
import { type TaskFilter, writeFilter } from './filter.ts';
import type { Order } from './order.ts';
import { listIds } from './rows.store.ts';

interface Wanted {
  readonly filter: TaskFilter;
  readonly order: Order;
  readonly format: SheetFormat;
  readonly seen: Seen;
}

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
