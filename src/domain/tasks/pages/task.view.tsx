import type { Ask } from '../../../kernel/http/index.ts';
import { writeDay } from '../../../kernel/time/index.ts';
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
import { timeOfRule } from '../../calendar/index.ts';
import { labelOf, type Task } from '../task.ts';
import type { Source } from '../task-screen.ts';
import { taskPageWords } from '../words/task-page.ts';
import { taskWords } from '../words.ts';
import { Handovers } from './handovers.view.tsx';
import { TimeLine } from './line-of-time.view.tsx';
import { Parts, WholeNotice } from './parts.view.tsx';
import { PausedNotice, Pauses } from './pause.view.tsx';
import { passagePath } from './step-paths.ts';
import { TaskBadge } from './task-badge.view.tsx';
import { ProgressLog, Results } from './task-course.view.tsx';
import { Deadlines, Extensions } from './task-deadlines.view.tsx';
import { History } from './task-history.view.tsx';
import type { TaskPage } from './task-page.ts';
import { TaskSteps } from './task-steps.view.tsx';

interface Props {
  ask: Ask;
  page: TaskPage;
}

/** One task: the sentence it came from, how it stands, and what the one who looks may do now. */
export function TaskView({ ask, page }: Props) {
  const { locale, today } = ask;
  const { screen, nameOf, tried } = page;
  const { task } = screen;
  const words = taskPageWords[locale];
  // Whoever decides on a result reads it first.
  const isJudged = page.steps.some(({ action }) => action === 'accept');
  const label = labelOf(task, today, screen.nearDueDays);
  return (
    <Page
      ask={ask}
      title={`${taskWords[locale].number(task.number)} ${task.title}`}
      refused={tried !== undefined}
      breadcrumb={[
        { label: words.myTasks, href: '/nhiem-vu' },
        { label: taskWords[locale].number(task.number) },
      ]}
    >
      <PageHead
        title={task.title}
        meta={
          <>
            <Badge>{taskWords[locale].states[task.state]}</Badge>
            <TaskBadge label={label} locale={locale} />
            <span>{nameOf(task.leadId)}</span>
            {task.dueOn ? (
              <span class="number">
                {words.dueOn(task.dueOn, timeOfRule(screen.deadlines[0]?.explanation?.rule))}
              </span>
            ) : null}
          </>
        }
      />
      <Columns count="main">
        <Stack>
          <Quote
            locale={locale}
            text={task.passage.text}
            source={<SourceLine task={task} source={screen.source} locale={locale} />}
            href={passagePath(task)}
            linkLabel={words.openPassage}
          />
          <WholeNotice ask={ask} page={page} />
          <PausedNotice ask={ask} page={page} />
          <Cancelled ask={ask} page={page} />
          <Parts ask={ask} page={page} />
          {isJudged ? <Results ask={ask} page={page} /> : null}
          <TaskSteps ask={ask} page={page} />
          {isJudged ? null : <Results ask={ask} page={page} />}
          <ProgressLog ask={ask} page={page} />
          <TimeLine ask={ask} page={page} />
          <Extensions ask={ask} page={page} />
          <Pauses ask={ask} page={page} />
          <Handovers ask={ask} page={page} />
          {page.annexes.map(({ main }) => main ?? null)}
        </Stack>
        <Stack>
          <Deadlines ask={ask} page={page} />
          <Facts ask={ask} page={page} />
          {page.annexes.map(({ aside }) => aside ?? null)}
          <History ask={ask} page={page} />
        </Stack>
      </Columns>
    </Page>
  );
}

/** The directive a task came from, with who said it. */
export function SourceLine({ task, source, locale }: { task: Task; source: Source; locale: Ask['locale'] }) {
  const words = taskPageWords[locale];
  const name = `${source.typeName[locale]} ${source.symbol}`.trim();
  const day = source.signedOn ? ` ${words.signedOn(source.signedOn)}` : '';
  return (
    <>
      {task.speaker ? `${words.spokenBy(task.speaker)}, ` : null}
      <a href={`/van-ban/${task.directiveId}`}>{`${name}${day}`}</a>
      {`, ${source.issuerName}: ${source.title}`}
    </>
  );
}

function Cancelled({ ask, page }: Props) {
  const words = taskPageWords[ask.locale];
  const { cancellation } = page.screen;
  if (!cancellation) return null;
  return (
    <Notice tone="info" locale={ask.locale} title={words.cancelled}>
      <p>{words.because(cancellation.reason)}</p>
      <p>{words.rests(cancellation.document)}</p>
    </Notice>
  );
}

function Facts({ ask, page }: Props) {
  const { locale } = ask;
  const words = taskPageWords[locale];
  const { screen, nameOf, whole } = page;
  const { task } = screen;
  // Of a task whose lead has reported nothing itself, its parts tell how far it is.
  const isToldByParts = whole !== undefined && task.percent === 0;
  const coordinators = task.coordinatingIds.map(nameOf);
  return (
    <Card title={words.facts}>
      <DefinitionList
        locale={locale}
        items={[
          [words.product, task.product],
          [words.lead, nameOf(task.leadId)],
          coordinators.length > 0 && [words.coordinators, coordinators.map((name) => <div>{name}</div>)],
          [words.giver, nameOf(task.giverId)],
          [words.givenOn, writeDay(task.givenOn)],
          [words.force, taskWords[locale].forces[task.force]],
          !isToldByParts && [
            words.share,
            <Progress locale={locale} label={words.share} percent={task.percent} />,
          ],
          task.doneOn ? [words.doneOn, writeDay(task.doneOn)] : false,
        ]}
      />
    </Card>
  );
}
