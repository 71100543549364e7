import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import { Temporal, writeDay } from '../../../kernel/time/index.ts';
import {
  Badge,
  Button,
  ButtonLink,
  ButtonRow,
  Card,
  Columns,
  DateField,
  ErrorSummary,
  Notice,
  PageHead,
  Row,
  Section,
  Stack,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { ListFiles } from '../../imports/index.ts';
import type { Calendar, CalendarDay, Coverage } from '../calendar.ts';
import type { Deadline } from '../deadline.ts';
import { horizonSentence } from '../tell-deadline.ts';
import type { Term } from '../term.ts';
import { calendarWords } from '../words.ts';
import { countWorkingDays } from '../working-day.ts';
import { DayTable, RuleTable } from './calendar-tables.view.tsx';
import { type MarkName, MarkShape } from './day-mark.view.tsx';
import { DeadlineExplained } from './deadline-explained.view.tsx';
import { DeadlineFields } from './deadline-fields.view.tsx';
import { TermTable } from './term-table.view.tsx';
import { YearGrid } from './year-grid.view.tsx';

/** A deadline that is tried out: what was typed, what was wrong with it, and what it came to. */
export interface Trial {
  readonly typed: Typed;
  readonly errors: FieldErrors;
  readonly deadline: Deadline | undefined;
  /** The year that a horizon looks to, where one was tried: it comes to no day. */
  readonly horizon: number | undefined;
}

interface CalendarViewProps {
  ask: Ask;
  year: number;
  calendar: Calendar;
  coverage: Coverage;
  trial: Trial;
  terms: readonly Term[];
  canKeep: boolean;
}

/** The working calendar of a year: its months, its list with sources, the rules of counting, a deadline to try. */
export function CalendarView(props: CalendarViewProps) {
  const { ask, year, calendar, trial, terms, canKeep } = props;
  const words = calendarWords[ask.locale];
  const entries = [...calendar.days.values()].filter(({ day }) => day.year === year);
  const title = words.titleOfYear(year);
  return (
    <Page ask={ask} title={title}>
      <PageHead
        title={title}
        lead={words.lead}
        meta={<Parts ask={ask} workingDays={workingDaysOf(year, calendar)} />}
        actions={
          <>
            <Years ask={ask} year={year} />
            <ListFiles ask={ask} path="/lich" isFilled mayImport={canKeep} />
          </>
        }
      />
      <Stack gap="wide">
        <ErrorSummary locale={ask.locale} errors={trial.errors} />
        <Known {...props} entries={entries} />
        <Columns count="main">
          <Stack>
            <Legend ask={ask} />
            <YearGrid locale={ask.locale} year={year} today={ask.today} calendar={calendar} />
          </Stack>
          <Stack>
            <Trying ask={ask} year={year} trial={trial} terms={terms} />
            {canKeep ? <OpenDay ask={ask} /> : null}
          </Stack>
        </Columns>
        <Section title={words.list(year)} id="danh-sach">
          {entries.some(({ verified }) => !verified) ? <p class="quiet">{words.unverifiedNote}</p> : null}
          <DayTable ask={ask} caption={words.list(year)} entries={entries} canKeep={canKeep} />
        </Section>
        <Section title={words.rules} id="quy-tac">
          <p class="quiet">{words.rulesLead}</p>
          <RuleTable ask={ask} rules={calendar.rules} canKeep={canKeep} />
        </Section>
        <TermTable ask={ask} terms={terms} canKeep={canKeep} />
      </Stack>
    </Page>
  );
}

/** The count of the year, and ways to the parts of a page that is long on a phone. */
function Parts({ ask, workingDays }: { ask: Ask; workingDays: number }) {
  const words = calendarWords[ask.locale];
  return (
    <>
      <Badge>{words.workingDays(workingDays)}</Badge> <a href="#tinh-thu">{words.tryTitle}</a>{' '}
      <a href="#danh-sach">{words.listShort}</a> <a href="#quy-tac">{words.rules}</a>{' '}
      <a href="#nhiem-ky">{words.terms}</a>
    </>
  );
}

function workingDaysOf(year: number, calendar: Calendar): number {
  const lastDay = (of: number) => Temporal.PlainDate.from({ year: of, month: 12, day: 31 });
  return countWorkingDays(lastDay(year - 1), lastDay(year), calendar);
}

function Years({ ask, year }: { ask: Ask; year: number }) {
  const words = calendarWords[ask.locale];
  return (
    <>
      <ButtonLink href={`/lich?nam=${year - 1}`} icon="left">
        {words.year(year - 1)}
      </ButtonLink>
      {year === ask.today.year ? null : (
        <ButtonLink href="/lich" manner="quiet">
          {words.thisYear}
        </ButtonLink>
      )}
      <ButtonLink href={`/lich?nam=${year + 1}`} icon="right">
        {words.year(year + 1)}
      </ButtonLink>
    </>
  );
}

function Known(props: CalendarViewProps & { entries: readonly CalendarDay[] }) {
  const { ask, year, calendar, coverage, canKeep, entries } = props;
  const words = calendarWords[ask.locale];
  const alone = entries.filter(
    ({ kind, pair }) => kind !== 'holiday' && pair && !calendar.days.has(pair.toString()),
  );
  return (
    <>
      {coverage === 'whole' ? null : (
        <Notice tone="warning" locale={ask.locale}>
          {words.notWhole[coverage](year)}
        </Notice>
      )}
      {canKeep && alone.length > 0 ? (
        <Notice tone="warning" locale={ask.locale}>
          {words.unpaired(alone.map(({ day }) => writeDay(day)).join(', '))}
        </Notice>
      ) : null}
    </>
  );
}

const marks: readonly MarkName[] = ['holiday', 'compensation', 'swapped_off', 'swapped_work'];

function Legend({ ask }: { ask: Ask }) {
  const words = calendarWords[ask.locale];
  return (
    <ul class="month-legend" aria-label={words.legend}>
      {marks.map((name) => (
        <li>
          <MarkShape name={name} /> {words.kinds[name]}
        </li>
      ))}
      <li>
        <span class="day-sample day-unverified" aria-hidden="true" /> {words.unverified}
      </li>
      <li>
        <span class="day-sample day-today" aria-hidden="true" /> {words.today}
      </li>
    </ul>
  );
}

function Trying({ ask, year, trial, terms }: Pick<CalendarViewProps, 'ask' | 'year' | 'trial' | 'terms'>) {
  const words = calendarWords[ask.locale];
  const { typed, errors, deadline, horizon } = trial;
  return (
    <Card title={words.tryTitle} id="tinh-thu">
      <Stack>
        <p class="quiet">{words.tryLead}</p>
        {deadline ? (
          <div class="trial-result" role="status">
            <p>
              <strong>{words.due(deadline.due)}</strong>
            </p>
            <DeadlineExplained locale={ask.locale} explanation={deadline.explanation} />
          </div>
        ) : null}
        {horizon === undefined ? null : (
          <p class="trial-result" role="status">
            {horizonSentence(horizon, ask.locale)}
          </p>
        )}
        <form class="form" method="get" action="/lich#tinh-thu" novalidate>
          <input type="hidden" name="nam" value={year} />
          <DeadlineFields
            locale={ask.locale}
            typed={typed}
            errors={errors}
            legend={words.tryLegend}
            terms={terms}
            required
          />
          <ButtonRow>
            <Button manner="primary">{words.tryNow}</Button>
          </ButtonRow>
        </form>
      </Stack>
    </Card>
  );
}

function OpenDay({ ask }: { ask: Ask }) {
  const words = calendarWords[ask.locale];
  return (
    <Card title={words.add}>
      <form class="form" method="get" action="/lich/ngay">
        <DateField locale={ask.locale} name="ngay" label={words.day} hint={words.addHint} required />
        <Row>
          <Button manner="secondary" icon="plus">
            {words.addOpen}
          </Button>
        </Row>
      </form>
    </Card>
  );
}
