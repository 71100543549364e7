import { type Ask, html } from '../../../kernel/http/index.ts';
import { giveOut, inBatches, type SheetFormat } from '../../../kernel/sheets/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { reachOf } from '../access.ts';
import { accountColumns } from '../account-columns.ts';
import { listAccountIds, listAccounts, listAccountsOf } from '../account-list.store.ts';
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

/** The same accounts as comma-separated values, all of them. */
export function accountCsvPage(ask: Ask): Promise<Response> {
  return listOf(ask, 'csv');
}

/** The same accounts as a workbook. */
export function accountWorkbookPage(ask: Ask): Promise<Response> {
  return listOf(ask, 'xlsx');
}

async function listOf(ask: Ask, format: SheetFormat): Promise<Response> {
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const ids = await listAccountIds(filterOf(ask, accountQuery(ask), tree), ask);
  await insertOpenings({ accountIds: ids, by: ask.actor, manner: 'export' }, ask.now);
  const { fileName, sheetName } = accountWords[ask.locale].kept;
  return giveOut(
    { format, file: fileName, name: sheetName, columns: accountColumns(ask, tree) },
    inBatches(ids, (some) => listAccountsOf(some, ask)),
  );
}
