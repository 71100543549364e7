import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import { type Temporal, writeMoment } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  CheckboxField,
  type Column,
  Confirm,
  DataTable,
  DateField,
  DefinitionList,
  ErrorSummary,
  FieldRow,
  Form,
  Narrow,
  Notice,
  PageHead,
  RadioGroup,
  Section,
  Stack,
  TextField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { type CalendarDay, dayKinds, type EarlierDay } from '../calendar.ts';
import { calendarWords } from '../words.ts';

interface CalendarDayViewProps {
  ask: Ask;
  day: Temporal.PlainDate;
  held: CalendarDay | undefined;
  earlier: readonly EarlierDay[];
  typed: Typed;
  errors: FieldErrors;
  general: readonly string[];
}

/** One day of the calendar, to be added, corrected or withdrawn; what was said before stays in sight. */
export function CalendarDayView(props: CalendarDayViewProps) {
  const { ask, day, held, earlier, errors, general } = props;
  const words = calendarWords[ask.locale];
  const title = words.dayAndWeekday(day);
  const refused = general.length > 0 || Object.keys(errors).length > 0;
  return (
    <Page
      ask={ask}
      title={title}
      breadcrumb={[{ label: words.title, href: backHref(day) }]}
      refused={refused}
    >
      <Narrow>
        <PageHead title={title} lead={words.editLead} />
        <ErrorSummary locale={ask.locale} errors={byControl(errors)} general={general} />
        <Stack gap="wide">
          <Held ask={ask} held={held} />
          <Form
            ask={ask}
            action={`/lich/ngay/${day.toString()}`}
            hidden={{ replaces: held?.id ?? '' }}
            refused={refused}
            draft
          >
            <DayFields {...props} />
            <ButtonRow>
              <Button manner="primary">{words.save}</Button>
              <ButtonLink href={backHref(day)} manner="quiet">
                {words.cancel}
              </ButtonLink>
            </ButtonRow>
          </Form>
          {held ? <Withdraw {...props} held={held} /> : null}
        </Stack>
      </Narrow>
      {earlier.length > 0 ? <Earlier ask={ask} earlier={earlier} /> : null}
    </Page>
  );
}

const withdrawId = 'bo-ngay';

/** The reason is asked under an id of its own; every other control is named as its field. */
function byControl({ reason, ...others }: FieldErrors): FieldErrors {
  return reason === undefined ? others : { ...others, [`${withdrawId}-reason`]: reason };
}

const backHref = (day: Temporal.PlainDate) => `/lich?nam=${day.year}`;

function Held({ ask, held }: { ask: Ask; held: CalendarDay | undefined }) {
  const words = calendarWords[ask.locale];
  if (!held) {
    return (
      <Notice tone="info" locale={ask.locale}>
        {words.notHeld}
      </Notice>
    );
  }
  return (
    <Section title={words.heldNow}>
      <DefinitionList
        locale={ask.locale}
        items={[
          [words.kind, words.kindOf(held)],
          held.pair !== null && [words.pair, words.pairOf(held)],
          [words.name, held.name[ask.locale]],
          [words.source, <span lang="vi">{held.source}</span>],
          [words.state, held.verified ? words.verified : words.unverified],
        ]}
      />
    </Section>
  );
}

function DayFields({ ask, typed, errors }: CalendarDayViewProps) {
  const words = calendarWords[ask.locale];
  const field = (name: string, label: string) => ({
    locale: ask.locale,
    name,
    label,
    value: String(typed[name] ?? ''),
    error: errors[name],
  });
  return (
    <>
      <RadioGroup
        {...field('kind', words.kind)}
        hint={words.kindHint}
        choices={dayKinds.map((value) => ({ value, label: words.kindChoices[value] }))}
        required
      />
      <DateField {...field('pair', words.pair)} hint={words.pairHint} optional />
      <FieldRow>
        <TextField {...field('nameVi', words.nameVi)} maxlength={200} required />
        <TextField {...field('nameEn', words.nameEn)} maxlength={200} required />
      </FieldRow>
      <TextField {...field('source', words.source)} hint={words.sourceHint} maxlength={400} required />
      <CheckboxField
        locale={ask.locale}
        name="verified"
        label={words.isVerified}
        checked={Boolean(typed.verified)}
      />
    </>
  );
}

function Withdraw({ ask, day, held, typed, errors }: CalendarDayViewProps & { held: CalendarDay }) {
  const words = calendarWords[ask.locale];
  return (
    <Confirm
      ask={ask}
      id={withdrawId}
      action={`/lich/ngay/${day.toString()}/bo`}
      label={words.withdraw}
      consequence={words.withdrawConsequence}
      submit={words.withdrawSubmit}
      hidden={{ replaces: held.id }}
      reason={{
        name: 'reason',
        label: words.reason,
        value: String(typed.reason ?? ''),
        error: errors.reason,
      }}
    />
  );
}

function Earlier({ ask, earlier }: { ask: Ask; earlier: readonly EarlierDay[] }) {
  const words = calendarWords[ask.locale];
  const columns: Column<EarlierDay>[] = [
    { key: 'name', label: words.name, primary: true, cell: ({ name }) => name[ask.locale] },
    { key: 'kind', label: words.kind, width: 'fit', cell: (entry) => words.kindOf(entry) },
    {
      key: 'source',
      label: words.source,
      width: 'wide',
      cell: ({ source }) => <span lang="vi">{source}</span>,
    },
    { key: 'at', label: words.recordedAt, width: 'fit', cell: ({ recordedAt }) => writeMoment(recordedAt) },
    { key: 'end', label: words.replacedAt, width: 'fit', cell: ({ replacedAt }) => writeMoment(replacedAt) },
  ];
  return (
    <Section title={words.earlier}>
      <DataTable locale={ask.locale} caption={words.earlier} captionHidden columns={columns} rows={earlier} />
    </Section>
  );
}
