import type { Words } from '../../../kernel/words/index.ts';
import { writeNumber } from '../../../ui/numbers.ts';

const vi = {
  title: 'Tìm tin',
  titleOf: (typed: string) => `Tìm «${typed}»`,
  lead: 'Gõ có dấu hay không dấu đều được. Đặt trong ngoặc kép để tìm đúng cụm từ; số văn bản viết cách nào cũng tìm thấy.',
  typed: 'Từ cần tìm',
  section: 'Chuyên mục',
  allSections: 'Tất cả chuyên mục',
  from: 'Đăng từ ngày',
  until: 'Đến hết ngày',
  find: 'Tìm',
  filters: 'Lọc theo chuyên mục và ngày đăng',
  clear: 'Bỏ lọc',
  results: 'Kết quả',
  found: (n: number) => `${writeNumber(n, 'vi')} bài`,
  foundMany: (n: number) => `Hơn ${writeNumber(n, 'vi')} bài; bài khớp nhất đứng đầu`,
  lastOfMany: (n: number) =>
    `Chỉ xem được ${writeNumber(n, 'vi')} bài khớp nhất. Thêm từ, hoặc lọc theo chuyên mục và ngày đăng để thấy các bài còn lại.`,
  none: (typed: string) => `Không có bài nào khớp với «${typed}»`,
  noneHint: 'Thử ít từ hơn, bỏ ngoặc kép, hoặc kiểm tra lại chính tả.',
  noneFiltered: 'Có thể bài nằm ngoài chuyên mục hay khoảng ngày đã chọn.',
  daysTurned: 'Ngày đầu đứng sau ngày cuối, nên không có bài nào.',
  dayUnread: 'Có ngày không đọc được nên đã bỏ qua. Viết ngày/tháng/năm, ví dụ 20/11/2026.',
  pages: 'Các trang kết quả',
  previous: 'Trang trước',
  next: 'Trang sau',
  page: (n: number) => `Trang ${writeNumber(n, 'vi')}`,
};

const en: typeof vi = {
  title: 'Search the news',
  titleOf: (typed) => `Search “${typed}”`,
  lead: 'With or without Vietnamese marks. Quotation marks find words side by side; the number of a directive is found in any spelling.',
  typed: 'Words to find',
  section: 'Section',
  allSections: 'All sections',
  from: 'Published from',
  until: 'Until the end of',
  find: 'Search',
  filters: 'Narrow by section and day',
  clear: 'Clear',
  results: 'Results',
  found: (n) => (n === 1 ? '1 article' : `${writeNumber(n, 'en')} articles`),
  foundMany: (n) => `More than ${writeNumber(n, 'en')} articles; the closest first`,
  lastOfMany: (n) =>
    `Only the ${writeNumber(n, 'en')} closest can be seen. Add a word, or narrow by section and day, to see the others.`,
  none: (typed) => `No article matches “${typed}”`,
  noneHint: 'Try fewer words, leave out quotation marks, or check the spelling.',
  noneFiltered: 'There may be some outside of the section or the days that were chosen.',
  daysTurned: 'The first day is after the last, so there is nothing.',
  dayUnread: 'A day could not be read and was left out. Write day/month/year, as in 20/11/2026.',
  pages: 'Pages of results',
  previous: 'Previous page',
  next: 'Next page',
  page: (n) => `Page ${writeNumber(n, 'en')}`,
};

export const searchWords: Words<typeof vi> = { vi, en };
