import type { Child } from 'hono/jsx';
import type { Locale } from '../../kernel/words/index.ts';
import { safeHref } from '../href.ts';
import { Icon } from '../icon.tsx';
import type { Tone } from '../tone.ts';
import { uiWords } from '../words.ts';

export interface Column<Row> {
  key: string;
  label: string;
  cell: (row: Row) => Child;
  /** Numbers stand at the end so that their digits align. */
  align?: 'start' | 'end' | 'centre' | undefined;
  /** The link that sorts by this column, and how it is sorted now. */
  sort?: { href: string; direction?: 'ascending' | 'descending' | undefined } | undefined;
  /** The cell that names the row; it carries the row's link. One per table. */
  primary?: boolean | undefined;
  /** `fit` keeps to one line, `wide` takes the room that is left. */
  width?: 'fit' | 'wide' | undefined;
  labelHidden?: boolean | undefined;
  /** Said over the value on a narrow screen, where the label has no room. */
  shortLabel?: string | undefined;
  /** Left out on a narrow screen: it is one press away. */
  wideOnly?: boolean | undefined;
}

interface DataTableProps<Row> {
  locale: Locale;
  caption: string;
  captionHidden?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowHref?: ((row: Row) => string | undefined) | undefined;
  /** Draws the edge of a row in a tone, beside the words that say so. */
  rowTone?: ((row: Row) => Tone | undefined) | undefined;
  /** Mostly numbers: on a narrow screen those that stand at the end of their cells come two abreast. */
  figures?: boolean | undefined;
  /** On a narrow screen, for pages with the board's sheet: values in one line below the name, or numbers five abreast. */
  narrow?: 'compact' | 'tally' | undefined;
  /** Shown when there are no rows. */
  empty?: Child;
}

/** Drawn as cards a table loses its meaning in some browsers unless each part says what it is. */
function kept(role: 'table' | 'rowgroup' | 'row' | 'columnheader' | 'rowheader' | 'cell') {
  return { role };
}

/** Rows to work through; on a narrow screen each row becomes a card that names its values. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { locale, columns, rows } = props;
  if (rows.length === 0) {
    return <div class="table-empty">{props.empty ?? <p>{uiWords[locale].noRows}</p>}</div>;
  }
  return (
    <div class="table-frame" tabindex={0}>
      <table class={tableClass(props)} {...kept('table')}>
        <caption class={props.captionHidden ? 'visually-hidden' : undefined}>{props.caption}</caption>
        <thead {...kept('rowgroup')}>
          <tr {...kept('row')}>
            {columns.map((column) => (
              <Heading column={column} locale={locale} />
            ))}
          </tr>
        </thead>
        <tbody {...kept('rowgroup')}>
          {rows.map((row) => (
            <Line row={row} table={props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function tableClass<Row>({ figures, narrow }: DataTableProps<Row>): string {
  return ['table', figures ? 'table-figures' : '', narrow ? `table-${narrow}` : ''].filter(Boolean).join(' ');
}

function Heading<Row>({ column, locale }: { column: Column<Row>; locale: Locale }) {
  const words = uiWords[locale];
  const { sort } = column;
  return (
    <th class={cellClass(column)} {...kept('columnheader')} scope="col" aria-sort={sort?.direction}>
      {sort ? (
        <a class="table-sort" href={safeHref(sort.href)}>
          <span class="visually-hidden">{words.sortBy} </span>
          {column.label}
          {sort.direction ? <span class="visually-hidden">, {words[sort.direction]}</span> : null}
          <Icon
            name={
              sort.direction === 'ascending' ? 'up' : sort.direction === 'descending' ? 'down' : 'unsorted'
            }
          />
        </a>
      ) : (
        <span class={column.labelHidden ? 'visually-hidden' : undefined}>{column.label}</span>
      )}
    </th>
  );
}

function Line<Row>({ row, table }: { row: Row; table: DataTableProps<Row> }) {
  const tone = table.rowTone?.(row);
  const href = table.rowHref?.(row);
  return (
    <tr
      class={[href ? 'table-linked' : '', tone ? `row-${tone}` : ''].join(' ').trim() || undefined}
      {...kept('row')}
    >
      {table.columns.map((column) => {
        const label = column.labelHidden ? undefined : (column.shortLabel ?? column.label);
        return column.primary ? (
          <th class={cellClass(column)} {...kept('rowheader')} scope="row">
            {href ? (
              <a class="table-link" href={safeHref(href)}>
                {column.cell(row)}
              </a>
            ) : (
              column.cell(row)
            )}
          </th>
        ) : (
          <td class={cellClass(column)} {...kept('cell')} data-label={label}>
            {column.cell(row)}
          </td>
        );
      })}
    </tr>
  );
}

function cellClass<Row>(column: Column<Row>): string | undefined {
  const names = [
    column.align && column.align !== 'start' ? `align-${column.align}` : '',
    column.width ? `width-${column.width}` : '',
    column.wideOnly ? 'narrow-hidden' : '',
  ];
  return names.filter(Boolean).join(' ') || undefined;
}
