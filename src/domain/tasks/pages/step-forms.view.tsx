import type { Child } from 'hono/jsx';
import type { Ask } from '../../../kernel/http/index.ts';
import { Button, ButtonRow, DateField, FileField, Form, TextArea, TextField } from '../../../ui/index.ts';
import type { Action } from '../transitions.ts';
import { partsWords } from '../words/parts.ts';
import { taskPageWords } from '../words/task-page.ts';
import { taskWords } from '../words.ts';
import { fieldsFor, type StepField } from './step-fields.ts';
import { stepPath } from './step-paths.ts';
import type { TaskPage } from './task-page.ts';

interface Props {
  ask: Ask;
  page: TaskPage;
}

interface StepFormProps extends Props {
  action: Action;
  /** A second button of the form, for its opposite. */
  or?: Action;
  hidden?: Readonly<Record<string, string>>;
  multipart?: boolean;
  children?: Child;
}

/** The form of one act: what will follow, its fields, its button. */
export function StepForm({ ask, page, action, or, hidden, multipart, children }: StepFormProps) {
  const labels = taskWords[ask.locale].actions;
  const { task } = page.screen;
  const hasFields = children !== undefined;
  return (
    <Form
      ask={ask}
      action={stepPath(task.id, action)}
      hidden={hidden}
      multipart={multipart}
      draft={hasFields}
      refused={page.tried?.action === action}
    >
      {or ? null : <p>{labels[action].follows}</p>}
      {children}
      {or ? (
        <div>
          <Follows label={labels[action]} />
          <Follows label={labels[or]} />
        </div>
      ) : null}
      <ButtonRow>
        <Button>{labels[action].label}</Button>
        {or ? (
          <Button manner="secondary" formaction={stepPath(task.id, or)}>
            {labels[or].label}
          </Button>
        ) : null}
      </ButtonRow>
    </Form>
  );
}

/** Which button does what, where a form has two. */
function Follows({ label }: { label: { readonly label: string; readonly follows: string } }) {
  return (
    <p>
      <strong>{label.label}</strong>
      {`: ${label.follows}`}
    </p>
  );
}

/** What was done, how far it is, what stands in the way; a coordinating body tells its part without a share. */
export function ProgressForm({ ask, page }: Props) {
  const words = taskPageWords[ask.locale];
  const field = fieldsFor(ask, page.tried, ['report_progress']);
  const step = page.steps.find(({ action }) => action === 'report_progress');
  const needsShare = step?.needs?.includes('percent') === true;
  const percent = field('percent', words.percent);
  return (
    <StepForm ask={ask} page={page} action="report_progress" multipart>
      <TextArea
        {...field('note', needsShare ? words.note : words.partNote)}
        hint={words.noteHint}
        rows={3}
        required
      />
      {needsShare ? (
        <TextField
          {...percent}
          value={percent.value ?? String(page.whole?.percent ?? page.screen.task.percent)}
          inputmode="numeric"
          maxlength={3}
          width="short"
          required
        />
      ) : null}
      {needsShare ? page.annexes.map(({ progress }) => progress ?? null) : null}
      <TextArea {...field('obstacle', words.obstacle)} rows={2} optional />
      <EvidenceField ask={ask} field={field('evidence', words.evidence)} />
    </StepForm>
  );
}

/** The result with its product and evidence. */
export function ResultForm({ ask, page }: Props) {
  const words = taskPageWords[ask.locale];
  const field = fieldsFor(ask, page.tried, ['submit_result']);
  const ordered = page.screen.task.product;
  const hint = [ordered ? words.productOrdered(ordered) : '', words.productHint].filter(Boolean).join(' ');
  return (
    <StepForm ask={ask} page={page} action="submit_result" multipart>
      <TextField {...field('product', words.productGiven)} hint={hint} maxlength={500} required />
      <TextArea {...field('summary', words.summary)} rows={4} required />
      <OpenPartsField
        ask={ask}
        page={page}
        field={field('partsNote', partsWords[ask.locale].openPartsNote)}
      />
      <EvidenceField ask={ask} field={field('evidence', words.evidence)} />
    </StepForm>
  );
}

/** Asks the lead why it hands in while parts are open; nothing where all are done. */
function OpenPartsField({ ask, page, field }: Props & { field: StepField }) {
  const { whole } = page;
  if (!whole || whole.state === 'done') return null;
  const hint = partsWords[ask.locale].openPartsHint(whole.open, whole.all);
  return <TextArea {...field} hint={hint} rows={2} required />;
}

function EvidenceField({ ask, field }: { ask: Ask; field: ReturnType<ReturnType<typeof fieldsFor>> }) {
  const words = taskPageWords[ask.locale];
  const { value: _chosenAgain, ...rest } = field;
  return (
    <FileField
      {...rest}
      takes={{ types: words.evidenceTypes, limit: words.fileSize(evidenceSize) }}
      accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg,.txt,.zip"
      multiple
      optional
    />
  );
}

const evidenceSize = 50 * 1024 * 1024;

/** The giver's judgement of the result that waits: one field, two ways to send it. */
export function JudgeForm({ ask, page }: Props) {
  const words = taskPageWords[ask.locale];
  const field = fieldsFor(ask, page.tried, ['accept', 'return']);
  const waiting = page.screen.results.find(({ decision }) => decision === null);
  return (
    <StepForm ask={ask} page={page} action="accept" or="return" hidden={{ resultId: waiting?.id ?? '' }}>
      <TextArea {...field('reason', words.judgement)} rows={3} />
    </StepForm>
  );
}

/** More time until a day, and why. */
export function AskForm({ ask, page }: Props) {
  const words = taskPageWords[ask.locale];
  const field = fieldsFor(ask, page.tried, ['ask_extension']);
  return (
    <StepForm ask={ask} page={page} action="ask_extension">
      <DateField {...field('wantedOn', words.wantedOn)} required />
      <TextArea {...field('reason', words.extensionReason)} rows={3} required />
    </StepForm>
  );
}

/** The giver's answer to the request that waits: one form, two ways to send it. */
export function AnswerForm({ ask, page }: Props) {
  const words = taskPageWords[ask.locale];
  const field = fieldsFor(ask, page.tried, ['grant_extension', 'refuse_extension']);
  const waiting = page.screen.extensions.find(({ decision }) => decision === null);
  return (
    <StepForm
      ask={ask}
      page={page}
      action="grant_extension"
      or="refuse_extension"
      hidden={{ extensionId: waiting?.id ?? '' }}
    >
      {waiting ? (
        <p>
          <strong>{words.extensionWanted(waiting.wantedOn)}</strong>
          {`. ${words.because(waiting.reason)}`}
        </p>
      ) : null}
      <TextArea {...field('reason', words.answer)} rows={2} />
      <TextField {...field('document', words.document)} hint={words.documentHint} maxlength={300} optional />
    </StepForm>
  );
}
