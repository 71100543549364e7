import type { Ask } from '../../../kernel/http/index.ts';
import { dayOf, writeDay } from '../../../kernel/time/index.ts';
import {
  Badge,
  Card,
  Columns,
  DefinitionList,
  Notice,
  PageHead,
  Progress,
  Quote,
  Stack,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { PastLead } from '../past-lead.ts';
import { handoverWords } from '../words/handover.ts';
import { taskPageWords } from '../words/task-page.ts';
import { taskWords } from '../words.ts';
import { passagePath } from './step-paths.ts';
import { SourceLine } from './task.view.tsx';
import { ProgressLog, Results } from './task-course.view.tsx';
import { Deadlines, Extensions } from './task-deadlines.view.tsx';
import { History } from './task-history.view.tsx';
import type { TaskPage } from './task-page.ts';

interface Props {
  ask: Ask;
  page: TaskPage;
  past: PastLead;
}

/** A task as its earlier lead sees it: what happened in its time, and nothing that came after. */
export function PastTaskView({ ask, page, past }: Props) {
  const { locale } = ask;
  const words = handoverWords[locale];
  const { task } = page.screen;
  const number = taskWords[locale].number(task.number);
  return (
    <Page
      ask={ask}
      title={`${number} ${task.title}`}
      breadcrumb={[{ label: words.list, href: '/nhiem-vu/da-ban-giao' }, { label: number }]}
    >
      <PageHead title={task.title} meta={<Badge>{words.pastTitle}</Badge>} />
      <Columns count="main">
        <Stack>
          <Notice tone="info" locale={locale}>
            {words.past(page.nameOf(past.bodyId), dayOf(past.until), page.nameOf(past.toLead))}
          </Notice>
          <Quote
            locale={locale}
            text={task.passage.text}
            source={<SourceLine task={task} source={page.screen.source} locale={locale} />}
            href={passagePath(task)}
            linkLabel={taskPageWords[locale].openPassage}
          />
          <Results ask={ask} page={page} />
          <ProgressLog ask={ask} page={page} />
          <Extensions ask={ask} page={page} />
        </Stack>
        <Stack>
          <Deadlines ask={ask} page={page} />
          <PastFacts ask={ask} page={page} />
          <History ask={ask} page={page} />
        </Stack>
      </Columns>
    </Page>
  );
}

function PastFacts({ ask, page }: Omit<Props, 'past'>) {
  const words = taskPageWords[ask.locale];
  const { task } = page.screen;
  return (
    <Card title={words.facts}>
      <DefinitionList
        locale={ask.locale}
        items={[
          [words.product, task.product],
          [words.giver, page.nameOf(task.giverId)],
          [words.givenOn, writeDay(task.givenOn)],
          [words.share, <Progress locale={ask.locale} label={words.share} percent={task.percent} />],
        ]}
      />
    </Card>
  );
}
