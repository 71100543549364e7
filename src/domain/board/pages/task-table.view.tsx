import { writeDay } from '../../../kernel/time/index.ts';
import { Badge, type Column, DataTable, type Tone, writeShare } from '../../../ui/index.ts';
import { labelOf, TaskBadge, taskPath, taskWords, toneOf } from '../../tasks/index.ts';
import type { Order } from '../order.ts';
import type { PlacedRow } from '../task-row.ts';
import { boardWords } from '../words.ts';
import { orderedHref, type TaskListProps } from './task-list-view.ts';

/** The rows of a list; on a phone each is a card. */
export function TaskTable(props: TaskListProps) {
  const { ask, seen, list } = props;
  const words = boardWords[ask.locale];
  const labelled = (row: PlacedRow) => labelOf(row, ask.today, seen.nearDueDays);
  return (
    <DataTable
      locale={ask.locale}
      caption={words.list}
      captionHidden
      columns={columnsOf(props)}
      rows={list.rows}
      rowHref={(row) => taskPath(row.id)}
      rowTone={(row): Tone => toneOf(labelled(row))}
    />
  );
}

function columnsOf({ ask, asked, seen, names }: TaskListProps): Column<PlacedRow>[] {
  const { locale, today } = ask;
  const words = boardWords[locale];
  const sort = (order: Order, direction: 'ascending' | 'descending', other?: Order) => ({
    href: orderedHref({ ...asked, order: asked.order === order && other ? other : order }),
    direction: asked.order === order ? direction : asked.order === other ? opposite[direction] : undefined,
  });
  return [
    {
      key: 'number',
      label: words.columns.number,
      width: 'fit',
      sort: sort('number', 'descending'),
      cell: (row) => taskWords[locale].number(row.number),
    },
    { key: 'task', label: words.task, primary: true, width: 'wide', cell: (row) => row.title },
    {
      key: 'lead',
      label: words.fields.lead,
      sort: sort('lead', 'ascending'),
      cell: (row) => names.bodyName(row.leadId) || words.unknownBody,
    },
    {
      key: 'directive',
      label: words.fields.directive,
      cell: (row) => row.symbol || row.directiveTitle,
    },
    {
      key: 'given',
      label: words.givenOn,
      width: 'fit',
      align: 'end',
      sort: sort('newest', 'descending', 'oldest'),
      cell: (row) => writeDay(row.givenOn),
    },
    {
      key: 'due',
      label: words.dueOn,
      width: 'fit',
      align: 'end',
      cell: (row) => (row.dueOn ? writeDay(row.dueOn) : <span class="quiet">{words.noDue}</span>),
    },
    {
      key: 'standing',
      label: words.course2,
      width: 'fit',
      sort: sort('red first', 'ascending'),
      cell: (row) => <TaskBadge label={labelOf(row, today, seen.nearDueDays)} locale={locale} />,
    },
    {
      key: 'state',
      label: words.fields.state,
      cell: (row) => (
        <>
          {taskWords[locale].states[row.state]}
          {row.extensionPending ? (
            <>
              {' '}
              <Badge>{words.extensionAsked}</Badge>
            </>
          ) : null}
        </>
      ),
    },
    {
      key: 'percent',
      label: words.percent,
      width: 'fit',
      align: 'end',
      cell: (row) => writeShare(row.percent / 100, locale),
    },
  ];
}

const opposite = { ascending: 'descending', descending: 'ascending' } as const;
