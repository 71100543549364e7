import { stringify } from 'csv-stringify/sync';
import { type Ask, download, html } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import { type BodyTree, bodyTreeOn } from '../../organisation/index.ts';
import { reachOf } from '../access.ts';
import { stateOf } from '../account.ts';
import { listAccounts } from '../account-list.store.ts';
import type { ListedAccount } from '../account-list.ts';
import { insertOpenings } from '../openings.store.ts';
import { accountWords } from '../words.ts';
import { AccountListView } from './account-list.view.tsx';
import { accountQuery, filterOf } from './account-list-query.ts';

const rowsAPage = 50;

/** The accounts within the administrator's reach, a page at a time. */
export async function accountListPage(ask: Ask): Promise<Response> {
  const asked = accountQuery(ask);
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const offset = ((asked.trang ?? 1) - 1) * rowsAPage;
  const found = await listAccounts(filterOf(ask, asked, tree), ask, { limit: rowsAPage, offset });
  const reach = reachOf(ask.actor, tree);
  return html(
    <AccountListView
      ask={ask}
      asked={asked}
      {...found}
      tree={tree}
      bodies={tree.list.filter((body) => reach.bodies.has(body.id))}
      rowsAPage={rowsAPage}
    />,
  );
}

/** The same accounts as a file that a spreadsheet opens, all of them. */
export async function accountCsvPage(ask: Ask): Promise<Response> {
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const filter = filterOf(ask, accountQuery(ask), tree);
  const { accounts } = await listAccounts(filter, ask, { limit: null, offset: 0 });
  await insertOpenings(
    { accountIds: accounts.map(({ id }) => id), by: ask.actor, manner: 'export' },
    ask.now,
  );
  const words = accountWords[ask.locale].kept;
  const headings = [words.name, words.username, words.roles, words.state, words.factor, words.lastSeen];
  const rows = accounts.map((account) => csvRow(ask, account, tree));
  // The mark at the start tells spreadsheets that it is UTF-8; formulas in what people typed stay text.
  const csv = stringify([headings, ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
  return download(csv, { name: words.csvName, type: 'text/csv; charset=utf-8' });
}

function csvRow(ask: Ask, account: ListedAccount, tree: BodyTree): string[] {
  const words = accountWords[ask.locale];
  const roles = account.roles.map(({ role, bodyId }) => `${words.roles[role]}: ${tree.nameOf(bodyId)}`);
  return [
    account.name,
    account.username,
    roles.join('; '),
    words.states[stateOf(account, ask.now)],
    account.secondFactorSince ? words.kept.yes : words.kept.no,
    account.lastSeenAt ? writeMoment(account.lastSeenAt) : '',
  ];
}
