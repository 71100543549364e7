import { judgeLines, sheetColumns } from '../../kernel/sheets/index.ts';
import { eachSays } from '../../kernel/words/index.ts';
import type { ImportedList } from '../imports/index.ts';
import { bodyTreeOn, listKinds } from './bodies.store.ts';
import { bodyPort } from './body-port.ts';
import { organisationWords } from './words.ts';

/** The tree of bodies, as it takes a file. */
export const bodyImport: ImportedList = {
  name: 'bodies',
  path: '/to-chuc',
  title: eachSays(organisationWords, ({ bodies }) => bodies),
  hint: {
    vi: 'Tổ chức được nhận ra theo tên và nơi trực thuộc. Tổ chức cấp trên phải có sẵn hoặc đứng ở dòng phía trên. Ngày bắt đầu muộn hơn là thay đổi kể từ ngày đó; cùng ngày là chữa điều đã ghi nhầm. Đổi tên thì làm ở trang của tổ chức.',
    en: 'A body is known by its name and the body above it, which must be there or stand on a line above. A later first day is a change from that day on; the same day mends a mistake. A new name is given on the page of the body.',
  },
  open: async ({ actor, locale, now, today, stamps }) => {
    const [tree, kinds] = await Promise.all([bodyTreeOn(today, stamps), listKinds()]);
    const port = bodyPort({ actor, locale, now, tree, kinds });
    return { columns: sheetColumns(port.columns, locale), judge: (lines) => judgeLines(port, lines, locale) };
  },
};
