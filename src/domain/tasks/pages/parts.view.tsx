import type { Ask } from '../../../kernel/http/index.ts';
import { writeDay } from '../../../kernel/time/index.ts';
import {
  ButtonLink,
  Card,
  type Column,
  DataTable,
  Notice,
  Progress,
  RadioGroup,
  Stack,
  StateBadge,
  type Tone,
} from '../../../ui/index.ts';
import { tellHorizon } from '../../calendar/index.ts';
import { deepestPart, type TaskPart, type WholeState } from '../parts.ts';
import { partsChoices } from '../parts-too.ts';
import { labelOf } from '../task.ts';
import { partsWords } from '../words/parts.ts';
import { taskWords } from '../words.ts';
import type { StepField } from './step-fields.ts';
import { stepPath, taskPath } from './step-paths.ts';
import { TaskBadge, toneOf } from './task-badge.view.tsx';
import type { TaskPage } from './task-page.ts';

interface Props {
  ask: Ask;
  page: TaskPage;
}

const tones: Readonly<Record<WholeState, Tone>> = {
  done: 'done',
  late: 'overdue',
  waiting: 'waiting',
  paused: 'neutral',
  'under way': 'open',
};

/** The parts of a task, how each stands, and what they come to together. */
export function Parts({ ask, page }: Props) {
  const { locale } = ask;
  const words = partsWords[locale];
  const { course, whole, screen } = page;
  if (course.parts.length === 0) return null;
  const maySplit = page.steps.some(({ action }) => action === 'split');
  return (
    <Card
      title={words.title}
      id="phan-viec"
      actions={whole ? <StateBadge tone={tones[whole.state]}>{words.states[whole.state]}</StateBadge> : null}
    >
      <Stack gap="tight">
        <p>{whole ? words.summary(whole) : words.none}</p>
        {whole ? <Progress locale={locale} label={words.share} percent={whole.percent} /> : null}
        <Overrides ask={ask} page={page} />
        <PartsTable ask={ask} page={page} />
        {maySplit ? (
          <ButtonLink href={stepPath(screen.task.id, 'split')} icon="plus">
            {words.addMore}
          </ButtonLink>
        ) : null}
      </Stack>
    </Card>
  );
}

function PartsTable({ ask, page }: Props) {
  const { locale, today } = ask;
  const words = partsWords[locale];
  const { course, screen, nameOf, opens } = page;
  const label = (part: TaskPart) => labelOf(part, today, screen.nearDueDays);
  const due = (part: TaskPart) => {
    if (part.horizon !== null) return tellHorizon(part.horizon, locale);
    return part.dueOn ? writeDay(part.dueOn) : words.noDeadline;
  };
  const columns: Column<TaskPart>[] = [
    {
      key: 'part',
      label: words.part,
      primary: true,
      cell: (part) => (
        <>
          {`${taskWords[locale].number(part.number)} ${part.title}`}
          {part.note ? <span class="quiet">{` (${words.afterWhole(part.note)})`}</span> : null}
        </>
      ),
    },
    { key: 'lead', label: words.lead, cell: (part) => nameOf(part.leadId) },
    { key: 'due', label: words.due, width: 'fit', cell: due },
    {
      key: 'standing',
      label: words.standing,
      width: 'fit',
      cell: (part) => (
        <>
          <TaskBadge label={label(part)} locale={locale} />
          {part.state === 'completed' ? null : <span class="quiet number">{` ${part.percent}%`}</span>}
        </>
      ),
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words.title}
      captionHidden
      columns={columns}
      rows={course.parts}
      rowHref={(part) => (opens(part) ? taskPath(part.id) : undefined)}
      rowTone={(part) => toneOf(label(part))}
    />
  );
}

/** Results that were handed in although parts were open, for whoever judges them. */
function Overrides({ ask, page }: Props) {
  const words = partsWords[ask.locale];
  const { overrides } = page.course;
  if (overrides.length === 0) return null;
  return (
    <Notice tone="warning" locale={ask.locale}>
      {overrides.map(({ open, all, by, note }) => (
        <p>{`${words.overridden(open, all, by)} ${words.because(note)}`}</p>
      ))}
    </Notice>
  );
}

/** The task of which this one is a part; a way to it for those who may read it. */
export function WholeNotice({ ask, page }: Props) {
  const words = partsWords[ask.locale];
  const { course, nameOf, opens, screen } = page;
  const { whole } = course;
  if (!whole) return null;
  const said = `${words.whole(taskWords[ask.locale].number(whole.number), nameOf(whole.leadId))}: ${whole.title}`;
  return (
    <Notice tone="info" locale={ask.locale} title={words.partOf}>
      <p>{opens(whole) ? <a href={taskPath(whole.id)}>{said}</a> : said}</p>
      {screen.task.depth >= deepestPart && page.played.has('lead') ? <p>{words.tooDeep}</p> : null}
    </Notice>
  );
}

/** Asks whoever stops a task what becomes of its open parts; nothing where there are none. */
export function PartsChoiceField({ ask, page, field }: Props & { field: StepField }) {
  const words = partsWords[ask.locale];
  if (!page.whole || page.whole.open === 0) return null;
  return (
    <RadioGroup
      {...field}
      choices={partsChoices.map((value) => ({ value, label: words.choices[value] }))}
      required
    />
  );
}
