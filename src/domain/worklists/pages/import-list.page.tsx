import { Failure } from '../../../kernel/failure/index.ts';
import { type Ask, html, type Prepared, seeOther } from '../../../kernel/http/index.ts';
import { readTable, type Table } from '../../../kernel/sheets/index.ts';
import { draftImport } from '../draft-import.ts';
import { tableLimits } from '../imported-list.ts';
import { listLists } from '../lists.store.ts';
import { importWords } from '../words.ts';
import { ImportListView } from './import-list.view.tsx';
import { importPath } from './paths.ts';

const latest = 50;

/** Where a list is brought in, with those that were brought so far. */
export function importListPage(ask: Ask): Promise<Response> {
  return show(ask);
}

/** Reads the file that was sent, then answers with its dry run; what cannot be read is said beside the field. */
export async function bringListPage(ask: Ask): Promise<Prepared> {
  const [file] = ask.files('file');
  const [refused] = ask.refusedFiles('file');
  if (!file) {
    const said = refused?.failure.sentence(ask.locale) ?? importWords[ask.locale].noFile;
    return () => show(ask, said);
  }
  const table = await readTable(file, tableLimits).catch(failureIn);
  return () => keep(ask, table, file.name);
}

function failureIn(error: unknown): Failure {
  if (error instanceof Failure) return error;
  throw error;
}

async function keep(ask: Ask, table: Table | Failure, fileName: string): Promise<Response> {
  if (table instanceof Failure) return show(ask, table.sentence(ask.locale));
  try {
    return seeOther(importPath(await draftImport(ask.actor, { fileName, table }, ask.now)));
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'invalid') throw error;
    return show(ask, error.sentence(ask.locale));
  }
}

async function show(ask: Ask, error?: string): Promise<Response> {
  const lists = await listLists(ask.actor, latest);
  return html(<ImportListView ask={ask} lists={lists} error={error} />, error ? 422 : 200);
}
