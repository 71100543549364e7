import { writeDay } from '../../../kernel/time/index.ts';
import { ButtonLink, type Column, DataTable, Section, StateBadge } from '../../../ui/index.ts';
import { labelOf, passagePath, TaskBadge, taskPath, taskWords } from '../../tasks/index.ts';
import { listHref } from '../board.ts';
import { shorten } from '../shorten.ts';
import type { TaskRow } from '../task-row.ts';
import { boardWords } from '../words.ts';
import type { BoardProps } from './board-view.ts';

/** In characters; the whole sentence is one press away. */
const longest = { title: 110, sentence: 130 } as const;

/** The tasks that are overdue longest: what, in which words, who owes it, and how late. */
export function WorstTasks({ ask, asked, counts, worst, names, seen }: BoardProps) {
  const words = boardWords[ask.locale];
  const overdue = counts.standings['open overdue'];
  if (overdue === 0) {
    return (
      <p>
        <StateBadge tone="done">{words.noneOverdue}</StateBadge>
      </p>
    );
  }
  const columns: Column<TaskRow>[] = [
    {
      key: 'task',
      label: words.task,
      primary: true,
      width: 'wide',
      cell: (row) => `${taskWords[ask.locale].number(row.number)} · ${shorten(row.title, longest.title)}`,
    },
    { key: 'owes', label: words.owes, cell: (row) => names.bodyName(row.leadId) || words.unknownBody },
    {
      key: 'late',
      label: words.standing,
      width: 'fit',
      cell: (row) => <TaskBadge label={labelOf(row, seen.today, seen.nearDueDays)} locale={ask.locale} />,
    },
    {
      key: 'due',
      label: words.dueOn,
      width: 'fit',
      align: 'end',
      cell: (row) => (row.dueOn ? writeDay(row.dueOn) : ''),
    },
    {
      key: 'sentence',
      label: words.sentence,
      width: 'wide',
      wideOnly: true,
      cell: (row) => (
        <span>
          {row.opens ? (
            <a href={passagePath(row)}>{row.symbol || row.directiveTitle}</a>
          ) : (
            row.symbol || row.directiveTitle
          )}
          : «{shorten(row.passage.text, longest.sentence)}»
        </span>
      ),
    },
  ];
  return (
    <Section
      title={words.worstTitle}
      id="qua-han-lau"
      actions={
        overdue > worst.length ? (
          <ButtonLink href={listHref({ ...asked.filter, standing: 'open overdue' })} small>
            {words.worstAll(overdue)}
          </ButtonLink>
        ) : undefined
      }
    >
      <DataTable
        locale={ask.locale}
        caption={words.worstTitle}
        captionHidden
        columns={columns}
        rows={worst}
        rowHref={(row) => (row.opens ? taskPath(row.id) : undefined)}
        rowTone={() => 'overdue'}
        narrow="compact"
      />
    </Section>
  );
}
