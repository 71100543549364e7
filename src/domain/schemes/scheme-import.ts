import { judgeLines, sheetColumns } from '../../kernel/sheets/index.ts';
import { eachSays } from '../../kernel/words/index.ts';
import type { ImportedList } from '../imports/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { schemePort } from './scheme-port.ts';
import { schemeWords } from './words.ts';

/** The programmes and schemes, as they take a file. */
export const schemeImport: ImportedList = {
  name: 'schemes',
  path: '/chuong-trinh',
  title: eachSays(schemeWords, ({ title }) => title),
  hint: {
    vi: 'Chương trình, đề án được nhận ra theo số, ký hiệu và tên. Các nhiệm vụ nằm trong đó không đi theo tệp này; văn bản thành lập ghi bằng địa chỉ trang của văn bản.',
    en: 'A programme or scheme is known by its number and its name. Its tasks are no part of this file; the directive that set it up is named by the address of its page.',
  },
  open: async ({ actor, locale, now, today, stamps }) => {
    const port = schemePort({ actor, locale, now, tree: await bodyTreeOn(today, stamps) });
    return { columns: sheetColumns(port.columns, locale), judge: (lines) => judgeLines(port, lines, locale) };
  },
};
