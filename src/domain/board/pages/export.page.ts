import { type Ask, download } from '../../../kernel/http/index.ts';
import { writeCsv, writeWorkbook } from '../../../kernel/sheets/index.ts';
import { nameBodies } from '../../tasks/index.ts';
import { type ExportFormat, exportTasks, inBatches } from '../export-tasks.ts';
import { readFilter } from '../filter.ts';
import { readOrder } from '../order.ts';
import { listBodiesOf } from '../rows.store.ts';
import { seenBy } from '../seen.ts';
import { taskColumns } from '../task-columns.ts';
import { boardWords } from '../words.ts';

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The list as comma-separated values. */
export function taskCsvPage(ask: Ask): Promise<Response> {
  return giveOut(ask, 'csv');
}

/** The list as a workbook. */
export function taskWorkbookPage(ask: Ask): Promise<Response> {
  return giveOut(ask, 'xlsx');
}

/** Exactly the list that the address asks for, row by row as it is taken. */
async function giveOut(ask: Ask, format: ExportFormat): Promise<Response> {
  const { locale, url, actor, now } = ask;
  const { filter } = readFilter(url.searchParams);
  const seen = await seenBy(actor, ask.today, filter);
  const { today } = seen;
  const order = readOrder(url.searchParams);
  const ids = await exportTasks(actor, { filter, order, format, seen }, now);
  const bodyName = await nameBodies(await listBodiesOf(ids, seen), seen.tree);
  const words = boardWords[locale];
  const columns = taskColumns({ locale, today, bodyName });
  const rows = inBatches(ids, seen);
  const body =
    format === 'csv'
      ? ReadableStream.from(writeCsv(columns, rows))
      : writeWorkbook({ name: words.sheet(today), columns }, rows);
  return download(body, { name: `${words.file(today)}.${format}`, type: types[format] });
}
