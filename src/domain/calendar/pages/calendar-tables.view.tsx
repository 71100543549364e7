import type { Ask } from '../../../kernel/http/index.ts';
import { writeDay } from '../../../kernel/time/index.ts';
import { ButtonLink, type Column, DataTable, StateBadge } from '../../../ui/index.ts';
import type { CalendarDay, CountingRule } from '../calendar.ts';
import { calendarWords } from '../words.ts';
import { DayMark } from './day-mark.view.tsx';

interface DayTableProps {
  ask: Ask;
  caption: string;
  entries: readonly CalendarDay[];
  canKeep: boolean;
}

/** The days that differ from the ordinary week, each with its document and whether anyone compared it. */
export function DayTable({ ask, caption, entries, canKeep }: DayTableProps) {
  const { locale } = ask;
  const words = calendarWords[locale];
  const columns: Column<CalendarDay>[] = [
    {
      key: 'day',
      label: words.day,
      primary: true,
      width: 'fit',
      cell: ({ day }) => words.dayAndWeekday(day),
    },
    { key: 'kind', label: words.kind, width: 'fit', cell: (entry) => <KindOfDay ask={ask} entry={entry} /> },
    {
      key: 'name',
      label: words.name,
      cell: (entry) => (
        <span>
          {entry.name[locale]}
          {entry.pair ? <span class="quiet"> ({words.pairOf(entry)})</span> : null}
        </span>
      ),
    },
    {
      key: 'source',
      label: words.source,
      width: 'wide',
      cell: ({ source }) => <span lang="vi">{source}</span>,
    },
    {
      key: 'state',
      label: words.state,
      width: 'fit',
      cell: ({ verified }) => <Verified ask={ask} verified={verified} />,
    },
  ];
  const change: Column<CalendarDay> = {
    key: 'change',
    label: words.change,
    labelHidden: true,
    width: 'fit',
    cell: ({ day }) => (
      <ButtonLink href={`/lich/ngay/${day.toString()}`} manner="quiet" small>
        {words.change}
        <span class="visually-hidden"> {writeDay(day)}</span>
      </ButtonLink>
    ),
  };
  return (
    <DataTable
      locale={locale}
      caption={caption}
      captionHidden
      columns={canKeep ? [...columns, change] : columns}
      rows={entries}
      empty={<p>{words.empty}</p>}
    />
  );
}

function KindOfDay({ ask, entry }: { ask: Ask; entry: CalendarDay }) {
  return (
    <span>
      <DayMark entry={entry} /> {calendarWords[ask.locale].kindOf(entry)}
    </span>
  );
}

function Verified({ ask, verified }: { ask: Ask; verified: boolean }) {
  const words = calendarWords[ask.locale];
  return verified ? (
    <StateBadge tone="done">{words.verified}</StateBadge>
  ) : (
    <StateBadge tone="waiting">{words.unverified}</StateBadge>
  );
}

/** The rules of counting with their periods and sources. */
export function RuleTable({
  ask,
  rules,
  canKeep,
}: {
  ask: Ask;
  rules: readonly CountingRule[];
  canKeep: boolean;
}) {
  const { locale } = ask;
  const words = calendarWords[locale];
  const columns: Column<CountingRule>[] = [
    { key: 'rule', label: words.rule, primary: true, cell: ({ key }) => words.ruleNames[key] },
    {
      key: 'value',
      label: words.answer,
      width: 'fit',
      cell: ({ key, value }) => words.ruleAnswer(key, value),
    },
    { key: 'period', label: words.period, width: 'fit', cell: ({ valid }) => words.periodOf(valid) },
    { key: 'source', label: words.source, width: 'wide', cell: ({ source }) => source[locale] },
    {
      key: 'state',
      label: words.state,
      width: 'fit',
      cell: ({ verified }) => <Verified ask={ask} verified={verified} />,
    },
  ];
  const change: Column<CountingRule> = {
    key: 'change',
    label: words.change,
    labelHidden: true,
    width: 'fit',
    cell: ({ key, valid }) =>
      valid.until === null ? (
        <ButtonLink href={`/lich/quy-tac/${key}`} manner="quiet" small>
          {words.change}
          <span class="visually-hidden"> {words.ruleNames[key]}</span>
        </ButtonLink>
      ) : null,
  };
  return (
    <DataTable
      locale={locale}
      caption={words.rules}
      captionHidden
      columns={canKeep ? [...columns, change] : columns}
      rows={rules}
    />
  );
}
