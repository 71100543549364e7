import type { Ask } from '../../kernel/http/index.ts';
import { type SheetColumn, sheetColumns } from '../../kernel/sheets/index.ts';
import { writeMoment } from '../../kernel/time/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import { stateOf } from './account.ts';
import { accountListColumns, lineOf } from './account-line.ts';
import type { ListedAccount } from './account-list.ts';
import { accountWords } from './words.ts';

/** The columns of a file of accounts: what is read back, and how each stands. */
export function accountColumns(
  { locale, now }: Pick<Ask, 'locale' | 'now'>,
  tree: BodyTree,
): readonly SheetColumn<ListedAccount>[] {
  const said = accountWords[locale];
  const words = said.kept;
  const text = (
    label: string,
    width: number,
    cell: (row: ListedAccount) => string,
  ): SheetColumn<ListedAccount> => ({ label, width, kind: 'text', cell });
  return [
    ...sheetColumns(accountListColumns(locale, tree), locale).map(
      (column): SheetColumn<ListedAccount> => ({ ...column, cell: (row) => column.cell(lineOf(row)) }),
    ),
    text(words.state, 18, (row) => said.states[stateOf(row, now)]),
    text(words.factor, 16, (row) => (row.secondFactorSince ? words.yes : words.no)),
    text(words.lastSeen, 20, (row) => (row.lastSeenAt ? writeMoment(row.lastSeenAt) : '')),
  ];
}
