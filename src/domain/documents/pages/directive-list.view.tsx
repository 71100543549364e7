import type { Ask } from '../../../kernel/http/index.ts';
import { writeDay } from '../../../kernel/time/index.ts';
import {
  Badge,
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  PageHead,
  Pagination,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { importWords } from '../../imports/index.ts';
import type { BodyTree } from '../../organisation/index.ts';
import { excerptOf } from '../excerpt.ts';
import { countedTo, type DirectiveQuery, type FoundDirective } from '../found-directive.ts';
import { type Standing, standingOn } from '../standing.ts';
import { documentWords } from '../words.ts';
import { DirectiveFilter } from './directive-filter.view.tsx';
import type { DirectiveListViewProps } from './directive-list-view-props.ts';
import { pageSize, withQuery } from './directive-query.ts';
import { StandingBadge } from './standing-badge.view.tsx';

/** The register as a list to search, narrow and take along. */
export function DirectiveListView(props: DirectiveListViewProps) {
  const { ask, query, found } = props;
  const { locale } = ask;
  const words = documentWords[locale];
  const counted = countedTo(query);
  const count = words.count(Math.min(found.total, counted), found.total > counted);
  return (
    <Page ask={ask} title={words.register}>
      <PageHead
        title={words.register}
        lead={words.registerLead}
        meta={count}
        actions={<Actions {...props} />}
      />
      <DirectiveFilter {...props} />
      <DataTable
        locale={locale}
        caption={words.register}
        captionHidden
        columns={columnsOf(props)}
        rows={found.rows}
        rowHref={(row) => `/van-ban/${row.id}`}
        empty={<Nothing {...props} />}
      />
      <Pages {...props} />
    </Page>
  );
}

function Actions({ ask, mayRegister, found }: DirectiveListViewProps) {
  const words = documentWords[ask.locale];
  return (
    <>
      {mayRegister ? (
        <ButtonLink
          href="/van-ban/moi"
          manner="primary"
          icon="plus"
          shortcut="n"
          shortcutLabel={words.registerNew}
        >
          {words.registerNew}
        </ButtonLink>
      ) : null}
      {mayRegister ? (
        <ButtonLink href="/van-ban/nhap" manner="quiet" icon="file">
          {importWords[ask.locale].open}
        </ButtonLink>
      ) : null}
      {found.rows.length > 0 ? (
        <>
          <ButtonLink href={withQuery(ask.url, {}, '/van-ban.xlsx')} manner="quiet" icon="download" download>
            {words.xlsx}
          </ButtonLink>
          <ButtonLink href={withQuery(ask.url, {}, '/van-ban.csv')} manner="quiet" icon="download" download>
            {words.csv}
          </ButtonLink>
        </>
      ) : null}
    </>
  );
}

function columnsOf({ ask, query, tree }: DirectiveListViewProps): Column<FoundDirective>[] {
  const { locale } = ask;
  const words = documentWords[locale];
  const day = query.inForceOn ?? ask.today;
  return [
    {
      key: 'symbol',
      label: words.symbol,
      primary: true,
      width: 'fit',
      cell: (row) => row.symbol || words.noSymbol,
    },
    { key: 'type', label: words.type, width: 'fit', cell: (row) => row.typeName[locale] },
    {
      key: 'title',
      label: words.title,
      width: 'wide',
      cell: (row) => <Title row={row} ask={ask} query={query} register={registerOf(row, tree)} />,
    },
    { key: 'issuer', label: words.issuer, cell: (row) => row.issuerName },
    {
      key: 'signed',
      label: words.signedOn,
      width: 'fit',
      cell: (row) => (row.signedOn ? <span class="number">{writeDay(row.signedOn)}</span> : words.unknownDay),
    },
    {
      key: 'standing',
      label: words.standing,
      width: 'fit',
      cell: (row) => <StandingCell ask={ask} standing={standingOn(row, row.changes, day)} />,
    },
  ];
}

/** The body in whose register a row stands, where that is not plain from its issuer. */
function registerOf(row: FoundDirective, tree: BodyTree): string {
  const name = tree.nameOf(row.registeredIn);
  return row.registeredIn === row.issuerId || name === row.issuerName ? '' : name;
}

function StandingCell({ ask, standing }: { ask: Ask; standing: Standing }) {
  const words = documentWords[ask.locale];
  if (standing.state === 'unknown') return <span class="quiet">{words.unknownDay}</span>;
  return <StandingBadge locale={ask.locale} standing={standing} />;
}

interface TitleProps {
  row: FoundDirective;
  ask: Ask;
  query: DirectiveQuery;
  register: string;
}

function Title({ row, ask, query, register }: TitleProps) {
  const words = documentWords[ask.locale];
  const excerpt = row.text && query.typed ? excerptOf(row.text, query.typed) : undefined;
  return (
    <>
      {row.title}{' '}
      {row.secrecy === 'normal' ? null : <Badge tone="overdue">{words.secrecies[row.secrecy]}</Badge>}{' '}
      {row.unresolved > 0 ? <Badge>{words.unresolvedCount(row.unresolved)}</Badge> : null}
      {register ? (
        <p class="quiet">
          <small>
            {words.registerOf} {register}
          </small>
        </p>
      ) : null}
      {excerpt ? (
        <p class="quiet">
          {excerpt.map((piece) =>
            piece.isHit ? <mark class="mark mark-found">{piece.text}</mark> : piece.text,
          )}
        </p>
      ) : null}
    </>
  );
}

function Nothing({ ask, mayRegister }: DirectiveListViewProps) {
  const words = documentWords[ask.locale];
  const isAsked = [...ask.url.searchParams.values()].some((value) => value !== '');
  if (isAsked) return <EmptyState title={words.noneFound}>{words.noneFoundHint}</EmptyState>;
  const actions = mayRegister ? <ButtonLink href="/van-ban/moi">{words.registerNew}</ButtonLink> : undefined;
  return (
    <EmptyState title={words.noneYet} actions={actions}>
      {words.noneYetHint}
    </EmptyState>
  );
}

function Pages({ ask, query, page, found }: DirectiveListViewProps) {
  const from = (page - 1) * pageSize;
  const isLast = from + found.rows.length >= found.total || found.rows.length < pageSize;
  if (found.rows.length === 0 && page === 1) return null;
  const to = (number: number) => withQuery(ask.url, { trang: String(number) });
  return (
    <Pagination
      locale={ask.locale}
      rows={{
        from: Math.min(from + 1, from + found.rows.length),
        to: from + found.rows.length,
        total: found.total > countedTo(query) ? undefined : found.total,
      }}
      previousHref={page > 1 ? to(page - 1) : undefined}
      nextHref={isLast && found.total <= countedTo(query) ? undefined : to(page + 1)}
    />
  );
}
