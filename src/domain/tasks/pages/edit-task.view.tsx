import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import { type Temporal, writeMoment } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  Diff,
  ErrorSummary,
  Form,
  Narrow,
  Notice,
  PageHead,
  SearchSelect,
  Stack,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { DeadlineFields, type Term } from '../../calendar/index.ts';
import type { Body } from '../../organisation/index.ts';
import type { Task } from '../task.ts';
import { taskPageWords } from '../words/task-page.ts';
import { taskWords } from '../words.ts';
import { bodyOptions } from './body-options.ts';
import { stepPath, taskPath } from './step-paths.ts';
import { manyOf, oneOf } from './typed.ts';

/** What another has stored meanwhile, to be set beside what was typed. */
export interface CurrentVersion {
  readonly typed: Typed;
  readonly edit: { readonly by: string; readonly at: Temporal.Instant } | undefined;
  /** The deadlines of both versions in words. */
  readonly deadlines: { readonly yours: string; readonly current: string };
}

interface EditTaskProps {
  ask: Ask;
  task: Task;
  bodies: readonly Body[];
  terms: readonly Term[];
  /** Another body has begun: the lead is replaced by handing over. */
  leadFixed: boolean;
  typed: Typed;
  errors: FieldErrors;
  general: string | undefined;
  current: CurrentVersion | undefined;
}

/** The form in which the giver changes what was ordered. */
export function EditTaskView(props: EditTaskProps) {
  const { ask, task, errors, general } = props;
  const words = taskPageWords[ask.locale].edit;
  const number = taskWords[ask.locale].number(task.number);
  return (
    <Page
      ask={ask}
      title={`${words.title} ${number}`}
      refused={general !== undefined || Object.keys(errors).length > 0}
      breadcrumb={[
        { label: taskPageWords[ask.locale].myTasks, href: '/nhiem-vu' },
        { label: number, href: taskPath(task.id) },
        { label: words.title },
      ]}
    >
      <PageHead title={words.title} lead={words.lead} />
      <Stack>
        <ErrorSummary locale={ask.locale} errors={errors} />
        {general ? (
          <Notice tone="warning" locale={ask.locale}>
            {general}
          </Notice>
        ) : null}
        <BothVersions {...props} />
        <Narrow>
          <OrderForm {...props} />
        </Narrow>
      </Stack>
    </Page>
  );
}

function OrderForm({ ask, task, bodies, terms, leadFixed: isFixed, typed, errors, current }: EditTaskProps) {
  const { locale } = ask;
  const words = taskPageWords[locale].edit;
  const field = (name: string, label: string) => ({
    locale,
    name,
    label,
    value: oneOf(typed[name]),
    error: errors[name],
  });
  const options = bodyOptions(bodies);
  const others = options.filter(({ value }) => value !== task.giverId);
  // Sent again, the form replaces the version that was shown beside it.
  const version = current?.typed.version ?? typed.version;
  return (
    <Form
      ask={ask}
      action={stepPath(task.id, 'edit')}
      hidden={{ version: oneOf(version), ...(isFixed ? { leadId: task.leadId } : {}) }}
      draft
      refused={Object.keys(errors).length > 0}
    >
      <TextArea {...field('title', words.taskTitle)} rows={2} maxlength={500} required />
      <TextArea {...field('product', words.product)} rows={2} maxlength={500} />
      {isFixed ? (
        <p>{words.leadFixed}</p>
      ) : (
        <SearchSelect {...field('leadId', words.leadBody)} options={others} required />
      )}
      <SearchSelect
        {...field('coordinatingIds', words.coordinators)}
        name="coordinatingIds[]"
        id="coordinatingIds"
        hint={words.coordinatorsHint}
        values={manyOf(typed.coordinatingIds)}
        options={options}
        multiple
      />
      <DeadlineFields locale={locale} terms={terms} typed={typed} errors={errors} />
      <TextArea {...field('reason', words.reason)} hint={words.reasonHint} rows={2} />
      <TextField {...field('document', taskPageWords[locale].document)} maxlength={300} optional />
      <ButtonRow>
        <Button>{words.save}</Button>
        <ButtonLink href={taskPath(task.id)} manner="quiet">
          {words.back}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}

function BothVersions({ ask, task, bodies, typed, current }: EditTaskProps) {
  if (!current) return null;
  const words = taskPageWords[ask.locale].edit;
  const nameOf = (id: string) => bodies.find((body) => body.id === id)?.name ?? '';
  const told = (version: Typed) => ({
    title: oneOf(version.title),
    product: oneOf(version.product),
    leadId: nameOf(oneOf(version.leadId)),
    coordinators: manyOf(version.coordinatingIds).map(nameOf).sort().join('\n'),
  });
  const yours = { ...told(typed), deadline: current.deadlines.yours };
  const theirs = { ...told(current.typed), deadline: current.deadlines.current };
  const labels = {
    title: words.taskTitle,
    product: words.product,
    leadId: words.leadBody,
    coordinators: words.coordinators,
    deadline: taskPageWords[ask.locale].deadline,
  };
  const all = (Object.keys(labels) as (keyof typeof labels)[]).map((key) => ({
    label: labels[key],
    yours: yours[key],
    current: theirs[key],
  }));
  // What is the same in both needs no choice.
  const fields = all.filter((field) => field.yours !== field.current);
  const { edit } = current;
  return (
    <>
      <Diff
        locale={ask.locale}
        caption={words.conflict}
        fields={fields.length > 0 ? fields : all}
        currentNote={edit ? words.conflictNote(edit.by, writeMoment(edit.at)) : undefined}
      />
      <p>{words.chooseHint}</p>
      <ButtonRow>
        <ButtonLink href={taskPath(task.id)}>{words.chooseCurrent}</ButtonLink>
      </ButtonRow>
    </>
  );
}
