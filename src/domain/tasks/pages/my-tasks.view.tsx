import { holds } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { writeDay } from '../../../kernel/time/index.ts';
import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  PageHead,
  Progress,
  Section,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { type MyTasks, type WaitingGroup, type WaitingTask, waitingGroups } from '../my-tasks.ts';
import { labelOf } from '../task.ts';
import { handoverWords } from '../words/handover.ts';
import { myTasksWords } from '../words/my-tasks.ts';
import { taskWords } from '../words.ts';
import { taskPath } from './step-paths.ts';
import { TaskBadge, toneOf } from './task-badge.view.tsx';

interface Props {
  ask: Ask;
  mine: MyTasks;
  nameOf: (bodyId: string) => string;
}

/** What waits for the one who looks, group by group, the most pressing first. */
export function MyTasksView({ ask, mine, nameOf }: Props) {
  const words = myTasksWords[ask.locale];
  const count = Object.values(mine.counts).reduce((sum, n) => sum + n, 0);
  return (
    <Page ask={ask} title={words.title}>
      <PageHead title={words.title} lead={count > 0 ? words.lead(count) : undefined} />
      {count === 0 ? <NothingWaits ask={ask} /> : null}
      {waitingGroups.map((group) =>
        mine.counts[group] ? <Group ask={ask} mine={mine} nameOf={nameOf} group={group} /> : null,
      )}
      {onlyReads(ask) ? null : (
        <p class="quiet">
          <a href="/nhiem-vu/da-ban-giao">{handoverWords[ask.locale].list}</a>
        </p>
      )}
    </Page>
  );
}

function NothingWaits({ ask }: { ask: Ask }) {
  const words = myTasksWords[ask.locale];
  return (
    <EmptyState title={words.emptyTitle} actions={<ButtonLink href="/bang">{words.toBoard}</ButtonLink>}>
      {onlyReads(ask) ? words.inspectorEmpty : words.empty}
    </EmptyState>
  );
}

function onlyReads({ actor }: Ask): boolean {
  return !holds(actor, 'officer', 'leader', 'assignee');
}

function Group({ ask, mine, nameOf, group }: Props & { group: WaitingGroup }) {
  const { locale, today } = ask;
  const words = myTasksWords[locale];
  const rows = mine.tasks.filter((task) => task.group === group);
  const label = (task: WaitingTask) => labelOf(task, today, mine.nearDueDays);
  const isGiven = group === 'judge' || group === 'extend';
  const columns: Column<WaitingTask>[] = [
    { key: 'task', label: words.task, primary: true, width: 'wide', cell: (task) => task.title },
    {
      key: 'number',
      label: taskWords[locale].numberHeading,
      width: 'fit',
      cell: (task) => taskWords[locale].number(task.number),
    },
    {
      key: 'body',
      label: isGiven ? words.leadBody : words.giver,
      cell: (task) => nameOf(isGiven ? task.leadId : task.giverId),
    },
    { key: 'source', label: words.source, width: 'fit', cell: (task) => task.symbol },
    {
      key: 'due',
      label: words.due,
      width: 'fit',
      cell: (task) => (task.dueOn ? writeDay(task.dueOn) : words.noDeadline),
    },
    {
      key: 'standing',
      label: words.standing,
      width: 'fit',
      cell: (task) => <TaskBadge label={label(task)} locale={locale} />,
    },
  ];
  const share: Column<WaitingTask> = {
    key: 'share',
    label: words.share,
    cell: (task) => <Progress locale={locale} label={words.share} percent={task.percent} />,
  };
  const all = mine.counts[group] ?? rows.length;
  return (
    <Section title={`${words.groups[group]} (${all})`}>
      <DataTable
        locale={locale}
        caption={words.groups[group]}
        captionHidden
        columns={group === 'work' ? [...columns, share] : columns}
        rows={rows}
        rowHref={(task) => taskPath(task.id)}
        rowTone={(task) => toneOf(label(task))}
      />
      {all > rows.length ? <p>{words.more(rows.length, all)}</p> : null}
    </Section>
  );
}
