import type { Ask } from '../../../kernel/http/index.ts';
import {
  ButtonLink,
  type Column,
  CountedPages,
  DataTable,
  EmptyState,
  FilterBar,
  PageHead,
  SearchField,
  SearchSelect,
  SelectField,
  Stack,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { ListFiles } from '../../imports/index.ts';
import type { BodyTree } from '../../organisation/index.ts';
import { keepsSeries } from '../access.ts';
import { type Coming, orderOn, type Series, type SeriesState as State, seriesStates } from '../series.ts';
import { recurrenceWords } from '../words.ts';
import { seriesListPath, seriesPath } from './paths.ts';
import { SeriesState } from './series-state.view.tsx';

interface Row {
  readonly series: Series;
  readonly next: Coming | undefined;
}

interface Filter {
  readonly typed: string;
  readonly lead: string | undefined;
  readonly state: State | undefined;
  readonly page: number;
}

interface ListProps {
  ask: Ask;
  tree: BodyTree;
  filter: Filter;
  list: { readonly rows: readonly Row[]; readonly total: number; readonly pageSize: number };
  nameOf: (bodyId: string) => string;
}

/** What recurs, as a list to search and narrow. */
export function SeriesListView(props: ListProps) {
  const { ask, list } = props;
  const words = recurrenceWords[ask.locale];
  return (
    <Page ask={ask} title={words.title}>
      <PageHead
        title={words.title}
        lead={words.lead}
        meta={words.count(list.total)}
        actions={
          <ListFiles
            ask={ask}
            path={seriesListPath}
            isFilled={list.total > 0}
            mayImport={keepsSeries.allows(ask.actor)}
          />
        }
      />
      <Narrowing {...props} />
      <Stack>
        {list.rows.length > 0 ? <Rows {...props} /> : <Nothing {...props} />}
        <CountedPages
          locale={props.ask.locale}
          page={props.filter.page}
          size={props.list.pageSize}
          shown={props.list.rows.length}
          total={props.list.total}
          hrefOf={(page) => hrefOf(props.filter, { page })}
        />
      </Stack>
    </Page>
  );
}

function hrefOf(filter: Filter, changes: Partial<Filter> = {}): string {
  const { typed, lead, state, page } = { ...filter, page: 1, ...changes };
  const query = new URLSearchParams({
    ...(typed ? { tim: typed } : {}),
    ...(lead ? { chuTri: lead } : {}),
    ...(state ? { tinhTrang: state } : {}),
    ...(page > 1 ? { trang: String(page) } : {}),
  }).toString();
  return query ? `${seriesListPath}?${query}` : seriesListPath;
}

function Narrowing({ ask, tree, filter }: ListProps) {
  const { locale } = ask;
  const words = recurrenceWords[locale];
  const { typed, lead, state } = filter;
  const chips = [
    typed && { label: `${words.search}: ${typed}`, removeHref: hrefOf(filter, { typed: '' }) },
    lead && { label: tree.nameOf(lead), removeHref: hrefOf(filter, { lead: undefined }) },
    state && { label: words.states[state], removeHref: hrefOf(filter, { state: undefined }) },
  ].filter((chip) => typeof chip === 'object');
  return (
    <FilterBar locale={locale} action={seriesListPath} clearHref={seriesListPath} chips={chips}>
      <SearchField locale={locale} label={words.search} value={typed} placeholder={words.searchHint} />
      <SearchSelect
        locale={locale}
        name="chuTri"
        label={words.leadBody}
        value={lead ?? ''}
        options={tree.list.map((body) => ({ value: body.id, label: body.name }))}
        empty={words.anyBody}
      />
      <SelectField
        locale={locale}
        name="tinhTrang"
        label={words.columns.state}
        value={state ?? ''}
        options={seriesStates.map((value) => ({ value, label: words.states[value] }))}
        empty={words.anyState}
      />
    </FilterBar>
  );
}

function Rows({ ask, list, nameOf }: ListProps) {
  const { locale, today } = ask;
  const words = recurrenceWords[locale];
  const order = ({ series }: Row) => orderOn(series.versions, today);
  const columns: Column<Row>[] = [
    {
      key: 'title',
      label: words.columns.title,
      primary: true,
      width: 'wide',
      cell: (row) => order(row)?.title,
    },
    {
      key: 'when',
      label: words.columns.when,
      cell: (row) => {
        const rule = order(row)?.rule;
        return rule ? words.when(rule) : null;
      },
    },
    { key: 'lead', label: words.columns.lead, cell: (row) => nameOf(order(row)?.leadId ?? '') },
    {
      key: 'next',
      label: words.columns.next,
      width: 'fit',
      cell: ({ next }) => (next ? words.dueDay(next.due) : words.noneComing),
    },
    {
      key: 'state',
      label: words.columns.state,
      width: 'fit',
      cell: ({ series }) => <SeriesState ask={ask} series={series} />,
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words.title}
      captionHidden
      columns={columns}
      rows={list.rows}
      rowHref={({ series }) => seriesPath(series.id)}
    />
  );
}

function Nothing({ ask, filter }: ListProps) {
  const words = recurrenceWords[ask.locale];
  if (hrefOf(filter) === seriesListPath) {
    return <EmptyState title={words.nothing}>{words.nothingLead}</EmptyState>;
  }
  return (
    <EmptyState
      title={words.nothingMatches}
      actions={<ButtonLink href={seriesListPath}>{words.clear}</ButtonLink>}
    />
  );
}
