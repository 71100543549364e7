import { z } from 'zod';
import { type Ask, optionalDay } from '../../../kernel/http/index.ts';
import { giveOut, type SheetFormat, sheetColumns } from '../../../kernel/sheets/index.ts';
import { bodyTreeOn, listKinds } from '../bodies.store.ts';
import { type BodyLine, bodyListColumns, lineOf } from '../body-port.ts';
import { organisationWords } from '../words.ts';

const query = z.object({ ngay: optionalDay() });

/** The bodies of a day as comma-separated values. */
export function bodyCsvPage(ask: Ask): Promise<Response> {
  return listOf(ask, 'csv');
}

/** The bodies of a day as a workbook. */
export function bodyWorkbookPage(ask: Ask): Promise<Response> {
  return listOf(ask, 'xlsx');
}

async function listOf(ask: Ask, format: SheetFormat): Promise<Response> {
  const { locale } = ask;
  const day = ask.query(query).ngay ?? ask.today;
  const [tree, kinds] = await Promise.all([bodyTreeOn(day), listKinds()]);
  async function* lines(): AsyncGenerator<readonly BodyLine[]> {
    yield tree.list.map((body) => lineOf(body, tree));
  }
  const columns = sheetColumns(bodyListColumns(locale, kinds), locale);
  return giveOut(
    { format, file: `to-chuc-${day.toString()}`, name: organisationWords[locale].bodies, columns },
    lines(),
  );
}
