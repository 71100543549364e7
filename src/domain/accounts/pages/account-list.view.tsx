import { roles as allRoles } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  FilterBar,
  type FilterChip,
  PageHead,
  Pagination,
  SearchField,
  SearchSelect,
  SelectField,
} from '../../../ui/index.ts';
import { Page } from '../../../ui/page.tsx';
import { importWords } from '../../imports/index.ts';
import type { Body, BodyTree } from '../../organisation/index.ts';
import { accountStates, stateOf } from '../account.ts';
import type { ListedAccount } from '../account-list.ts';
import { accountWords } from '../words.ts';
import { type AccountQuery, fileHref, listHref } from './account-list-query.ts';
import { AccountStateBadge } from './account-state.view.tsx';

interface AccountListViewProps {
  ask: Ask;
  asked: AccountQuery;
  accounts: readonly ListedAccount[];
  total: number;
  tree: BodyTree;
  /** Those the administrator may filter by. */
  bodies: readonly Body[];
  rowsAPage: number;
}

/** Who may sign in, in which roles, and how each account stands. */
export function AccountListView(props: AccountListViewProps) {
  const { ask, asked, accounts, total } = props;
  const words = accountWords[ask.locale].kept;
  return (
    <Page ask={ask} title={words.title}>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <>
            <ButtonLink
              href="/quan-tri/tai-khoan/moi"
              manner="primary"
              icon="plus"
              shortcut="n"
              shortcutLabel={words.add}
            >
              {words.add}
            </ButtonLink>
            <ButtonLink href="/quan-tri/tai-khoan/nhap" icon="file">
              {importWords[ask.locale].open}
            </ButtonLink>
            <ButtonLink href={fileHref(asked, 'xlsx')} icon="download" download>
              {words.exportXlsx}
            </ButtonLink>
            <ButtonLink href={fileHref(asked, 'csv')} icon="download" download>
              {words.exportCsv}
            </ButtonLink>
          </>
        }
      />
      <Filter {...props} />
      {accounts.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <DataTable
          locale={ask.locale}
          caption={words.count(total)}
          columns={columnsFor(props)}
          rows={accounts}
          rowHref={(account) => `/quan-tri/tai-khoan/${account.id}`}
        />
      )}
      <Pages {...props} />
    </Page>
  );
}

function Filter({ ask, asked, bodies, tree }: AccountListViewProps) {
  const words = accountWords[ask.locale];
  const { locale } = ask;
  const options = <Value extends string>(values: readonly Value[], names: Readonly<Record<Value, string>>) =>
    values.map((value) => ({ value, label: names[value] }));
  return (
    <FilterBar
      locale={locale}
      action="/quan-tri/tai-khoan"
      chips={chipsFor(ask, asked, tree)}
      clearHref={listHref({})}
      moreOpen={asked['tinh-trang'] !== undefined}
      more={
        <SelectField
          locale={locale}
          name="tinh-trang"
          label={words.kept.state}
          value={asked['tinh-trang']}
          options={options(accountStates, words.states)}
          empty={words.kept.anyState}
        />
      }
    >
      <SearchField locale={locale} label={words.kept.search} value={asked.tim} />
      <SelectField
        locale={locale}
        name="vai-tro"
        label={words.kept.role}
        value={asked['vai-tro']}
        options={options(allRoles, words.roles)}
        empty={words.kept.anyRole}
      />
      <SearchSelect
        locale={locale}
        name="to-chuc"
        label={words.kept.bodyAndBelow}
        value={asked['to-chuc']}
        options={bodyOptions(bodies)}
        empty={words.kept.anyBody}
      />
    </FilterBar>
  );
}

/** Bodies to choose from, each under the one above it. */
export function bodyOptions(bodies: readonly Body[]) {
  return bodies.map((body) => ({ value: body.id, label: `${'– '.repeat(body.depth)}${body.name}` }));
}

function chipsFor(ask: Ask, asked: AccountQuery, tree: BodyTree): FilterChip[] {
  const words = accountWords[ask.locale];
  const role = asked['vai-tro'];
  const body = asked['to-chuc'];
  const state = asked['tinh-trang'];
  const chip = (name: keyof AccountQuery, label: string): FilterChip => ({
    label,
    removeHref: listHref(asked, { [name]: undefined, trang: undefined }),
  });
  return [
    ...(asked.tim ? [chip('tim', `${words.kept.name}: ${asked.tim}`)] : []),
    ...(role ? [chip('vai-tro', `${words.kept.role}: ${words.roles[role]}`)] : []),
    ...(body ? [chip('to-chuc', `${words.kept.body}: ${tree.nameOf(body)}`)] : []),
    ...(state ? [chip('tinh-trang', `${words.kept.state}: ${words.states[state]}`)] : []),
  ];
}

function columnsFor({ ask, tree }: AccountListViewProps): Column<ListedAccount>[] {
  const words = accountWords[ask.locale];
  return [
    { key: 'name', label: words.kept.name, primary: true, cell: (account) => account.name },
    { key: 'username', label: words.kept.username, width: 'fit', cell: (account) => account.username },
    {
      key: 'roles',
      label: words.kept.roles,
      width: 'wide',
      cell: (account) => <Roles ask={ask} account={account} tree={tree} />,
    },
    {
      key: 'state',
      label: words.kept.state,
      width: 'fit',
      cell: (account) => <AccountStateBadge locale={ask.locale} state={stateOf(account, ask.now)} />,
    },
    {
      key: 'factor',
      label: words.kept.factor,
      width: 'fit',
      cell: (account) => (account.secondFactorSince ? words.kept.yes : words.kept.no),
    },
    {
      key: 'seen',
      label: words.kept.lastSeen,
      width: 'fit',
      cell: (account) => (account.lastSeenAt ? writeMoment(account.lastSeenAt) : words.kept.neverSeen),
    },
  ];
}

function Roles({ ask, account, tree }: { ask: Ask; account: ListedAccount; tree: BodyTree }) {
  const words = accountWords[ask.locale];
  if (account.roles.length === 0) return <span class="quiet">{words.kept.noRoles}</span>;
  return (
    <ul class="plain">
      {account.roles.map(({ role, bodyId }) => (
        <li>
          {words.roles[role]}, {tree.nameOf(bodyId)}
        </li>
      ))}
    </ul>
  );
}

function Pages({ ask, asked, total, rowsAPage, accounts }: AccountListViewProps) {
  const page = asked.trang ?? 1;
  const last = Math.max(1, Math.ceil(total / rowsAPage));
  if (accounts.length === 0) return null;
  const from = (page - 1) * rowsAPage + 1;
  return (
    <Pagination
      locale={ask.locale}
      rows={{ from, to: from + accounts.length - 1, total }}
      previousHref={page > 1 ? listHref(asked, { trang: page - 1 }) : undefined}
      nextHref={page < last ? listHref(asked, { trang: page + 1 }) : undefined}
    />
  );
}
