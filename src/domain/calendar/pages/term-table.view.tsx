import type { Ask } from '../../../kernel/http/index.ts';
import { writeDay } from '../../../kernel/time/index.ts';
import { ButtonLink, type Column, DataTable, Section, StateBadge } from '../../../ui/index.ts';
import { ListFiles } from '../../imports/index.ts';
import type { Term } from '../term.ts';
import { calendarWords } from '../words.ts';

interface TermTableProps {
  ask: Ask;
  terms: readonly Term[];
  canKeep: boolean;
}

/** The terms of office by which deadlines can be set. */
export function TermTable({ ask, terms, canKeep }: TermTableProps) {
  const words = calendarWords[ask.locale];
  const columns: Column<Term>[] = [
    { key: 'name', label: words.termName, primary: true, cell: ({ name }) => <span lang="vi">{name}</span> },
    { key: 'from', label: words.termFrom, width: 'fit', cell: ({ from }) => writeDay(from) },
    {
      key: 'last',
      label: words.termLast,
      width: 'fit',
      cell: ({ until }) => writeDay(until.subtract({ days: 1 })),
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
      cell: ({ verified }) => (
        <StateBadge tone={verified ? 'done' : 'waiting'}>
          {verified ? words.verified : words.unverified}
        </StateBadge>
      ),
    },
  ];
  const change: Column<Term> = {
    key: 'change',
    label: words.change,
    labelHidden: true,
    width: 'fit',
    cell: ({ id, name }) => (
      <ButtonLink href={`/lich/nhiem-ky/${id}`} manner="quiet" small>
        {words.change}
        <span class="visually-hidden"> {name}</span>
      </ButtonLink>
    ),
  };
  const actions = (
    <>
      {canKeep ? (
        <ButtonLink href="/lich/nhiem-ky/moi" icon="plus" small>
          {words.addTerm}
        </ButtonLink>
      ) : null}
      <ListFiles ask={ask} path="/lich/nhiem-ky" isFilled={terms.length > 0} mayImport={canKeep} small />
    </>
  );
  return (
    <Section title={words.terms} id="nhiem-ky" actions={actions}>
      <p class="quiet">{words.termsLead}</p>
      <DataTable
        locale={ask.locale}
        caption={words.terms}
        captionHidden
        columns={canKeep ? [...columns, change] : columns}
        rows={terms}
        empty={<p>{words.noTerms}</p>}
      />
    </Section>
  );
}
