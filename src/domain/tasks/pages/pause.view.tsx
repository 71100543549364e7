import type { Ask } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import { Card, Confirm, Notice, TextArea, TextField, Timeline } from '../../../ui/index.ts';
import { lastPauseSentence } from '../../calendar/index.ts';
import type { PauseLine } from '../course.ts';
import { partsWords } from '../words/parts.ts';
import { pauseWords } from '../words/pause.ts';
import { taskWords } from '../words.ts';
import { PartsChoiceField } from './parts.view.tsx';
import { fieldsFor } from './step-fields.ts';
import { StepForm } from './step-forms.view.tsx';
import { stepPath } from './step-paths.ts';
import type { TaskPage } from './task-page.ts';

interface Props {
  ask: Ask;
  page: TaskPage;
}

/** Says of a paused task since when and why its clock stands. */
export function PausedNotice({ ask, page }: Props) {
  const words = pauseWords[ask.locale];
  const open = page.course.pauses.find(({ until }) => until === null);
  if (!open) return null;
  return (
    <Notice tone="info" locale={ask.locale} title={words.paused(open.from)}>
      <p>{words.because(open.reason)}</p>
      {open.document ? <p>{words.rests(open.document)}</p> : null}
      <p>{words.clockStands}</p>
    </Notice>
  );
}

/** Asks the giver for the reason before a task is paused. */
export function PauseConfirm({ ask, page }: Props) {
  const words = pauseWords[ask.locale];
  const { label, follows } = taskWords[ask.locale].actions.pause;
  const field = fieldsFor(ask, page.tried, ['pause']);
  return (
    <Confirm
      ask={ask}
      id="tam-dung"
      open={page.tried?.action === 'pause'}
      action={stepPath(page.screen.task.id, 'pause')}
      label={label}
      consequence={follows}
      submit={label}
      manner="secondary"
      reason={field('reason', words.reason)}
    >
      <PartsChoiceField ask={ask} page={page} field={field('parts', partsWords[ask.locale].choice)} />
      <TextField {...field('document', words.document)} hint={words.documentHint} maxlength={300} optional />
    </Confirm>
  );
}

/** Lets a paused task go on, with what becomes of its deadline in sight. */
export function ResumeForm({ ask, page }: Props) {
  const words = pauseWords[ask.locale];
  const field = fieldsFor(ask, page.tried, ['resume']);
  const { task } = page.screen;
  const { afterPause } = page;
  const says = afterPause?.explanation
    ? lastPauseSentence(afterPause.explanation, ask.locale)
    : task.dueOn && words.stays(task.dueOn);
  return (
    <StepForm ask={ask} page={page} action="resume">
      {says ? (
        <p>
          <strong>{words.ifToday}</strong>
          {`: ${says}`}
        </p>
      ) : null}
      <TextArea {...field('remark', words.remark)} rows={2} optional />
    </StepForm>
  );
}

/** Every pause that a task had, with its reasons. */
export function Pauses({ ask, page }: Props) {
  const words = pauseWords[ask.locale];
  const { pauses } = page.course;
  if (pauses.length === 0) return null;
  return (
    <Card title={words.pauses} id="tam-dung-cac-lan">
      <Timeline
        events={pauses.map((pause) => ({
          title: spanOf(pause, ask),
          meta: words.pausedBy(pause.by, writeMoment(pause.at)),
          tone: pause.until === null ? ('waiting' as const) : ('neutral' as const),
          body: (
            <>
              <p>{words.because(pause.reason)}</p>
              {pause.document ? <p>{words.rests(pause.document)}</p> : null}
              {pause.resumedBy && pause.resumedAt ? (
                <p class="number">{words.resumedBy(pause.resumedBy, writeMoment(pause.resumedAt))}</p>
              ) : null}
              {pause.remark ? <p>{words.remarked(pause.remark)}</p> : null}
            </>
          ),
        }))}
      />
    </Card>
  );
}

function spanOf({ from, until, resumedAt }: PauseLine, { locale }: Ask): string {
  const words = pauseWords[locale];
  return until && !resumedAt ? words.endedWithTask(from, until) : words.span(from, until);
}
