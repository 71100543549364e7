import type { FieldErrors, Typed } from '../../../kernel/http/index.ts';
import type { Locale } from '../../../kernel/words/index.ts';
import { type Choice, DateField, FieldRow, RadioGroup, SelectField, TextField } from '../../../ui/index.ts';
import { countUnits, type DeadlineField, partNames, readings } from '../deadline-fields.ts';
import { type Term, writeTermChoice } from '../term.ts';
import { deadlineFieldWords } from '../words.ts';

interface DeadlineFieldsProps {
  locale: Locale;
  /** What was typed, or `writeDeadlineFields(rule)` for a rule that is changed. */
  typed: Typed;
  errors?: FieldErrors | undefined;
  /** Leaves out the choice of no deadline. */
  required?: boolean | undefined;
  /** Replaces «Hạn hoàn thành». */
  legend?: string | undefined;
  hint?: string | undefined;
  /** Replaces «Không đặt hạn», as where no answer keeps the deadline that there is. */
  none?: string | undefined;
  /** Terms to choose from; without them the term is typed. */
  terms?: readonly Term[] | undefined;
}

/** The fields by which a deadline is set: all ways in sight without scripts, the chosen one alone with them. */
export function DeadlineFields({
  locale,
  typed,
  errors = {},
  required = false,
  legend,
  hint,
  none,
  terms = [],
}: DeadlineFieldsProps) {
  const words = deadlineFieldWords[locale];
  const field = fieldMaker(locale, typed, errors);
  const choices: Choice[] = [
    { value: 'day', label: words.day, children: <NamedDay locale={locale} field={field} /> },
    { value: 'period', label: words.period, children: <Period locale={locale} field={field} /> },
    { value: 'count', label: words.count, children: <Count locale={locale} field={field} /> },
    { value: 'term', label: words.term, children: <TermPart locale={locale} field={field} terms={terms} /> },
    { value: 'horizon', label: words.horizon, children: <Horizon locale={locale} field={field} /> },
  ];
  const chosen = field('deadlineChoice');
  return (
    <RadioGroup
      {...chosen}
      label={legend ?? words.legend}
      value={chosen.value || (required ? undefined : 'none')}
      hint={hint}
      required={required}
      choices={required ? choices : [{ value: 'none', label: none ?? words.none }, ...choices]}
    />
  );
}

type FieldMaker = ReturnType<typeof fieldMaker>;

/** What every field says about itself, with what was typed and what was wrong with it. */
function fieldMaker(locale: Locale, typed: Typed, errors: FieldErrors) {
  return (name: DeadlineField) => ({
    locale,
    name,
    label: deadlineFieldWords[locale].labels[name],
    value: typeof typed[name] === 'string' ? typed[name] : '',
    error: errors[name],
  });
}

interface PartProps {
  locale: Locale;
  field: FieldMaker;
}

function NamedDay({ locale, field }: PartProps) {
  const words = deadlineFieldWords[locale];
  const options = readings.map((value) => ({ value, label: words.readings[value] }));
  return (
    <FieldRow>
      <DateField {...field('deadlineDate')} />
      <SelectField {...field('deadlineReading')} options={options} empty={false} />
      <TextField {...field('deadlineTime')} hint={words.timeHint} maxlength={9} width="short" optional />
    </FieldRow>
  );
}

function Period({ locale, field }: PartProps) {
  const words = deadlineFieldWords[locale];
  const options = partNames.map((value) => ({ value, label: words.partOf(value) }));
  return (
    <FieldRow>
      <SelectField {...field('deadlinePart')} options={options} width="medium" />
      <TextField {...field('deadlineYear')} inputmode="numeric" maxlength={4} width="short" />
    </FieldRow>
  );
}

function Count({ locale, field }: PartProps) {
  const words = deadlineFieldWords[locale];
  const options = countUnits.map((value) => ({ value, label: words.units[value] }));
  return (
    <>
      <FieldRow>
        <TextField {...field('deadlineCount')} inputmode="numeric" maxlength={4} width="short" />
        <SelectField {...field('deadlineUnit')} options={options} empty={false} width="medium" />
      </FieldRow>
      <DateField {...field('deadlineFrom')} hint={words.fromHint} />
    </>
  );
}

function Horizon({ locale, field }: PartProps) {
  return (
    <TextField
      {...field('deadlineHorizon')}
      hint={deadlineFieldWords[locale].horizonHint}
      inputmode="numeric"
      maxlength={4}
      width="short"
    />
  );
}

function TermPart({ locale, field, terms }: PartProps & { terms: readonly Term[] }) {
  const words = deadlineFieldWords[locale];
  const options = terms.map((term) => ({ value: writeTermChoice(term), label: term.name }));
  return (
    <>
      {options.length > 0 ? (
        <SelectField {...field('deadlineTerm')} options={options} empty={words.otherTerm} />
      ) : null}
      <TextField {...field('deadlineTermName')} hint={words.termNameHint} maxlength={200} />
      <FieldRow>
        <DateField {...field('deadlineTermFrom')} />
        <DateField {...field('deadlineTermLast')} />
      </FieldRow>
    </>
  );
}
