import { z } from 'zod';
import type { Actor } from '../../../kernel/access/index.ts';
import {
  type Ask,
  choice,
  flag,
  html,
  type Page,
  seeOther,
  statusOf,
  whole,
} from '../../../kernel/http/index.ts';
import { type Judged, verdicts } from '../../../kernel/sheets/index.ts';
import type { ImportedList } from '../imported-list.ts';
import { markOf } from '../mark-of.ts';
import type { KeptSheet } from '../sheet.ts';
import { deleteSheet, getSheet } from '../sheets.store.ts';
import { importWords } from '../words.ts';
import { RefusedLine, writeLines } from '../write-lines.ts';
import { importPath, listPath } from './paths.ts';
import { SheetView } from './sheet.view.tsx';

const query = z.object({ xem: choice(verdicts), trang: whole(1, 100_000) });
const form = z.object({ mark: z.string().max(64), writeNew: flag(), writeDiffers: flag() });

/** What becomes of each line of a file; nothing is written. */
export function sheetPage(list: ImportedList): Page<Actor> {
  return async (ask) => {
    const sheet = await sheetOf(ask, list);
    return show({ ask, list, sheet, judged: await judge(ask, list, sheet) });
  };
}

/** Writes the lines that were chosen, when the list still stands as it was seen. */
export function writeSheetPage(list: ImportedList): Page<Actor> {
  return async (ask) => {
    const words = importWords[ask.locale];
    const sheet = await sheetOf(ask, list);
    const judged = await judge(ask, list, sheet);
    const shown = { ask, list, sheet, judged };
    const read = ask.form(form);
    if (!read.ok || read.value.mark !== markOf(judged)) {
      return show({ ...shown, error: words.changedMeanwhile, status: statusOf.conflict });
    }
    const { writeNew, writeDiffers } = read.value;
    const lines = judged.lines.filter(
      ({ verdict }) => (verdict === 'new' && writeNew) || (verdict === 'differs' && writeDiffers),
    );
    if (lines.length === 0) return show({ ...shown, error: words.chooseSome, status: statusOf.invalid });
    try {
      const { made, changed } = await writeLines(ask.actor, { list: list.name, sheet, lines }, ask.now);
      return seeOther(listPath(list), words.done(made, changed));
    } catch (error) {
      if (!(error instanceof RefusedLine)) throw error;
      const { line, failure } = error;
      const sentence = words.refusedLine(line, failure.sentence(ask.locale));
      return show({ ...shown, error: sentence, status: statusOf[failure.kind] });
    }
  };
}

/** Drops a file without reading it in. */
export function dropSheetPage(list: ImportedList): Page<Actor> {
  return async (ask) => {
    const { id } = await sheetOf(ask, list);
    await deleteSheet(id);
    return seeOther(importPath(list), importWords[ask.locale].dropped);
  };
}

function sheetOf(ask: Ask, { name }: ImportedList): Promise<KeptSheet> {
  return getSheet(ask.id('sheet'), { accountId: ask.actor.accountId, list: name });
}

async function judge(ask: Ask, list: ImportedList, { lines }: KeptSheet): Promise<Judged> {
  return (await list.open(ask)).judge(lines);
}

interface Shown {
  readonly ask: Ask;
  readonly list: ImportedList;
  readonly sheet: KeptSheet;
  readonly judged: Judged;
  readonly error?: string;
  readonly status?: number;
}

function show({ ask, status = 200, ...shown }: Shown): Response {
  const { xem, trang = 1 } = ask.query(query);
  const first = verdicts.find((verdict) => shown.judged.lines.some((line) => line.verdict === verdict));
  const view = (
    <SheetView
      {...shown}
      ask={ask}
      mark={markOf(shown.judged)}
      verdict={xem ?? first ?? 'same'}
      page={trang}
    />
  );
  return html(view, status);
}
