import { writeDay } from '../../../kernel/time/index.ts';
import type { Locale } from '../../../kernel/words/index.ts';
import { type Column, DataTable, type Tone, writeShare } from '../../../ui/index.ts';
import { type Label, labelOf, TaskBadge, taskPath, taskWords, toneOf } from '../../tasks/index.ts';
import type { Order } from '../order.ts';
import { shorten } from '../shorten.ts';
import type { PlacedRow } from '../task-row.ts';
import { boardWords } from '../words.ts';
import { orderedHref, type TaskListProps } from './task-list-view.ts';

/** The rows of a list; on a phone each is a card. */
export function TaskTable(props: TaskListProps) {
  const { ask, seen, list } = props;
  const words = boardWords[ask.locale];
  const labelled = (row: PlacedRow) => labelOf(row, seen.today, seen.nearDueDays);
  return (
    <DataTable
      locale={ask.locale}
      caption={words.list}
      captionHidden
      columns={columnsOf(props)}
      rows={list.rows}
      rowHref={(row) => (row.opens ? taskPath(row.id) : undefined)}
      rowTone={(row): Tone => toneOf(labelled(row))}
      narrow="compact"
    />
  );
}

function columnsOf({ ask, asked, seen, names }: TaskListProps): Column<PlacedRow>[] {
  const { locale } = ask;
  const words = boardWords[locale];
  const sort = (order: Order) => ({
    href: orderedHref({ ...asked, order }),
    direction: asked.order === order ? ('ascending' as const) : undefined,
  });
  return [
    {
      key: 'task',
      label: words.task,
      primary: true,
      width: 'wide',
      cell: (row) => `${taskWords[locale].number(row.number)} · ${row.title}`,
    },
    {
      key: 'lead',
      label: words.fields.lead,
      sort: sort('lead'),
      cell: (row) => names.bodyName(row.leadId) || words.unknownBody,
    },
    {
      key: 'directive',
      label: words.source,
      width: 'fit',
      cell: (row) => row.symbol || shorten(row.directiveTitle, 24),
    },
    {
      key: 'due',
      label: words.dueOn,
      width: 'fit',
      cell: (row) => (
        <span>
          {row.dueOn ? writeDay(row.dueOn) : words.noDue}
          <br />
          <span class="quiet">{words.given(row.givenOn)}</span>
        </span>
      ),
    },
    {
      key: 'standing',
      label: words.standing,
      width: 'fit',
      sort: sort('red first'),
      cell: (row) => (
        <StandingCell row={row} locale={locale} label={labelOf(row, seen.today, seen.nearDueDays)} />
      ),
    },
  ];
}

/** How the task stands against its deadline, and below it how far the work has come. */
function StandingCell({ row, label, locale }: { row: PlacedRow; label: Label; locale: Locale }) {
  const words = boardWords[locale];
  const said = [
    taskWords[locale].states[row.state],
    ...(row.state === 'in_progress' || row.state === 'returned'
      ? [writeShare(row.percent / 100, locale)]
      : []),
    ...(row.extensionPending ? [words.extensionAsked] : []),
  ];
  return (
    <span>
      <TaskBadge label={label} locale={locale} />
      <br />
      <span class="quiet">{said.join(' · ')}</span>
    </span>
  );
}
