import type { Words } from '../../../kernel/words/index.ts';
import { writeNumber } from '../../../ui/index.ts';

const vi = {
  open: 'Chọn nhiều nhiệm vụ',
  title: 'Chọn nhiệm vụ',
  lead: 'Đánh dấu các nhiệm vụ cần xử lý cùng một lúc, rồi chọn việc cần làm: đôn đốc, gia hạn, xác nhận, trả lại, bàn giao, hủy…',
  conditions: 'Theo điều kiện:',
  mark: (number: string) => `Chọn ${number}`,
  marks: 'Chọn',
  whole: (n: number) => `Chọn cả ${writeNumber(n, 'vi')} nhiệm vụ của danh sách này`,
  wholeHint: 'Gồm cả các trang khác; không cần đánh dấu từng dòng.',
  elsewhere: (n: number) => `Đã đánh dấu ${writeNumber(n, 'vi')} nhiệm vụ ở trang khác.`,
  markPage: (n: number) => `Đánh dấu cả ${writeNumber(n, 'vi')} dòng của trang này`,
  goOn: 'Tiếp tục',
  next: 'Trang sau',
  previous: 'Trang trước',
  back: 'Quay lại danh sách',
  shown: (from: number, to: number, total: number) =>
    `Dòng ${writeNumber(from, 'vi')} đến ${writeNumber(to, 'vi')} trong ${writeNumber(total, 'vi')}`,
};

const en: typeof vi = {
  open: 'Choose several tasks',
  title: 'Choose tasks',
  lead: 'Tick the tasks to be dealt with at once, then say what is to be done: remind, extend, accept, return, hand over, cancel…',
  conditions: 'Narrowed by:',
  mark: (number) => `Choose ${number}`,
  marks: 'Choose',
  whole: (n) =>
    n === 1 ? 'Choose the one task of this list' : `Choose all ${writeNumber(n, 'en')} tasks of this list`,
  wholeHint: 'Those on other pages too; no row needs to be ticked.',
  elsewhere: (n) =>
    n === 1
      ? '1 task is ticked on another page.'
      : `${writeNumber(n, 'en')} tasks are ticked on other pages.`,
  markPage: (n) =>
    n === 1 ? 'Tick the row of this page' : `Tick all ${writeNumber(n, 'en')} rows of this page`,
  goOn: 'Go on',
  next: 'Next page',
  previous: 'Previous page',
  back: 'Back to the list',
  shown: (from, to, total) =>
    `Rows ${writeNumber(from, 'en')} to ${writeNumber(to, 'en')} of ${writeNumber(total, 'en')}`,
};

/** What is read where tasks are chosen. */
export const selectWords: Words<typeof vi> = { vi, en };
