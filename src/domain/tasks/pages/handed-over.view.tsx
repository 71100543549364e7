import type { Ask } from '../../../kernel/http/index.ts';
import { dayOf, writeDay } from '../../../kernel/time/index.ts';
import { type Column, DataTable, EmptyState, PageHead } from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { HandedOver } from '../past-lead.ts';
import { handoverWords } from '../words/handover.ts';
import { taskPageWords } from '../words/task-page.ts';
import { taskWords } from '../words.ts';
import { taskPath } from './step-paths.ts';

interface Props {
  ask: Ask;
  tasks: readonly HandedOver[];
  nameOf: (bodyId: string) => string;
}

/** Tasks that were led and handed over, the latest first. */
export function HandedOverView({ ask, tasks, nameOf }: Props) {
  const words = handoverWords[ask.locale];
  const columns: Column<HandedOver>[] = [
    { key: 'task', label: words.task, primary: true, width: 'wide', cell: (task) => task.title },
    {
      key: 'number',
      label: taskWords[ask.locale].numberHeading,
      width: 'fit',
      cell: (task) => taskWords[ask.locale].number(task.number),
    },
    { key: 'to', label: words.to, cell: (task) => nameOf(task.toLead) },
    { key: 'on', label: words.on, width: 'fit', cell: (task) => writeDay(dayOf(task.until)) },
    { key: 'reason', label: words.reason, cell: (task) => task.reason },
  ];
  return (
    <Page
      ask={ask}
      title={words.list}
      breadcrumb={[{ label: taskPageWords[ask.locale].myTasks, href: '/nhiem-vu' }, { label: words.list }]}
    >
      <PageHead title={words.list} lead={words.listLead} />
      {tasks.length === 0 ? (
        <EmptyState title={words.listEmptyTitle}>{words.listEmpty}</EmptyState>
      ) : (
        <DataTable
          locale={ask.locale}
          caption={words.list}
          captionHidden
          columns={columns}
          rows={tasks}
          rowHref={(task) => taskPath(task.taskId)}
        />
      )}
    </Page>
  );
}
