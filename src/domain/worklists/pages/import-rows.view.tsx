import type { Locale } from '../../../kernel/words/index.ts';
import { type Column, CountedPages, DataTable, Section, StateBadge, Tabs } from '../../../ui/index.ts';
import { tellDeadline } from '../../calendar/index.ts';
import { taskPath } from '../../tasks/index.ts';
import { totalOf } from '../imported-list.ts';
import { type ImportRow, type Remark, type RowState, rowStates } from '../row.ts';
import { columnWords } from '../words/columns.ts';
import { importWords } from '../words.ts';
import type { ImportProps } from './import-props.ts';
import { rowPath, rowsHref } from './paths.ts';

/** The rows of a list: of each what was understood, or what is wrong with which cell. */
export function ImportRows(props: ImportProps) {
  const { ask, list, shown } = props;
  const words = importWords[ask.locale];
  const total = shown.state ? list.counts[shown.state] : totalOf(list.counts);
  const tab = (label: string, state: RowState | undefined, count: number) => ({
    label,
    href: rowsHref(list.id, state),
    current: shown.state === state,
    count,
  });
  return (
    <Section title={words.rows}>
      <Tabs
        locale={ask.locale}
        label={words.outcome}
        tabs={[
          tab(words.all, undefined, totalOf(list.counts)),
          ...rowStates
            .filter((state) => list.counts[state] > 0 || shown.state === state)
            .map((state) => tab(words.states[state], state, list.counts[state])),
        ]}
      />
      <DataTable
        locale={ask.locale}
        caption={words.rows}
        captionHidden
        columns={columnsOf(props)}
        rows={shown.rows}
      />
      <CountedPages
        locale={ask.locale}
        page={shown.page}
        size={shown.pageSize}
        shown={shown.rows.length}
        total={total}
        hrefOf={(page) => rowsHref(list.id, shown.state, page)}
      />
    </Section>
  );
}

const tones = {
  ready: 'done',
  doubtful: 'near',
  wrong: 'overdue',
  waiting: 'open',
  done: 'done',
  failed: 'overdue',
  left: 'cancelled',
} as const satisfies Readonly<Record<RowState, string>>;

function columnsOf({ ask, list, calendar, nameOf }: ImportProps): Column<ImportRow>[] {
  const { locale } = ask;
  const words = importWords[locale];
  const titleOf = ({ order, cells }: ImportRow) => order?.title ?? cells.title;
  const isDraft = list.state === 'draft';
  return [
    {
      key: 'line',
      label: words.line,
      width: 'fit',
      cell: ({ line }) =>
        isDraft ? (
          <a href={rowPath(list.id, line)} aria-label={words.mend(line)}>
            {line}
          </a>
        ) : (
          line
        ),
    },
    {
      key: 'task',
      label: words.task,
      primary: true,
      width: 'wide',
      cell: (row) => (row.taskId ? <a href={taskPath(row.taskId)}>{titleOf(row)}</a> : titleOf(row)),
    },
    {
      key: 'lead',
      label: words.leadBody,
      cell: ({ order, cells }) => (
        <>
          {order ? nameOf(order.leadId) : cells.lead}
          {order && order.coordinatingIds.length > 0 ? (
            <div class="quiet">{words.coordinators(order.coordinatingIds.map(nameOf).join(', '))}</div>
          ) : null}
        </>
      ),
    },
    {
      key: 'due',
      label: words.due,
      cell: ({ order, cells }) =>
        order ? tellDue(order.deadline, { calendar, locale, none: words.noDeadline }) : cells.deadline,
    },
    {
      key: 'outcome',
      label: words.outcome,
      width: 'fit',
      cell: ({ state }) => <StateBadge tone={tones[state]}>{words.states[state]}</StateBadge>,
    },
    { key: 'remarks', label: words.remarks, cell: (row) => <Remarks row={row} locale={locale} /> },
  ];
}

function tellDue(
  deadline: NonNullable<ImportRow['order']>['deadline'],
  told: { readonly calendar: ImportProps['calendar']; readonly locale: Locale; readonly none: string },
): string {
  return deadline ? tellDeadline(deadline, told.calendar, told.locale) : told.none;
}

function Remarks({ row, locale }: { row: ImportRow; locale: Locale }) {
  const all = [...row.faults, ...row.warnings];
  if (row.why) return row.why[locale];
  return all.length === 0 ? null : (
    <ul class="plain">
      {all.map((remark) => (
        <li>{tellRemark(remark, locale)}</li>
      ))}
    </ul>
  );
}

function tellRemark(remark: Remark, locale: Locale): string {
  const { column } = remark;
  return column ? `${columnWords[locale][column].label}: ${remark[locale]}` : remark[locale];
}
