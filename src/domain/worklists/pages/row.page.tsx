import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  type FieldErrors,
  html,
  optionalText,
  seeOther,
  whole,
} from '../../../kernel/http/index.ts';
import { type Cells, type Column, columns } from '../column.ts';
import { getRow } from '../lines.store.ts';
import { getList } from '../lists.store.ts';
import { mendRow } from '../mend-row.ts';
import type { ImportRow, Remark } from '../row.ts';
import { importFailures } from '../words/failures.ts';
import { importWords } from '../words.ts';
import { importPath, rowPath } from './paths.ts';
import { RowView } from './row.view.tsx';

const cell = optionalText(20_000);
const form = z.object({
  version: whole(1, 1_000_000),
  ...(Object.fromEntries(columns.map((column) => [column, cell])) as Record<Column, typeof cell>),
});

/** One row, to be mended cell by cell. */
export async function rowPage(ask: Ask): Promise<Response> {
  const { list, row } = await find(ask);
  if (list.state !== 'draft') return seeOther(importPath(list.id));
  return html(<RowView ask={ask} list={list} row={row} errors={errorsOf(row.faults, ask)} />);
}

/** Reads a mended row again: when it is understood, back to the list; else it is shown with what is still wrong. */
export async function mendRowPage(ask: Ask): Promise<Response> {
  const { list, row } = await find(ask);
  const read = ask.form(form);
  const typed = { ...row, cells: { ...row.cells, ...ask.typed } as Cells };
  if (!read.ok) return html(<RowView ask={ask} list={list} row={typed} errors={read.errors} />, 422);
  const { version, ...cells } = read.value;
  try {
    const mending = { listId: list.id, line: row.line, version, cells };
    const { order } = await mendRow(ask.actor, mending, ask.now);
    const words = importWords[ask.locale];
    if (order) return seeOther(importPath(list.id), words.mended(row.line));
    return seeOther(rowPath(list.id, row.line), words.stillWrong);
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'conflict') throw error;
    const view = (
      <RowView ask={ask} list={list} row={typed} errors={{}} general={error.sentence(ask.locale)} />
    );
    return html(view, 409);
  }
}

async function find(ask: Ask) {
  const list = await getList(ask.actor, ask.id('id'));
  const line = Number(ask.param('line'));
  if (!Number.isSafeInteger(line) || line > 1_000_000_000) throw importFailures.noSuchList();
  return { list, row: await getRow(list.id, line) };
}

function errorsOf(faults: ImportRow['faults'], { locale }: Ask): FieldErrors {
  const said = (remark: Remark) => [remark.column ?? 'title', remark[locale]] as const;
  return Object.fromEntries(faults.map(said));
}
