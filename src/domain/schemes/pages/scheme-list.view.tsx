import type { Ask } from '../../../kernel/http/index.ts';
import {
  Badge,
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
  StackDrawing,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { importWords } from '../../imports/index.ts';
import type { BodyTree } from '../../organisation/index.ts';
import { type CountedScheme, lastDayOf, schemeKinds, schemeStates, stateOn, totalOf } from '../scheme.ts';
import { schemeWords } from '../words.ts';
import { schemePath, schemesPath } from './paths.ts';
import { partsOf, SchemeStateBadge } from './scheme-badge.view.tsx';
import { type AskedSchemes, listHref, pageSize } from './scheme-query.ts';

interface ListProps {
  ask: Ask;
  asked: AskedSchemes;
  tree: BodyTree;
  list: { readonly schemes: readonly CountedScheme[]; readonly total: number };
  nameOf: (bodyId: string) => string;
  maySetUp: boolean;
}

/** The programmes and schemes as a list to search, narrow and take along. */
export function SchemeListView(props: ListProps) {
  const { ask, list } = props;
  const words = schemeWords[ask.locale];
  return (
    <Page ask={ask} title={words.title}>
      <PageHead
        title={words.title}
        lead={words.lead}
        meta={words.count(list.total)}
        actions={<Actions {...props} />}
      />
      <Filter {...props} />
      <Stack>
        {list.schemes.length > 0 ? <Rows {...props} /> : <Nothing {...props} />}
        <CountedPages
          locale={props.ask.locale}
          page={props.asked.page}
          size={pageSize}
          shown={props.list.schemes.length}
          total={props.list.total}
          hrefOf={(page) => listHref(props.asked, { page })}
        />
      </Stack>
    </Page>
  );
}

function Actions({ ask, asked, list, maySetUp }: ListProps) {
  const words = schemeWords[ask.locale];
  return (
    <>
      {maySetUp ? (
        <ButtonLink href={`${schemesPath}/moi`} manner="primary" shortcut="n" shortcutLabel={words.setUp}>
          {words.setUp}
        </ButtonLink>
      ) : null}
      {maySetUp ? (
        <ButtonLink href={`${schemesPath}/nhap`} manner="quiet" icon="file">
          {importWords[ask.locale].open}
        </ButtonLink>
      ) : null}
      {list.total > 0 ? (
        <>
          <ButtonLink href={listHref(asked, {}, `${schemesPath}.xlsx`)} icon="download" download>
            {words.xlsx}
          </ButtonLink>
          <ButtonLink href={listHref(asked, {}, `${schemesPath}.csv`)} icon="download" download>
            {words.csv}
          </ButtonLink>
        </>
      ) : null}
    </>
  );
}

function Filter({ ask, asked, tree }: ListProps) {
  const { locale } = ask;
  const words = schemeWords[locale];
  const { typed, kind, ownerId, state } = asked;
  const chips = [
    typed && { label: `${words.search}: ${typed}`, removeHref: listHref(asked, { typed: '' }) },
    kind && { label: words.kinds[kind], removeHref: listHref(asked, { kind: undefined }) },
    ownerId && { label: tree.nameOf(ownerId), removeHref: listHref(asked, { ownerId: undefined }) },
    state && { label: words.states[state], removeHref: listHref(asked, { state: undefined }) },
  ].filter((chip) => typeof chip === 'object');
  return (
    <FilterBar
      locale={locale}
      action={schemesPath}
      clearHref={schemesPath}
      chips={chips}
      more={
        <SelectField
          locale={locale}
          name="loai"
          label={words.columns.kind}
          value={kind ?? ''}
          options={schemeKinds.map((value) => ({ value, label: words.kinds[value] }))}
          empty={words.anyKind}
        />
      }
    >
      <SearchField locale={locale} label={words.search} value={typed} placeholder={words.searchHint} />
      <SearchSelect
        locale={locale}
        name="donVi"
        label={words.owner}
        value={ownerId ?? ''}
        options={tree.list.map((body) => ({ value: body.id, label: body.name }))}
        empty={words.anyOwner}
      />
      <SelectField
        locale={locale}
        name="tinhTrang"
        label={words.columns.state}
        value={state ?? ''}
        options={schemeStates.map((value) => ({ value, label: words.states[value] }))}
        empty={words.anyState}
      />
    </FilterBar>
  );
}

function Rows({ ask, list, nameOf }: ListProps) {
  const { locale, today } = ask;
  const words = schemeWords[locale];
  const columns: Column<CountedScheme>[] = [
    {
      key: 'name',
      label: words.columns.name,
      primary: true,
      width: 'wide',
      cell: (row) => row.name,
    },
    {
      key: 'kind',
      label: words.columns.kind,
      width: 'fit',
      cell: (row) => <Badge>{words.called(row.kind, row.symbol)}</Badge>,
    },
    { key: 'owner', label: words.columns.owner, cell: (row) => nameOf(row.ownerId) },
    {
      key: 'period',
      label: words.columns.period,
      cell: (row) => (row.valid.from ? words.period(row.valid.from, lastDayOf(row)) : null),
    },
    {
      key: 'state',
      label: words.columns.state,
      width: 'fit',
      cell: (row) => <SchemeStateBadge state={stateOn(row, today)} locale={locale} />,
    },
    {
      key: 'course',
      label: words.columns.course,
      cell: (row) => {
        const { counts } = row;
        const overdue = words.overdueOf(counts['open overdue']);
        return (
          <span>
            <StackDrawing parts={partsOf(counts, locale)} />
            <span class="quiet">
              {words.doneOf(counts['done in time'] + counts['done late'], totalOf(counts))}
              {overdue ? ` · ${overdue}` : ''}
            </span>
          </span>
        );
      },
    },
  ];
  return (
    <DataTable
      locale={locale}
      caption={words.title}
      captionHidden
      columns={columns}
      rows={list.schemes}
      rowHref={(row) => schemePath(row.id)}
    />
  );
}

function Nothing({ ask, asked, maySetUp }: ListProps) {
  const words = schemeWords[ask.locale];
  if (listHref(asked) === schemesPath) {
    return (
      <EmptyState
        title={words.nothing}
        actions={maySetUp ? <ButtonLink href={`${schemesPath}/moi`}>{words.setUp}</ButtonLink> : undefined}
      >
        {words.nothingLead}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={words.nothingMatches}
      actions={<ButtonLink href={schemesPath}>{words.clear}</ButtonLink>}
    />
  );
}
