import { judgeLines, sheetColumns } from '../../kernel/sheets/index.ts';
import { eachSays } from '../../kernel/words/index.ts';
import type { ImportedList } from '../imports/index.ts';
import { loadCalendar } from './calendar.store.ts';
import type { CalendarFollower } from './calendar-change.ts';
import { dayPort } from './day-port.ts';
import { dayWords } from './day-words.ts';

/** The calendar's days, as they take a file, with whoever counts deadlines by them. */
export function dayImport(follower: CalendarFollower): ImportedList {
  return {
    name: 'calendar',
    path: '/lich',
    title: eachSays(dayWords, ({ title }) => title),
    hint: {
      vi: 'Ngày được nhận ra theo ngày tháng. Ngày nào làm chuyển hạn của nhiệm vụ đang tính thì không nhập từ tệp: ghi ở trang của ngày để xem trước từng hạn.',
      en: 'A day is known by its date. A day that moves deadlines in force is not imported: set it on its own page, where each of them is shown first.',
    },
    open: async ({ actor, locale, now }) => {
      const port = dayPort({ actor, locale, now, calendar: await loadCalendar(), follower });
      return {
        columns: sheetColumns(port.columns, locale),
        judge: (lines) => judgeLines(port, lines, locale),
      };
    },
  };
}
