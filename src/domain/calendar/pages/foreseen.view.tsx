import type { Ask, Typed } from '../../../kernel/http/index.ts';
import { type Temporal, writeDay } from '../../../kernel/time/index.ts';
import {
  Button,
  ButtonLink,
  ButtonRow,
  type Column,
  DataTable,
  Form,
  Notice,
  PageHead,
  Stack,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import type { MovedDeadline } from '../calendar-change.ts';
import { deadlineSentence } from '../explain-deadline.ts';
import { calendarWords } from '../words.ts';

interface ForeseenProps {
  ask: Ask;
  day: Temporal.PlainDate;
  moved: readonly MovedDeadline[];
  mark: string;
  form: { readonly action: string; readonly submit: string };
  /** The list is not the one that was seen before. */
  changed: boolean;
}

/** How many deadlines are told one by one. */
const mostShown = 100;

/** Which deadlines a change of the calendar moves, before it is written: old day, new day, and how it is found. */
export function ForeseenView({ ask, day, moved, mark, form, changed }: ForeseenProps) {
  const words = calendarWords[ask.locale];
  const title = words.foreseen(moved.length);
  return (
    <Page
      ask={ask}
      title={title}
      breadcrumb={[
        { label: words.title, href: `/lich?nam=${day.year}` },
        { label: words.dayAndWeekday(day) },
      ]}
    >
      <PageHead title={title} lead={words.foreseenLead} />
      <Stack>
        {changed ? (
          <Notice tone="warning" locale={ask.locale}>
            {words.foreseenChanged}
          </Notice>
        ) : null}
        <MovedTable ask={ask} moved={moved} />
        <Form ask={ask} action={form.action} hidden={{ ...again(ask.typed), seen: mark }}>
          <ButtonRow>
            <Button>{form.submit}</Button>
            <ButtonLink href={`/lich/ngay/${day.toString()}`} manner="quiet">
              {words.goBack}
            </ButtonLink>
          </ButtonRow>
        </Form>
      </Stack>
    </Page>
  );
}

function MovedTable({ ask, moved }: Pick<ForeseenProps, 'ask' | 'moved'>) {
  const words = calendarWords[ask.locale];
  const named = moved.filter(({ name }) => name !== undefined);
  const shown = named.slice(0, mostShown);
  const columns: Column<MovedDeadline>[] = [
    { key: 'name', label: words.movedTask, primary: true, width: 'fit', cell: ({ name }) => name },
    { key: 'body', label: words.movedBody, cell: ({ body }) => body },
    { key: 'from', label: words.movedFrom, width: 'fit', cell: ({ from }) => writeDay(from) },
    { key: 'to', label: words.movedTo, width: 'fit', cell: ({ to }) => <strong>{writeDay(to)}</strong> },
    {
      key: 'how',
      label: words.movedHow,
      width: 'wide',
      cell: ({ explanation }) => deadlineSentence(explanation, ask.locale),
    },
  ];
  return (
    <>
      {shown.length > 0 ? (
        <DataTable
          locale={ask.locale}
          caption={words.foreseen(moved.length)}
          captionHidden
          columns={columns}
          rows={shown}
        />
      ) : null}
      {named.length > shown.length ? <p>{words.movedMore(named.length - shown.length)}</p> : null}
      {named.length < moved.length ? <p>{words.movedHidden(moved.length - named.length)}</p> : null}
    </>
  );
}

/** What was typed, to be sent once more. */
function again(typed: Typed): Readonly<Record<string, string>> {
  const kept = Object.entries(typed).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'formKey',
  );
  return Object.fromEntries(kept);
}
