import { judgeLines, sheetColumns } from '../../kernel/sheets/index.ts';
import { eachSays } from '../../kernel/words/index.ts';
import type { ImportedList } from '../imports/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { accountPort } from './account-port.ts';
import { accountWords } from './words.ts';

/** The accounts, as they take a file. */
export const accountImport: ImportedList = {
  name: 'accounts',
  path: '/quan-tri/tai-khoan',
  title: eachSays(accountWords, ({ kept }) => kept.sheetName),
  hint: {
    vi: 'Tài khoản được nhận ra theo tên đăng nhập. Mỗi vai trò một dòng trong ô, viết «Vai trò: Tổ chức», tính từ hôm nay; vai trò không còn ghi trong ô sẽ thôi giao. Mật khẩu không bao giờ nằm trong tệp: cấp liên kết đặt mật khẩu ở trang của từng người.',
    en: 'An account is known by its username. Each role stands on a line of its own in the cell, «Role: Body», from today on; a role that the cell leaves out ends. Passwords are never in a file: give each person their link on the page of the account.',
  },
  open: async ({ actor, locale, now, today, stamps }) => {
    const port = accountPort({ actor, locale, now, tree: await bodyTreeOn(today, stamps) });
    return { columns: sheetColumns(port.columns, locale), judge: (lines) => judgeLines(port, lines, locale) };
  },
};
