import type { Ask } from '../../../kernel/http/index.ts';
import { giveOut, inBatches, type SheetFormat } from '../../../kernel/sheets/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { sightOf } from '../access.ts';
import { directiveColumns } from '../directive-columns.ts';
import { listTypes } from '../directives.store.ts';
import { exportDirectives } from '../export-directives.ts';
import { listFoundOf } from '../found-directives.store.ts';
import { documentWords } from '../words.ts';
import { directiveQuery } from './directive-query.ts';

/** The list as it was asked for, to take along as CSV. */
export function directiveCsvPage(ask: Ask): Promise<Response> {
  return listOf(ask, 'csv');
}

/** The list as it was asked for, to take along as a spreadsheet. */
export function directiveXlsxPage(ask: Ask): Promise<Response> {
  return listOf(ask, 'xlsx');
}

async function listOf(ask: Ask, format: SheetFormat): Promise<Response> {
  const { actor, today, locale, now } = ask;
  const [tree, types] = await Promise.all([bodyTreeOn(today, ask.stamps), listTypes(today)]);
  const { query } = directiveQuery(ask);
  const sight = sightOf(actor, tree);
  const ids = await exportDirectives(actor, { query, sight, format }, now);
  const columns = directiveColumns({ locale, tree, types, day: query.inForceOn ?? today });
  return giveOut(
    { format, file: `van-ban-${today.toString()}`, name: documentWords[locale].sheet, columns },
    inBatches(ids, (some) => listFoundOf(some, sight)),
  );
}
