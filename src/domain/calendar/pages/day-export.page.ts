import type { Ask } from '../../../kernel/http/index.ts';
import { giveOut, type SheetFormat, sheetColumns } from '../../../kernel/sheets/index.ts';
import { loadCalendar } from '../calendar.store.ts';
import { type DayLine, dayListColumns, lineOf } from '../day-port.ts';
import { dayWords } from '../day-words.ts';

/** All days that differ from the ordinary week, as comma-separated values. */
export function dayCsvPage(ask: Ask): Promise<Response> {
  return listOf(ask, 'csv');
}

/** The same days as a workbook. */
export function dayWorkbookPage(ask: Ask): Promise<Response> {
  return listOf(ask, 'xlsx');
}

async function listOf({ locale, today }: Ask, format: SheetFormat): Promise<Response> {
  const { days } = await loadCalendar();
  async function* lines(): AsyncGenerator<readonly DayLine[]> {
    yield [...days.values()].map(lineOf);
  }
  const columns = sheetColumns(dayListColumns(locale), locale);
  return giveOut(
    { format, file: `lich-${today.toString()}`, name: dayWords[locale].title, columns },
    lines(),
  );
}
