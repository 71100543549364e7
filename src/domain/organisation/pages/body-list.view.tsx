import type { Ask } from '../../../kernel/http/index.ts';
import { type Temporal, writeDay } from '../../../kernel/time/index.ts';
import {
  ButtonLink,
  type Column,
  DataTable,
  DateField,
  EmptyState,
  FilterBar,
  PageHead,
  SearchField,
  Tree,
  type TreeNode,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { importWords } from '../../imports/index.ts';
import type { Body, BodyKind } from '../body.ts';
import type { BodyTree } from '../body-tree.ts';
import { organisationWords } from '../words.ts';

interface BodyListViewProps {
  ask: Ask;
  tree: BodyTree;
  kinds: readonly BodyKind[];
  day: Temporal.PlainDate;
  typed: string;
  canChange: boolean;
}

function Actions({ ask, day, canChange }: Pick<BodyListViewProps, 'ask' | 'day' | 'canChange'>) {
  const words = organisationWords[ask.locale];
  const asked = day.equals(ask.today) ? '' : `?ngay=${day.toString()}`;
  return (
    <>
      {canChange ? (
        <>
          <ButtonLink href="/to-chuc/moi" manner="primary" icon="plus">
            {words.add}
          </ButtonLink>
          <ButtonLink href="/to-chuc/nhap" manner="quiet" icon="file">
            {importWords[ask.locale].open}
          </ButtonLink>
        </>
      ) : null}
      <ButtonLink href={`/to-chuc.xlsx${asked}`} manner="quiet" icon="download" download>
        {words.xlsx}
      </ButtonLink>
      <ButtonLink href={`/to-chuc.csv${asked}`} manner="quiet" icon="download" download>
        {words.csv}
      </ButtonLink>
    </>
  );
}

/** Bodies as a tree, or, when one searches, as a list of those that fit. */
export function BodyListView({ ask, tree, kinds, day, typed, canChange }: BodyListViewProps) {
  const words = organisationWords[ask.locale];
  const isToday = day.equals(ask.today);
  const hrefOf = (id: string) => `/to-chuc/${id}${isToday ? '' : `?ngay=${day.toString()}`}`;
  const actions = <Actions ask={ask} day={day} canChange={canChange} />;
  return (
    <Page ask={ask} title={words.bodies}>
      <PageHead
        title={words.bodies}
        lead={words.bodiesLead}
        meta={words.count(tree.list.length)}
        actions={actions}
      />
      <FilterBar
        locale={ask.locale}
        action="/to-chuc"
        submit={words.show}
        chips={typed ? [{ label: typed, removeHref: `/to-chuc?ngay=${day.toString()}` }] : []}
      >
        <SearchField locale={ask.locale} label={words.search} hint={words.searchHint} value={typed} />
        <DateField locale={ask.locale} name="ngay" label={words.onDay} value={day.toString()} />
      </FilterBar>
      {typed ? (
        <FoundBodies ask={ask} found={tree.search(typed)} tree={tree} kinds={kinds} hrefOf={hrefOf} />
      ) : tree.list.length === 0 ? (
        <EmptyState title={words.emptyDay}>{writeDay(day)}</EmptyState>
      ) : (
        <Tree nodes={nodesBelow(tree, null, hrefOf)} />
      )}
    </Page>
  );
}

function nodesBelow(tree: BodyTree, parent: string | null, hrefOf: (id: string) => string): TreeNode[] {
  const roots = parent === null ? tree.list.filter((body) => body.depth === 0) : tree.childrenOf(parent);
  return roots.map((body) => ({
    label: body.name,
    href: hrefOf(body.id),
    note: body.symbol || undefined,
    open: body.depth < 1,
    children: nodesBelow(tree, body.id, hrefOf),
  }));
}

interface FoundProps {
  ask: Ask;
  found: readonly Body[];
  tree: BodyTree;
  kinds: readonly BodyKind[];
  hrefOf: (id: string) => string;
}

function FoundBodies({ ask, found, tree, kinds, hrefOf }: FoundProps) {
  const words = organisationWords[ask.locale];
  const kindName = new Map(kinds.map((kind) => [kind.code, ask.locale === 'vi' ? kind.nameVi : kind.nameEn]));
  const columns: Column<Body>[] = [
    { key: 'name', label: words.name, primary: true, width: 'wide', cell: (body) => body.name },
    { key: 'symbol', label: words.symbol, width: 'fit', cell: (body) => body.symbol },
    { key: 'kind', label: words.kind, cell: (body) => kindName.get(body.kind) },
    { key: 'parent', label: words.parent, cell: (body) => (body.parentId ? tree.nameOf(body.parentId) : '') },
  ];
  return (
    <DataTable
      locale={ask.locale}
      caption={words.count(found.length)}
      columns={columns}
      rows={found}
      rowHref={(body) => hrefOf(body.id)}
      empty={<p>{words.empty}</p>}
    />
  );
}
