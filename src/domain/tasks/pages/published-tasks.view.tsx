import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { writeDay } from '../../../kernel/time/index.ts';
import { type Column, DataTable, PageHead, Progress } from '../../../ui/index.ts';
import { PublicPage } from '../../../ui/page.tsx';
import type { PublishedDirective, PublishedTask } from '../published-task.ts';
import { labelOf, standing } from '../task.ts';
import { publishedWords } from '../words/published.ts';
import { TaskBadge, toneOf } from './task-badge.view.tsx';

interface Props {
  ask: Ask<Actor | null>;
  directive: PublishedDirective;
  tasks: readonly PublishedTask[];
}

/** The public is told what is overdue, not what is near due: that is for those who do the work. */
const nearDueDays = -1;

/** A published directive's tasks, with who leads them and how far they are. */
export function PublishedTasksView({ ask, directive, tasks }: Props) {
  const { locale, today } = ask;
  const words = publishedWords[locale];
  const name = `${directive.typeName[locale]} ${directive.symbol}`.trim();
  const counted = tasks.map((task) => standing(task, today));
  const done = counted.filter((one) => one.startsWith('done')).length;
  const late = counted.filter((one) => one === 'open overdue').length;
  return (
    <PublicPage
      ask={ask}
      title={`${words.title}: ${directive.title}`}
      breadcrumb={[{ label: words.published, href: '/cong-khai' }, { label: name }]}
    >
      <PageHead
        title={directive.title}
        meta={<span>{words.source(name, directive.signedOn, directive.issuerName)}</span>}
        lead={
          tasks.length > 0 ? `${words.summary(done, tasks.length, late)} ${words.asOf(today)}` : undefined
        }
      />
      <DataTable
        locale={locale}
        caption={words.title}
        columns={columnsFor(ask)}
        rows={tasks}
        rowTone={(task) => toneOf(labelOf(task, today, nearDueDays))}
        empty={<p>{words.empty}</p>}
      />
    </PublicPage>
  );
}

function columnsFor({ locale, today }: Ask<Actor | null>): Column<PublishedTask>[] {
  const words = publishedWords[locale];
  return [
    { key: 'task', label: words.task, primary: true, width: 'wide', cell: (task) => task.title },
    { key: 'lead', label: words.lead, cell: (task) => task.leadName },
    {
      key: 'due',
      label: words.due,
      width: 'fit',
      cell: (task) => (task.dueOn ? writeDay(task.dueOn) : words.noDeadline),
    },
    {
      key: 'share',
      label: words.share,
      cell: (task) => <Progress locale={locale} label={words.share} percent={task.percent} />,
    },
    {
      key: 'standing',
      label: words.standing,
      width: 'fit',
      cell: (task) => <TaskBadge label={labelOf(task, today, nearDueDays)} locale={locale} />,
    },
  ];
}
