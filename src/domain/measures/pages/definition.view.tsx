import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  Confirm,
  DateField,
  Diff,
  type DiffField,
  ErrorSummary,
  FieldRow,
  Form,
  Narrow,
  PageHead,
  RadioGroup,
  SelectField,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { type Task, taskPath, taskWords } from '../../tasks/index.ts';
import { boundsOf, directions, type Measure, takings } from '../measure.ts';
import { cadences } from '../period.ts';
import { measureWords } from '../words.ts';
import { boundField } from './definition-form.ts';
import { measurePath, measuresPath } from './paths.ts';

interface DefinitionProps {
  ask: Ask;
  task: Task;
  /** The measure that is changed; nothing for a new one. */
  measure?: Measure | undefined;
  typed: Typed;
  errors: FieldErrors;
  failure: string | undefined;
  /** How the two versions differ, when someone else changed it meanwhile. */
  differences?: readonly DiffField[] | undefined;
}

/** What is measured in a task and what is to be reached, to be laid down or changed. */
export function DefinitionView(props: DefinitionProps) {
  const { ask, task, measure, errors, failure, differences } = props;
  const { locale } = ask;
  const words = measureWords[locale];
  const number = taskWords[locale].number(task.number);
  const title = measure ? words.changeTitle : words.newTitle;
  const refused = failure !== undefined || Object.keys(errors).length > 0;
  return (
    <Page
      ask={ask}
      title={title}
      refused={refused}
      breadcrumb={[
        { label: words.tasks, href: '/nhiem-vu' },
        { label: number, href: taskPath(task.id) },
        { label: title },
      ]}
    >
      <PageHead
        title={title}
        meta={<a href={taskPath(task.id)}>{`${number} · ${task.title}`}</a>}
        lead={measure ? words.changeLead : words.newLead}
      />
      <Narrow>
        <Stack>
          <ErrorSummary locale={locale} errors={errors} general={failure ? [failure] : []} />
          {differences ? <Diff locale={locale} caption={words.conflict} fields={differences} /> : null}
          <DefinitionForm {...props} refused={refused} />
          {measure ? <End ask={ask} measure={measure} /> : null}
        </Stack>
      </Narrow>
    </Page>
  );
}

function DefinitionForm({
  ask,
  task,
  measure,
  typed,
  errors,
  refused,
}: DefinitionProps & { refused: boolean }) {
  const { locale } = ask;
  const words = measureWords[locale];
  const { fields } = words;
  const field = fieldMaker(locale, typed, errors);
  return (
    <Form
      ask={ask}
      action={measure ? measurePath(measure, 'sua') : `${measuresPath(task.id)}/moi`}
      hidden={measure ? { version: measure.version } : {}}
      refused={refused}
      draft
    >
      <FieldRow>
        <TextField
          {...field('name', fields.name)}
          hint={words.nameHint}
          maxlength={200}
          autofocus={!refused}
          required
        />
        <TextField
          {...field('unit', fields.unit)}
          hint={words.unitHint}
          maxlength={40}
          width="medium"
          optional
        />
      </FieldRow>
      <RadioGroup
        {...field('direction', fields.direction)}
        choices={directions.map((value) => ({
          value,
          label: words.directions[value],
          children: (
            <FieldRow>
              {boundsOf(value).map((bound) => (
                <TextField
                  {...field(boundField(value, bound), fields[bound])}
                  hint={words.amountHint}
                  inputmode="decimal"
                  maxlength={24}
                  width="medium"
                />
              ))}
            </FieldRow>
          ),
        }))}
        required
      />
      <FieldRow>
        {measure ? (
          <p class="field-hint">{words.cadenceFixed}</p>
        ) : (
          <SelectField
            {...field('cadence', fields.cadence)}
            options={cadences.map((value) => ({ value, label: words.cadences[value] }))}
            width="medium"
            required
          />
        )}
        <SelectField
          {...field('taken', fields.taken)}
          options={takings.map((value) => ({ value, label: words.takings[value] }))}
          width="medium"
          required
        />
      </FieldRow>
      {measure ? <input type="hidden" name="cadence" value={measure.cadence} /> : null}
      <DateField {...field('firstFrom', fields.firstFrom)} hint={words.firstFromHint} optional />
      <ButtonRow>
        <Button>{words.save}</Button>
        <ButtonLink href={taskPath(task.id)} manner="quiet">
          {words.back}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}

function End({ ask, measure }: { ask: Ask; measure: Measure }) {
  const words = measureWords[ask.locale];
  return (
    <ButtonRow>
      <Confirm
        ask={ask}
        id="thoi"
        action={measurePath(measure, 'thoi')}
        label={words.end}
        consequence={words.endFollows}
        submit={words.endDo}
        reason={{ name: 'because', label: words.fields.because }}
        hidden={{ version: measure.version }}
      />
    </ButtonRow>
  );
}

function fieldMaker(locale: Ask['locale'], typed: Typed, errors: FieldErrors) {
  return (name: string, label: string) => {
    const value = typed[name];
    return { locale, name, label, value: typeof value === 'string' ? value : undefined, error: errors[name] };
  };
}
