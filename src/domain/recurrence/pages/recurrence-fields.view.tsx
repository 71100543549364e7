import type { FieldErrors, Typed } from '../../../kernel/http/index.ts';
import type { Locale } from '../../../kernel/words/index.ts';
import {
  CheckboxGroup,
  type Choice,
  FieldRow,
  RadioGroup,
  SelectField,
  TextField,
} from '../../../ui/index.ts';
import { ends, onKinds, type RecurrenceField, weeks } from '../recurrence-fields.ts';
import { type Every, everies, restDays } from '../recurrence-rule.ts';
import { recurrenceWords } from '../words.ts';

interface RecurrenceFieldsProps {
  locale: Locale;
  /** What was typed, or the fields of a rule that is changed. */
  typed: Typed;
  errors?: FieldErrors | undefined;
}

/** The fields that say when something recurs: all ways in sight without scripts, the chosen one alone with them. */
export function RecurrenceFields({ locale, typed, errors = {} }: RecurrenceFieldsProps) {
  const words = recurrenceWords[locale];
  const field = fieldMaker(locale, typed, errors);
  const more: Partial<Record<Every, Choice['children']>> = {
    week: <Week locale={locale} field={field} typed={typed} />,
    quarter: (
      <MonthOf
        field={field('recurQuarterMonth', words.fields.quarterMonth)}
        names={words.withinNames.slice(0, 3)}
      />
    ),
    halfYear: (
      <MonthOf field={field('recurHalfYearMonth', words.fields.halfYearMonth)} names={words.withinNames} />
    ),
    year: <MonthOf field={field('recurYearMonth', words.fields.yearMonth)} names={words.monthNames} />,
  };
  return (
    <>
      <RadioGroup
        {...field('recurEvery', words.fields.every)}
        choices={everies.map((value) => ({ value, label: words.everies[value], children: more[value] }))}
        required
      />
      <RadioGroup
        {...field('recurOn', words.fields.on)}
        hint={words.onHint}
        choices={onKinds.map((value) => ({
          value,
          label: words.onKinds[value],
          children: <OnFields kind={value} locale={locale} field={field} />,
        }))}
      />
      <FieldRow>
        <TextField
          {...field('recurTime', words.fields.time)}
          hint={words.timeHint}
          maxlength={9}
          width="short"
          optional
        />
        <TextField
          {...field('recurDaysBefore', words.fields.daysBefore)}
          hint={words.daysBeforeHint}
          inputmode="numeric"
          maxlength={3}
          width="short"
          required
        />
      </FieldRow>
      <SelectField
        {...field('recurRestDays', words.fields.restDays)}
        options={restDays.map((value) => ({ value, label: words.restDays[value] }))}
        width="medium"
        required
      />
    </>
  );
}

type FieldMaker = ReturnType<typeof fieldMaker>;

function fieldMaker(locale: Locale, typed: Typed, errors: FieldErrors) {
  return (name: RecurrenceField, label: string) => {
    const value = typed[name];
    return { locale, name, label, value: typeof value === 'string' ? value : '', error: errors[name] };
  };
}

interface PartProps {
  locale: Locale;
  field: FieldMaker;
}

function Week({ locale, field, typed }: PartProps & { typed: Typed }) {
  const words = recurrenceWords[locale];
  const chosen = typed.recurWeekdays;
  const weekdays = field('recurWeekdays', words.fields.weekdays);
  return (
    <>
      <CheckboxGroup
        {...weekdays}
        name="recurWeekdays[]"
        id="recurWeekdays"
        values={typeof chosen === 'string' ? [chosen] : (chosen ?? [])}
        choices={words.weekdays.map((label, nth) => ({ value: String(nth + 1), label }))}
        inline
      />
      <TextField
        {...field('recurInterval', words.fields.interval)}
        inputmode="numeric"
        maxlength={2}
        width="short"
      />
    </>
  );
}

function MonthOf({ field, names }: { field: ReturnType<FieldMaker>; names: readonly string[] }) {
  const options = names.map((label, nth) => ({ value: String(nth + 1), label }));
  return <SelectField {...field} options={options} empty={false} width="medium" />;
}

function OnFields({ kind, locale, field }: PartProps & { kind: (typeof onKinds)[number] }) {
  const words = recurrenceWords[locale];
  switch (kind) {
    case 'date':
      return (
        <TextField
          {...field('recurDate', words.fields.date)}
          hint={words.dateHint}
          inputmode="numeric"
          maxlength={2}
          width="short"
        />
      );
    case 'workingDay':
      return (
        <FieldRow>
          <TextField
            {...field('recurNth', words.fields.nth)}
            inputmode="numeric"
            maxlength={2}
            width="short"
          />
          <SelectField
            {...field('recurFromEnd', words.fields.fromEnd)}
            options={ends.map((value) => ({ value, label: words.fromEnds[value] }))}
            empty={false}
            width="medium"
          />
        </FieldRow>
      );
    case 'weekday':
      return (
        <FieldRow>
          <SelectField
            {...field('recurWeekday', words.fields.weekday)}
            options={words.weekdays.map((label, nth) => ({ value: String(nth + 1), label }))}
            width="medium"
          />
          <SelectField
            {...field('recurWeek', words.fields.week)}
            options={weeks.map((value) => ({ value, label: words.weekNames[value] ?? value }))}
            width="medium"
          />
        </FieldRow>
      );
    case 'last':
      return null;
  }
}
