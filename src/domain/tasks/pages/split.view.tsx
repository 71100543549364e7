import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  DefinitionList,
  Form,
  Notice,
  SearchSelect,
  TextArea,
} from '../../../ui/index.ts';
import { DeadlineFields, type Term } from '../../calendar/index.ts';
import type { Body } from '../../organisation/index.ts';
import type { Task } from '../task.ts';
import { partsWords } from '../words/parts.ts';
import { taskPageWords } from '../words/task-page.ts';
import { taskWords } from '../words.ts';
import { bodyOptions } from './body-options.ts';
import { stepPath, taskPath } from './step-paths.ts';
import { TaskFormPage } from './task-form-page.view.tsx';
import { manyOf, oneOf } from './typed.ts';

interface Props {
  ask: Ask;
  task: Task;
  bodies: readonly Body[];
  terms: readonly Term[];
  /** Those that may get a part. */
  leads: ReadonlySet<string>;
  typed: Typed;
  errors: FieldErrors;
  general: string | undefined;
}

/** The form in which the lead gives parts of its task. */
export function SplitView(props: Props) {
  const { ask, task, leads, errors, general } = props;
  const { title, intro: lead, nobody } = partsWords[ask.locale].split;
  return (
    <TaskFormPage {...{ ask, task, title, lead, errors, general }}>
      <WholeCard {...props} />
      {leads.size > 0 ? (
        <SplitForm {...props} />
      ) : (
        <Notice tone="info" locale={ask.locale}>
          {nobody}
        </Notice>
      )}
    </TaskFormPage>
  );
}

function WholeCard({ ask, task }: Props) {
  const words = partsWords[ask.locale].split;
  const page = taskPageWords[ask.locale];
  return (
    <Card title={words.whole}>
      <DefinitionList
        locale={ask.locale}
        items={[
          [taskWords[ask.locale].number(task.number), task.title],
          task.product !== '' && [page.product, task.product],
          task.dueOn !== null && [words.wholeDue, page.untilDay(task.dueOn)],
        ]}
      />
    </Card>
  );
}

function SplitForm({ ask, task, bodies, terms, leads, typed, errors }: Props) {
  const { locale } = ask;
  const words = partsWords[locale].split;
  const field = (name: string, label: string) => ({
    locale,
    name,
    label,
    value: oneOf(typed[name]),
    error: errors[name],
  });
  const several = (name: 'leadIds' | 'coordinatingIds', label: string) => ({
    ...field(name, label),
    name: `${name}[]`,
    id: name,
    values: manyOf(typed[name]),
    multiple: true,
  });
  const all = bodyOptions(bodies);
  return (
    <Form ask={ask} action={stepPath(task.id, 'split')} draft refused={Object.keys(errors).length > 0}>
      <SearchSelect
        {...several('leadIds', words.leads)}
        hint={words.leadsHint}
        options={all.filter(({ value }) => leads.has(value))}
        required
      />
      <TextArea {...field('title', words.task)} rows={2} maxlength={500} required />
      <TextArea {...field('product', words.product)} rows={2} maxlength={500} optional />
      <SearchSelect {...several('coordinatingIds', words.coordinators)} options={all} optional />
      <DeadlineFields locale={locale} terms={terms} typed={typed} errors={errors} />
      {task.dueOn ? (
        <TextArea {...field('note', words.note)} hint={words.noteHint(task.dueOn)} rows={2} optional />
      ) : null}
      <ButtonRow>
        <Button>{words.submit}</Button>
        <ButtonLink href={taskPath(task.id)} manner="quiet">
          {words.back}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}
