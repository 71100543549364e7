import { failures } from '../failure/index.ts';
import type { Words } from '../words/index.ts';

const vi = {
  missing: 'Chưa có giá trị.',
  tooLong: (most: number) => `Dài quá ${most.toLocaleString('vi-VN')} ký tự.`,
  noDay: 'Không phải là ngày có thật. Viết như 31/12/2026.',
  notAmong: (values: string) => `Không có giá trị này. Chọn một trong: ${values}.`,
  twice: (line: number) => `Trùng với dòng ${line} của tệp.`,
};

const en: typeof vi = {
  missing: 'There is no value.',
  tooLong: (most) => `Longer than ${most.toLocaleString('en-GB')} characters.`,
  noDay: 'This is not a day that exists. Write it like 31/12/2026.',
  notAmong: (values) => `There is no such value. Choose one of: ${values}.`,
  twice: (line) => `The same as line ${line} of the file.`,
};

export const sheetWords: Words<typeof vi> = { vi, en };

/** What can be wrong with a file as a whole. */
export const sheetFailures = failures('sheets', {
  noHead: {
    kind: 'invalid',
    vi: ({ columns = '' }) =>
      `Không tìm thấy dòng tiêu đề. Tệp phải có các cột: ${columns}. Hãy dùng tệp tải từ chính danh sách này.`,
    en: ({ columns = '' }) =>
      `No line of headings was found. The file must have the columns: ${columns}. Use a file that was downloaded from this list.`,
  },
  noRows: {
    kind: 'invalid',
    vi: 'Tệp không có dòng nào dưới dòng tiêu đề.',
    en: 'The file has no lines below its headings.',
  },
  tooManyRows: {
    kind: 'too-large',
    vi: ({ most = 0 }) => `Tệp có quá ${most.toLocaleString('vi-VN')} dòng. Hãy chia thành nhiều tệp.`,
    en: ({ most = 0 }) =>
      `The file has more than ${most.toLocaleString('en-GB')} lines. Split it into several.`,
  },
  unreadable: {
    kind: 'invalid',
    vi: 'Không mở được bảng tính này. Hãy lưu lại dưới dạng .xlsx hoặc .csv rồi gửi lần nữa.',
    en: 'This spreadsheet cannot be opened. Save it as .xlsx or .csv and send it again.',
  },
});
