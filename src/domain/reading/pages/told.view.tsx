import type { EventFound, Reading, Result } from '../../../../reader/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { parseDay, writeDay } from '../../../kernel/time/index.ts';
import type { Locale } from '../../../kernel/words/index.ts';
import { type Column, DataTable, Disclosure, Stack, writeNumber } from '../../../ui/index.ts';
import { oneLine } from '../propose.ts';
import { readingWords } from '../words.ts';

interface ToldProps {
  ask: Ask;
  found: Reading;
  text: string;
}

/** What the text only tells, results with their numbers and events: there to be looked up, nothing is decided about it. */
export function Told({ ask, found, text }: ToldProps) {
  const { results, events } = found;
  if (results.length + events.length === 0) return null;
  const say = readingWords[ask.locale].told;
  const { locale } = ask;
  return (
    <Disclosure id="ke-lai" label={say.title(results.length, events.length)}>
      <Stack>
        <p>{say.lead}</p>
        {results.length > 0 ? (
          <DataTable
            locale={locale}
            caption={say.results}
            columns={resultColumns(locale, text)}
            rows={results}
          />
        ) : null}
        {events.length > 0 ? (
          <DataTable locale={locale} caption={say.events} columns={eventColumns(locale)} rows={events} />
        ) : null}
      </Stack>
    </Disclosure>
  );
}

function resultColumns(locale: Locale, text: string): Column<Result>[] {
  const say = readingWords[locale].told;
  return [
    {
      key: 'words',
      label: say.words,
      cell: ({ start, end }) => oneLine(text.slice(start, end)),
      primary: true,
      width: 'wide',
    },
    {
      key: 'value',
      label: say.value,
      cell: ({ value, of }) =>
        [value, of].flatMap((one) => (one === null ? [] : [writeNumber(one, locale)])).join('/'),
      align: 'end',
    },
    { key: 'unit', label: say.unit, cell: ({ unit }) => unit },
  ];
}

function eventColumns(locale: Locale): Column<EventFound>[] {
  const say = readingWords[locale].told;
  const dayOf = ({ date }: EventFound) => {
    const day = date === null ? undefined : parseDay(date);
    return day ? writeDay(day) : say.unknown;
  };
  return [
    { key: 'name', label: say.event, cell: ({ name }) => name, primary: true, width: 'wide' },
    { key: 'host', label: say.host, cell: ({ host }) => host ?? say.unknown },
    { key: 'day', label: say.day, cell: dayOf, width: 'fit' },
    {
      key: 'year',
      label: say.year,
      cell: ({ subjectYear }) => (subjectYear === null ? say.unknown : String(subjectYear)),
      width: 'fit',
    },
  ];
}
