import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import type { Table } from '../../kernel/sheets/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn, plain } from '../organisation/index.ts';
import { requiredColumns } from './column.ts';
import { insertRows, type NewRow } from './lines.store.ts';
import { insertList } from './lists.store.ts';
import { loadKnown } from './load-known.ts';
import { cellsOf, placeColumns } from './place-columns.ts';
import { understandRow } from './understand-row.ts';
import { columnWords } from './words/columns.ts';
import { importFailures } from './words/failures.ts';
import { remarks } from './words/remarks.ts';

/** A file that was read. */
export interface Brought {
  readonly fileName: string;
  readonly table: Table;
}

/** Keeps a list of tasks as it was brought, with what each row comes to; no task is given yet. Returns the list. */
export function draftImport(actor: Actor, brought: Brought, now: Temporal.Instant): Promise<string> {
  return transaction(async () => {
    const { headings, rows } = brought.table;
    const placed = placeColumns(headings);
    const missing = requiredColumns.filter((column) => !placed.has(column));
    const named = missing.map((column) => `«${columnWords[actor.locale][column].label}»`).join(', ');
    permit(missing.length === 0, importFailures.noColumns({ missing: named }));
    permit(rows.length > 0, importFailures.noRows());
    const read = rows.map(({ line, cells }) => ({ line, source: cells, cells: cellsOf(cells, placed) }));
    const tree = await bodyTreeOn(dayOf(now));
    const symbols = read.map(({ cells }) => cells.symbol);
    const known = await loadKnown(actor, symbols, tree);
    const understood = read.map((row) => ({ ...row, ...understandRow(row.cells, known) }));
    const id = await insertList(actor, { fileName: brought.fileName, headings }, now);
    await insertRows(id, warnOfTwins(understood));
    return id;
  });
}

/** Rows of one file that order the same of the same lead: each but the first is warned of. */
function warnOfTwins(rows: readonly NewRow[]): NewRow[] {
  const firstLines = new Map<string, number>();
  return rows.map((row) => {
    if (!row.order) return row;
    const { directiveId, leadId, title } = row.order;
    const key = [directiveId, leadId, plain(title)].join('\n');
    const first = firstLines.get(key);
    if (first !== undefined) return { ...row, warnings: [...row.warnings, remarks.twiceInFile(first)] };
    firstLines.set(key, row.line);
    return row;
  });
}
