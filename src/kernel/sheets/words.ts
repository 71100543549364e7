import type { Words } from '../words/index.ts';

const vi = {
  missing: 'Chưa có giá trị.',
  tooLong: (most: number) => `Dài quá ${most.toLocaleString('vi-VN')} ký tự.`,
  noDay: 'Không phải là ngày có thật. Viết như 31/12/2026.',
  notAmong: (values: string) => `Không có giá trị này. Chọn một trong: ${values}.`,
  noNumber: (least: number, most: number) => `Ghi một số nguyên từ ${least} đến ${most}.`,
  yes: 'Có',
  no: 'Không',
  identity: 'Mã',
  twice: (line: number) => `Trùng với dòng ${line} của tệp.`,
};

const en: typeof vi = {
  missing: 'There is no value.',
  tooLong: (most) => `Longer than ${most.toLocaleString('en-GB')} characters.`,
  noDay: 'This is not a day that exists. Write it like 31/12/2026.',
  notAmong: (values) => `There is no such value. Choose one of: ${values}.`,
  noNumber: (least, most) => `Give a whole number from ${least} to ${most}.`,
  yes: 'Yes',
  no: 'No',
  identity: 'ID',
  twice: (line) => `The same as line ${line} of the file.`,
};

export const sheetWords: Words<typeof vi> = { vi, en };
