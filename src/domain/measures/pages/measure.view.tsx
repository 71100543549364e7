import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonRow,
  Card,
  type Column,
  Columns,
  DataTable,
  DefinitionList,
  EmptyState,
  ErrorSummary,
  FieldRow,
  FileField,
  Form,
  Icon,
  Notice,
  PageHead,
  SelectField,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { type Task, taskPath, taskWords } from '../../tasks/index.ts';
import type { ActualLine, MeasureWithActuals } from '../measure.ts';
import { periodsUpTo } from '../period.ts';
import { measureWords } from '../words.ts';
import { MeasureChart, MeasureState, tellMeasure } from './measure-figures.view.tsx';
import { measurePath } from './paths.ts';

interface MeasureProps {
  ask: Ask;
  task: Task;
  measure: MeasureWithActuals;
  lines: readonly ActualLine[];
  nameOf: (bodyId: string) => string;
  mayReport: boolean;
  errors: FieldErrors;
  failure: string | undefined;
}

/** One measure: how it stands, every figure ever reported, and the form in which the lead reports. */
export function MeasureView(props: MeasureProps) {
  const { ask, task, measure, lines, errors, failure } = props;
  const { locale } = ask;
  const words = measureWords[locale];
  const number = taskWords[locale].number(task.number);
  const refused = failure !== undefined || Object.keys(errors).length > 0;
  return (
    <Page
      ask={ask}
      title={measure.name}
      refused={refused}
      breadcrumb={[
        { label: words.tasks, href: '/nhiem-vu' },
        { label: number, href: taskPath(task.id) },
        { label: words.title },
      ]}
    >
      <PageHead
        title={measure.name}
        meta={
          <>
            <MeasureState measure={measure} locale={locale} />
            <a href={taskPath(task.id)}>{`${number} · ${task.title}`}</a>
          </>
        }
      />
      <Columns count="main">
        <Stack>
          <ErrorSummary locale={locale} errors={errors} general={failure ? [failure] : []} />
          {measure.endedAt ? (
            <Notice tone="info" locale={locale} title={words.ended}>
              <p>{words.endedBecause(measure.endedBecause)}</p>
            </Notice>
          ) : null}
          {props.mayReport ? <ReportForm {...props} refused={refused} /> : null}
          {lines.length > 0 ? (
            <Figures {...props} />
          ) : (
            <EmptyState title={words.nothing}>{words.nothingLead}</EmptyState>
          )}
        </Stack>
        <Stack>
          <Summary {...props} />
        </Stack>
      </Columns>
    </Page>
  );
}

function Summary({ ask, measure }: MeasureProps) {
  const { locale } = ask;
  const words = measureWords[locale];
  const told = tellMeasure(measure, locale);
  return (
    <Card title={words.title}>
      <DefinitionList
        locale={locale}
        items={[
          [words.reachedLabel, measure.actuals.length > 0 ? told.reached : ''],
          [words.targetLabel, told.target],
          [words.fields.direction, words.directions[measure.direction]],
          [words.fields.taken, words.takings[measure.taken]],
          [words.fields.cadence, words.cadences[measure.cadence]],
        ]}
      />
      <MeasureChart measure={measure} locale={locale} />
    </Card>
  );
}

function Figures({ ask, task, measure, lines, nameOf }: MeasureProps) {
  const { locale } = ask;
  const words = measureWords[locale];
  const href = (line: ActualLine) => `${measurePath(measure)}/tep/${line.id}`;
  const columns: Column<ActualLine>[] = [
    {
      key: 'period',
      label: words.columns.period,
      primary: true,
      width: 'fit',
      cell: ({ periodFrom }) => words.period(periodFrom, measure.cadence),
    },
    {
      key: 'amount',
      label: words.columns.amount,
      align: 'end',
      width: 'fit',
      cell: ({ amount, stands }) =>
        stands ? words.amount(amount, measure.unit) : <s>{words.amount(amount, measure.unit)}</s>,
    },
    {
      key: 'source',
      label: words.columns.source,
      cell: (line) => (
        <>
          {line.source}
          {line.evidenceName ? (
            <div>
              <a href={href(line)} download="">
                <Icon name="file" /> {line.evidenceName}
              </a>
            </div>
          ) : null}
        </>
      ),
    },
    {
      key: 'by',
      label: words.columns.by,
      cell: (line) => (
        <>
          {words.reportedBy(line.by, writeMoment(line.at))}
          {line.forBody === task.leadId ? null : <div class="quiet">{nameOf(line.forBody)}</div>}
        </>
      ),
    },
    {
      key: 'state',
      label: words.columns.state,
      width: 'fit',
      cell: ({ stands }) => (stands ? words.stands : words.replaced),
    },
  ];
  return <DataTable locale={locale} caption={words.allFigures} columns={columns} rows={lines} />;
}

function ReportForm({ ask, measure, errors, refused }: MeasureProps & { refused: boolean }) {
  const { locale, typed, today } = ask;
  const words = measureWords[locale];
  const periods = periodsUpTo(today, { first: measure.firstFrom, cadence: measure.cadence }).toReversed();
  const field = (name: 'period' | 'amount' | 'source' | 'evidence') => {
    const value = typed[name];
    return {
      locale,
      name,
      label: words.fields[name],
      value: typeof value === 'string' ? value : undefined,
      error: errors[name],
    };
  };
  const { value: _chosenAgain, ...evidence } = field('evidence');
  return (
    <Card title={words.report}>
      <Form ask={ask} action={measurePath(measure, 'so-lieu')} refused={refused} multipart draft>
        <p>{words.reportHint}</p>
        <FieldRow>
          <SelectField
            {...field('period')}
            options={periods.map((from) => ({
              value: from.toString(),
              label: words.period(from, measure.cadence),
            }))}
            empty={false}
            width="medium"
          />
          <TextField
            {...field('amount')}
            label={measure.unit ? `${words.fields.amount} (${measure.unit})` : words.fields.amount}
            hint={words.amountHint}
            inputmode="decimal"
            maxlength={24}
            width="medium"
            required
          />
        </FieldRow>
        <TextField {...field('source')} hint={words.sourceHint} maxlength={500} required />
        <FileField
          {...evidence}
          takes={{ types: words.evidenceTypes, limit: words.evidenceLimit }}
          accept=".pdf,.docx,.xlsx,.png,.jpg,.jpeg,.txt,.zip"
          optional
        />
        <ButtonRow>
          <Button>{words.report}</Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
