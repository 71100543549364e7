import { judgeLines, sheetColumns } from '../../kernel/sheets/index.ts';
import type { ImportedList } from '../imports/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { directivePort } from './directive-port.ts';
import { listTypes } from './directives.store.ts';
import { documentWords } from './words.ts';

/** The registers, as they take a file. */
export const directiveImport: ImportedList = {
  name: 'directives',
  path: '/van-ban',
  title: { vi: documentWords.vi.register, en: documentWords.en.register },
  hint: {
    vi: 'Văn bản được nhận ra theo số, ký hiệu, loại, cơ quan ban hành và ngày ký; văn bản không số theo trích yếu. Toàn văn và tệp kèm theo không nằm trong tệp này: bổ sung ở trang của từng văn bản.',
    en: 'A directive is known by its number, type, issuer and day of signing; one without a number by its title. Texts and files are no part of this file: add them on the page of each directive.',
  },
  open: async ({ actor, locale, now, today, stamps }) => {
    const [tree, types] = await Promise.all([bodyTreeOn(today, stamps), listTypes(today)]);
    const port = directivePort({ actor, locale, now, tree, types });
    return { columns: sheetColumns(port.columns, locale), judge: (lines) => judgeLines(port, lines, locale) };
  },
};
