import type { Child } from 'hono/jsx';
import type { Ask } from '../../../kernel/http/index.ts';
import {
  Badge,
  ButtonLink,
  ButtonRow,
  Card,
  Confirm,
  Disclosure,
  ErrorSummary,
  Notice,
  Stack,
  TextArea,
} from '../../../ui/index.ts';
import type { Action } from '../transitions.ts';
import { partsWords } from '../words/parts.ts';
import { taskPageWords } from '../words/task-page.ts';
import { taskWords } from '../words.ts';
import { PartsChoiceField } from './parts.view.tsx';
import { PauseConfirm, ResumeForm } from './pause.view.tsx';
import { errorsById, fieldsFor } from './step-fields.ts';
import { AnswerForm, AskForm, JudgeForm, ProgressForm, ResultForm, StepForm } from './step-forms.view.tsx';
import { stepPath } from './step-paths.ts';
import type { TaskPage } from './task-page.ts';

interface Props {
  ask: Ask;
  page: TaskPage;
}

/** What the one who looks may do with the task now: exactly the open lines of the table. */
export function TaskSteps({ ask, page }: Props) {
  const words = taskPageWords[ask.locale];
  const { steps, tried, played } = page;
  const parts = [...played].map((part) => taskWords[ask.locale].parts[part]).join(', ');
  const isShown = steps.length > 0 || tried !== undefined;
  if (!isShown) return null;
  return (
    <Card title={words.actions} id="viec" actions={parts ? <Badge>{parts}</Badge> : null}>
      <Stack gap="tight">
        {tried ? <ErrorSummary locale={ask.locale} errors={errorsById(ask, page)} /> : null}
        {tried?.failure ? (
          <Notice tone="warning" locale={ask.locale}>
            {tried.failure}
          </Notice>
        ) : null}
        <KeptWords ask={ask} page={page} />
        <div>
          <Forms ask={ask} page={page} />
        </div>
        <Others ask={ask} page={page} />
      </Stack>
    </Card>
  );
}

interface Offer {
  /** The acts that the form sends; it is shown when one of them is open. */
  readonly acts: readonly [Action, ...Action[]];
  readonly label: string;
  /** Opens by itself: it is what is waited for. */
  readonly isFirst: boolean;
  /** Drawn only where it is offered. */
  readonly form: (props: Props) => Child;
}

function Forms({ ask, page }: Props) {
  const words = taskPageWords[ask.locale];
  const labels = taskWords[ask.locale].actions;
  const isOpen = (act: Action) => page.steps.some(({ action }) => action === act);
  const offers: readonly Offer[] = [
    {
      acts: ['acknowledge'],
      label: labels.acknowledge.label,
      isFirst: true,
      form: (props) => <StepForm {...props} action="acknowledge" />,
    },
    {
      acts: ['accept', 'return'],
      label: words.acceptOrReturn,
      isFirst: true,
      form: JudgeForm,
    },
    {
      acts: ['grant_extension', 'refuse_extension'],
      label: words.answerExtension,
      isFirst: true,
      form: AnswerForm,
    },
    {
      acts: ['resume'],
      label: labels.resume.label,
      isFirst: true,
      form: ResumeForm,
    },
    {
      acts: ['report_progress'],
      label: labels.report_progress.label,
      isFirst: false,
      form: ProgressForm,
    },
    {
      acts: ['submit_result'],
      label: labels.submit_result.label,
      isFirst: false,
      form: ResultForm,
    },
    {
      acts: ['ask_extension'],
      label: labels.ask_extension.label,
      isFirst: false,
      form: AskForm,
    },
  ];
  const tried = page.tried?.action;
  return (
    <>
      {offers
        .filter(({ acts }) => acts.some(isOpen))
        .map(({ acts, label, isFirst, form }) => (
          <Disclosure label={label} open={tried ? acts.includes(tried) : isFirst}>
            {form({ ask, page })}
          </Disclosure>
        ))}
    </>
  );
}

/** Further acts: splitting, editing and handing over on pages of their own, the others asked about before. */
function Others({ ask, page }: Props) {
  const words = taskPageWords[ask.locale];
  const labels = taskWords[ask.locale].actions;
  const { task } = page.screen;
  const open = (act: Action) => page.steps.some(({ action }) => action === act);
  const field = fieldsFor(ask, page.tried, ['cancel']);
  if (!(['split', 'edit', 'pause', 'hand_over', 'withdraw', 'cancel'] as const).some(open)) return null;
  return (
    <ButtonRow>
      {open('split') && page.course.parts.length === 0 ? (
        <ButtonLink href={stepPath(task.id, 'split')}>{labels.split.label}</ButtonLink>
      ) : null}
      {open('edit') ? <ButtonLink href={stepPath(task.id, 'edit')}>{labels.edit.label}</ButtonLink> : null}
      {open('hand_over') ? (
        <ButtonLink href={stepPath(task.id, 'hand_over')}>{labels.hand_over.label}</ButtonLink>
      ) : null}
      {open('pause') ? <PauseConfirm ask={ask} page={page} /> : null}
      {open('withdraw') ? (
        <Confirm
          ask={ask}
          id="thu-hoi"
          action={stepPath(task.id, 'withdraw')}
          label={labels.withdraw.label}
          consequence={labels.withdraw.follows}
          submit={labels.withdraw.label}
          manner="secondary"
        />
      ) : null}
      {open('cancel') ? (
        <Confirm
          ask={ask}
          id="huy"
          open={page.tried?.action === 'cancel'}
          action={stepPath(task.id, 'cancel')}
          label={labels.cancel.label}
          consequence={labels.cancel.follows}
          submit={labels.cancel.label}
          reason={field('reason', words.cancelReason)}
        >
          <PartsChoiceField ask={ask} page={page} field={field('parts', partsWords[ask.locale].choice)} />
          <TextArea {...field('document', words.document)} hint={words.documentHint} rows={2} required />
        </Confirm>
      ) : null}
    </ButtonRow>
  );
}

const longFields = ['note', 'obstacle', 'summary', 'product', 'reason', 'document'] as const;

/** What was typed into a form that is no longer offered: shown once more, so that it can be copied. */
function KeptWords({ ask, page }: Props) {
  const words = taskPageWords[ask.locale];
  const { tried, steps } = page;
  if (!tried || steps.some(({ action }) => action === tried.action)) return null;
  const typed = longFields
    .map((name) => tried.typed[name])
    .filter((text) => typeof text === 'string' && text !== '');
  if (typed.length === 0) return null;
  return (
    <TextArea
      locale={ask.locale}
      name="kept"
      label={words.keptWords}
      hint={words.keptWordsLead}
      value={typed.join('\n\n')}
      rows={4}
      readonly
    />
  );
}
