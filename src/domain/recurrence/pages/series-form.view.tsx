import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  Columns,
  Confirm,
  DateField,
  ErrorSummary,
  Form,
  type Option,
  PageHead,
  Quote,
  Stack,
  TextArea,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { passagePath, type Task, taskPath, taskWords } from '../../tasks/index.ts';
import { type Coming, changeableFrom, type Series } from '../series.ts';
import { recurrenceWords } from '../words.ts';
import { seriesListPath, seriesPath } from './paths.ts';
import { ComingOccurrences, SeriesFields } from './series-fields.view.tsx';

interface FormProps {
  ask: Ask;
  /** The task that is given again and again; nothing where a series is changed. */
  task: Task | undefined;
  series: Series | undefined;
  givers: readonly Option[];
  bodies: readonly Option[];
  typed: Typed;
  errors: FieldErrors;
  failure: string | undefined;
  preview: readonly Coming[] | undefined;
}

/** What is given again and again, to be laid down or changed, with a look at what would come. */
export function SeriesFormView(props: FormProps) {
  const { ask, task, series, errors, failure, preview } = props;
  const { locale } = ask;
  const words = recurrenceWords[locale];
  const title = series ? words.changeTitle : words.newTitle;
  const refused = failure !== undefined || Object.keys(errors).length > 0;
  const from = series ?? task;
  return (
    <Page
      ask={ask}
      title={title}
      refused={refused}
      breadcrumb={[
        { label: words.title, href: seriesListPath },
        ...(task ? [{ label: taskWords[locale].number(task.number), href: taskPath(task.id) }] : []),
        { label: title },
      ]}
    >
      <PageHead title={title} lead={series ? words.changeLead : words.newLead} />
      <Stack gap="wide">
        {from ? (
          <Quote
            locale={locale}
            text={from.passage.text}
            source={task ? taskWords[locale].number(task.number) : series?.printed}
            href={passagePath(from)}
            linkLabel={words.openPassage}
          />
        ) : null}
        <Columns count="main">
          <Stack>
            <ErrorSummary locale={locale} errors={errors} general={failure ? [failure] : []} />
            <OrderForm {...props} refused={refused} />
          </Stack>
          <Stack>
            {preview ? <ComingOccurrences ask={ask} coming={preview} /> : null}
            {series ? <End ask={ask} series={series} typed={props.typed} errors={errors} /> : null}
          </Stack>
        </Columns>
      </Stack>
    </Page>
  );
}

function OrderForm(props: FormProps & { refused: boolean }) {
  const { ask, task, series, typed, errors, refused } = props;
  const words = recurrenceWords[ask.locale];
  return (
    <Form
      ask={ask}
      action={series ? seriesPath(series.id, 'sua') : `${seriesListPath}/moi`}
      hidden={series ? { version: series.version } : { nhiemVu: task?.id ?? '' }}
      refused={refused}
      draft
    >
      <SeriesFields
        ask={ask}
        typed={typed}
        errors={errors}
        givers={props.givers}
        bodies={props.bodies}
        withDays={series === undefined}
      />
      {series ? <ChangeFields {...props} /> : null}
      <ButtonRow>
        <Button>{series ? words.save : words.give}</Button>
        <Button manner="secondary" name="look" value="1">
          {words.look}
        </Button>
        <ButtonLink href={series ? seriesPath(series.id) : taskPath(task?.id ?? '')} manner="quiet">
          {words.back}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}

function ChangeFields({ ask, typed, errors }: FormProps) {
  const { locale } = ask;
  const words = recurrenceWords[locale];
  const one = (name: string) => (typeof typed[name] === 'string' ? typed[name] : '');
  return (
    <>
      <DateField
        locale={locale}
        name="changeFrom"
        label={words.fields.changeFrom}
        value={one('changeFrom')}
        error={errors.changeFrom}
        required
      />
      <TextArea
        locale={locale}
        name="reason"
        label={words.fields.reason}
        value={one('reason')}
        error={errors.reason}
        rows={2}
        maxlength={500}
        required
      />
    </>
  );
}

function End({
  ask,
  series,
  typed,
  errors,
}: Pick<FormProps, 'ask' | 'typed' | 'errors'> & { series: Series }) {
  const { locale } = ask;
  const words = recurrenceWords[locale];
  const value =
    typeof typed.endFrom === 'string' ? typed.endFrom : (changeableFrom(series)?.toString() ?? '');
  return (
    <Card title={words.end}>
      <Confirm
        ask={ask}
        id="thoi"
        open={typed.endFrom !== undefined}
        action={seriesPath(series.id, 'ket-thuc')}
        label={words.end}
        consequence={words.endFollows}
        submit={words.endDo}
        reason={{ name: 'reason', label: words.endReason }}
        hidden={{ version: series.version }}
      >
        <DateField
          locale={locale}
          name="endFrom"
          label={words.endFrom}
          value={value}
          error={errors.endFrom}
          required
        />
      </Confirm>
    </Card>
  );
}
