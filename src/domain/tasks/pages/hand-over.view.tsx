import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import { writeDay } from '../../../kernel/time/index.ts';
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
  TextField,
} from '../../../ui/index.ts';
import { DeadlineFields, type Term, tellHorizon } from '../../calendar/index.ts';
import type { Body } from '../../organisation/index.ts';
import type { Task } from '../task.ts';
import { handoverWords } from '../words/handover.ts';
import { partsWords } from '../words/parts.ts';
import { taskPageWords } from '../words/task-page.ts';
import { bodyOptions } from './body-options.ts';
import { stepPath, taskPath } from './step-paths.ts';
import { TaskFormPage } from './task-form-page.view.tsx';
import { manyOf, oneOf } from './typed.ts';

interface Props {
  ask: Ask;
  task: Task;
  bodies: readonly Body[];
  terms: readonly Term[];
  openParts: number;
  nameOf: (bodyId: string) => string;
  typed: Typed;
  errors: FieldErrors;
  general: string | undefined;
}

/** The form in which the giver names another lead. */
export function HandOverView(props: Props) {
  const { ask, task, openParts, errors, general } = props;
  const { title, lead } = handoverWords[ask.locale];
  return (
    <TaskFormPage {...{ ask, task, title, lead, errors, general }} meta={<span>{task.title}</span>}>
      <AsItStands {...props} />
      {openParts > 0 ? (
        <Notice tone="warning" locale={ask.locale}>
          {partsWords[ask.locale].handOver(openParts)}
        </Notice>
      ) : null}
      <HandOverForm {...props} />
    </TaskFormPage>
  );
}

function AsItStands({ ask, task, nameOf }: Props) {
  const words = handoverWords[ask.locale];
  const due = task.dueOn ? words.untilDay(task.dueOn) : words.noDeadline;
  const coordinators = task.coordinatingIds.map((id) => <div>{nameOf(id)}</div>);
  return (
    <Card title={words.now}>
      <DefinitionList
        locale={ask.locale}
        items={[
          [words.leadNow, nameOf(task.leadId)],
          coordinators.length > 0 && [words.coordinatorsNow, coordinators],
          [words.dueNow, task.horizon === null ? due : tellHorizon(task.horizon, ask.locale)],
          [words.share, `${task.percent}%`],
          [taskPageWords[ask.locale].givenOn, writeDay(task.givenOn)],
        ]}
      />
    </Card>
  );
}

function HandOverForm({ ask, task, bodies, terms, typed, errors }: Props) {
  const { locale } = ask;
  const words = handoverWords[locale];
  const field = (name: string, label: string) => ({
    locale,
    name,
    label,
    value: oneOf(typed[name]),
    error: errors[name],
  });
  const all = bodyOptions(bodies);
  const leads = all.filter(({ value }) => value !== task.giverId && value !== task.leadId);
  return (
    <Form
      ask={ask}
      action={stepPath(task.id, 'hand_over')}
      hidden={{ version: String(task.version) }}
      draft
      refused={Object.keys(errors).length > 0}
    >
      <SearchSelect {...field('leadId', words.newLead)} options={leads} required />
      <SearchSelect
        {...field('coordinatingIds', words.coordinators)}
        name="coordinatingIds[]"
        id="coordinatingIds"
        hint={words.coordinatorsHint}
        values={manyOf(typed.coordinatingIds)}
        options={all}
        multiple
        optional
      />
      <TextArea {...field('reason', words.reason)} rows={3} required />
      <TextField {...field('document', words.document)} maxlength={300} optional />
      <DeadlineFields
        locale={locale}
        terms={terms}
        typed={typed}
        errors={errors}
        legend={words.deadline}
        none={words.keep}
      />
      <ButtonRow>
        <Button>{words.submit}</Button>
        <ButtonLink href={taskPath(task.id)} manner="quiet">
          {words.back}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}
