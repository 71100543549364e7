import type { Ask } from '../../../kernel/http/index.ts';
import { giveOut, inBatches, type SheetFormat } from '../../../kernel/sheets/index.ts';
import { nameBodies } from '../../tasks/index.ts';
import { exportTasks } from '../export-tasks.ts';
import { readFilter } from '../filter.ts';
import { readOrder } from '../order.ts';
import { listBodiesOf, listRowsOf } from '../rows.store.ts';
import { seenBy } from '../seen.ts';
import { taskColumns } from '../task-columns.ts';
import { boardWords } from '../words.ts';

/** The list as comma-separated values. */
export function taskCsvPage(ask: Ask): Promise<Response> {
  return listOf(ask, 'csv');
}

/** The list as a workbook. */
export function taskWorkbookPage(ask: Ask): Promise<Response> {
  return listOf(ask, 'xlsx');
}

/** Exactly the list that the address asks for, row by row as it is taken. */
async function listOf(ask: Ask, format: SheetFormat): Promise<Response> {
  const { locale, url, actor, now } = ask;
  const { filter } = readFilter(url.searchParams);
  const seen = await seenBy(actor, ask.today, filter);
  const { today } = seen;
  const order = readOrder(url.searchParams);
  const ids = await exportTasks(actor, { filter, order, format, seen }, now);
  const bodyName = await nameBodies(await listBodiesOf(ids, seen), seen.tree);
  const words = boardWords[locale];
  const columns = taskColumns({ locale, today, bodyName });
  const rows = inBatches(ids, (some) => listRowsOf(some, seen));
  return giveOut({ format, file: words.file(today), name: words.sheet(today), columns }, rows);
}
