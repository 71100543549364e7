import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import { writeDay } from '../../../kernel/time/index.ts';
import {
  Card,
  type Column,
  DataTable,
  DateField,
  FieldRow,
  type Option,
  SearchSelect,
  SelectField,
  Stack,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import type { Coming } from '../series.ts';
import { recurrenceWords } from '../words.ts';
import { RecurrenceFields } from './recurrence-fields.view.tsx';

interface SeriesFieldsProps {
  ask: Ask;
  typed: Typed;
  errors: FieldErrors;
  givers: readonly Option[];
  bodies: readonly Option[];
  /** Asks from when to when; leaves that out where a series is changed. */
  withDays: boolean;
}

/** What is ordered again and again, and when: the fields of every form that asks for it. */
export function SeriesFields({ ask, typed, errors, givers, bodies, withDays }: SeriesFieldsProps) {
  const { locale } = ask;
  const words = recurrenceWords[locale];
  const field = (name: 'title' | 'product' | 'giverId' | 'leadId' | 'coordinatingIds' | 'from' | 'last') => {
    const value = typed[name];
    return {
      locale,
      name,
      label: words.fields[name],
      value: typeof value === 'string' ? value : '',
      error: errors[name],
    };
  };
  const coordinating = typed.coordinatingIds;
  return (
    <>
      <TextArea {...field('title')} rows={2} maxlength={500} required />
      <TextField {...field('product')} maxlength={500} optional />
      <SelectField {...field('giverId')} options={givers} required />
      <SearchSelect {...field('leadId')} options={bodies} empty={words.notInTree} required />
      <SearchSelect
        {...field('coordinatingIds')}
        name="coordinatingIds[]"
        id="coordinatingIds"
        values={typeof coordinating === 'object' ? coordinating : []}
        options={bodies}
        multiple
        optional
      />
      <RecurrenceFields locale={locale} typed={typed} errors={errors} />
      {withDays ? (
        <FieldRow>
          <DateField {...field('from')} />
          <DateField {...field('last')} hint={words.lastHint} optional />
        </FieldRow>
      ) : null}
    </>
  );
}

/** The next occurrences, each with its day and the day on which it is given. */
export function ComingOccurrences({ ask, coming }: { ask: Ask; coming: readonly Coming[] }) {
  const { locale } = ask;
  const words = recurrenceWords[locale];
  const columns: Column<Coming>[] = [
    {
      key: 'due',
      label: words.comingHeads.due,
      primary: true,
      cell: ({ nominal, due, order }) => (
        <>
          {order.rule.time ? `${order.rule.time}, ` : ''}
          {words.dueDay(due)}
          {isMoved({ nominal, due, order }) ? <div class="quiet">{words.moved(nominal)}</div> : null}
        </>
      ),
    },
    { key: 'given', label: words.comingHeads.given, width: 'fit', cell: ({ givenOn }) => writeDay(givenOn) },
  ];
  return (
    <Card title={words.coming} id="ky-toi">
      <Stack gap="tight">
        <p class="quiet">{words.comingLead}</p>
        <DataTable
          locale={locale}
          caption={words.coming}
          captionHidden
          columns={columns}
          rows={coming}
          empty={<p>{words.noneComing}</p>}
        />
      </Stack>
    </Card>
  );
}

/** True of an occurrence that a day of rest moved; a working day counted from the end of a month was moved by nothing. */
function isMoved({ nominal, due, order }: Pick<Coming, 'nominal' | 'due' | 'order'>): boolean {
  const { pattern } = order.rule;
  const counted = 'on' in pattern && pattern.on.kind === 'workingDay';
  return !counted && !nominal.equals(due);
}
