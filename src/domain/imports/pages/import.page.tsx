import type { Actor } from '../../../kernel/access/index.ts';
import { Failure } from '../../../kernel/failure/index.ts';
import type { UploadLimits } from '../../../kernel/files/index.ts';
import { type Ask, html, type Page, type Prepared, refused, seeOther } from '../../../kernel/http/index.ts';
import { giveOut, readSheet, type SheetLine } from '../../../kernel/sheets/index.ts';
import type { ImportedList } from '../imported-list.ts';
import { insertSheet } from '../sheets.store.ts';
import { importWords } from '../words.ts';
import { ImportView } from './import.view.tsx';
import { sheetPath } from './paths.ts';

const megabyte = 1024 * 1024;

/** What a list may be sent. */
export const sheetLimits: Partial<UploadLimits> = {
  fileSize: 20 * megabyte,
  total: 21 * megabyte,
  files: 1,
  allowed: ['xlsx', 'txt'],
};

/** Where a file is sent to a list. */
export function importPage(list: ImportedList): Page<Actor> {
  return (ask) => html(<ImportView ask={ask} list={list} />);
}

/** An empty file with the columns of the list. */
export function templatePage(list: ImportedList): Page<Actor> {
  return async (ask) => {
    const { columns } = await list.open(ask);
    const file = importWords[ask.locale].templateName(list.path.slice(1).replaceAll('/', '-'));
    return giveOut({ format: 'xlsx', file, name: list.title[ask.locale].slice(0, 31), columns }, noRows());
  };
}

async function* noRows(): AsyncGenerator<readonly never[]> {}

/** How much a file that is set beside a list may hold. */
const limits = { rows: 5_000, columns: 100 } as const;

/** Reads the file that was sent, then sets it beside the list. */
export function sendSheetPage(list: ImportedList): (ask: Ask) => Promise<Prepared> {
  return async (ask) => {
    const [file] = ask.files('file');
    const [turnedAway] = ask.refusedFiles('file');
    if (!file) return () => show(ask, list, turnedAway?.failure);
    try {
      const lines = await readSheet(file, limits);
      return () => keep(ask, list, { fileName: file.name, lines });
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return () => show(ask, list, error);
    }
  };
}

/** A file that cannot stand beside the list at all is refused at once. */
async function keep(
  ask: Ask,
  list: ImportedList,
  sent: { readonly fileName: string; readonly lines: readonly SheetLine[] },
): Promise<Response> {
  try {
    await (await list.open(ask)).judge(sent.lines);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return show(ask, list, error);
  }
  const id = await insertSheet({ ...sent, accountId: ask.actor.accountId, list: list.name }, ask.now);
  return seeOther(sheetPath(list, id));
}

function show(ask: Ask, list: ImportedList, failure: Failure | undefined): Response {
  const sentence = failure?.sentence(ask.locale) ?? importWords[ask.locale].noFile;
  const view = <ImportView ask={ask} list={list} error={sentence} />;
  return failure ? refused(view, failure) : html(view, 422);
}
