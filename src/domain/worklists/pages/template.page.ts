import { mediaTypes } from '../../../kernel/files/index.ts';
import { type Ask, download } from '../../../kernel/http/index.ts';
import { type Template, writeTemplate } from '../../../kernel/sheets/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { forces, taskWords } from '../../tasks/index.ts';
import { type Column, columns, requiredColumns } from '../column.ts';
import { columnWords } from '../words/columns.ts';
import { importWords } from '../words.ts';

const wide: readonly Column[] = ['title', 'passage'];
const isRequired = (column: Column) => requiredColumns.some((one) => one === column);

/** The workbook to be filled in: the columns, how each is filled in, and the values there are today. */
export async function workbookTemplatePage(ask: Ask): Promise<Response> {
  const words = importWords[ask.locale];
  const said = columnWords[ask.locale];
  const bodies = (await bodyTreeOn(ask.today, ask.stamps)).list.map(({ name }) => name);
  const valuesOf: Partial<Record<Column, readonly string[]>> = {
    lead: bodies,
    giver: bodies,
    force: forces.map((force) => taskWords[ask.locale].forces[force]),
  };
  const template: Template = {
    name: words.sheet,
    rows: 500,
    valuesName: words.values,
    columns: columns.map((column) => ({
      label: said[column].label,
      width: wide.includes(column) ? 48 : 24,
      isRequired: isRequired(column),
      values: valuesOf[column] ?? [],
    })),
    guide: {
      name: words.guide,
      lines: [
        words.guideHead,
        ...columns.map((column) => {
          const { label, hint, examples } = said[column];
          const [one, other] = column === 'lead' ? [bodies[1] ?? '', bodies[2] ?? ''] : examples;
          return [label, hint, one, other];
        }),
      ],
    },
  };
  const bytes = await writeTemplate(template);
  return download(new Uint8Array(bytes), { name: `${words.templateFile}.xlsx`, type: mediaTypes.xlsx });
}

/** The headings as a text file, with one line as an example. */
export function csvTemplatePage(ask: Ask): Response {
  const said = columnWords[ask.locale];
  const line = (cells: readonly string[]) => `${cells.map((cell) => `"${cell}"`).join(',')}\r\n`;
  const text = [
    line(columns.map((column) => said[column].label)),
    line(columns.map((column) => said[column].examples[0])),
  ].join('');
  return download(`\uFEFF${text}`, {
    name: `${importWords[ask.locale].templateFile}.csv`,
    type: 'text/csv; charset=utf-8',
  });
}
