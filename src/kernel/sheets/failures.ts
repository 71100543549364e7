import { failures } from '../failure/index.ts';

/** Everything that can be wrong with a file that should hold a table. */
export const sheetFailures = failures('sheets', {
  tooManyRows: {
    kind: 'too-large',
    vi: ({ most = 0 }) =>
      `Tệp có quá ${most.toLocaleString('vi-VN')} dòng. Đề nghị chia thành nhiều tệp nhỏ hơn.`,
    en: ({ most = 0 }) =>
      `The file has more than ${most.toLocaleString('en-GB')} rows. Please split it into smaller ones.`,
  },
  tooManyColumns: {
    kind: 'too-large',
    vi: ({ most }) => `Tệp có nhiều hơn ${most} cột. Đề nghị dùng đúng tệp mẫu.`,
    en: ({ most }) => `The file has more than ${most} columns. Please use the template.`,
  },
  merged: {
    kind: 'invalid',
    vi: ({ cell }) =>
      `Bảng tính có ô gộp (${cell}) nên không rõ dòng nào có giá trị gì. Đề nghị bỏ gộp ô rồi gửi lại.`,
    en: ({ cell }) =>
      `The sheet has merged cells (${cell}), so it is not clear what each row says. Please unmerge them.`,
  },
  noHead: {
    kind: 'invalid',
    vi: ({ columns = '' }) =>
      `Không tìm thấy dòng tiêu đề. Tệp phải có các cột: ${columns}. Đề nghị dùng tệp tải từ chính danh sách này.`,
    en: ({ columns = '' }) =>
      `No line of headings was found. The file must have the columns: ${columns}. Please use a file that was downloaded from this list.`,
  },
  noRows: {
    kind: 'invalid',
    vi: 'Tệp không có dòng nào dưới dòng tiêu đề.',
    en: 'The file has no lines below its headings.',
  },
  noSheet: {
    kind: 'invalid',
    vi: 'Tệp không có bảng tính nào đọc được. Đề nghị mở lại bằng phần mềm bảng tính và lưu dạng XLSX hoặc CSV.',
    en: 'The file holds no table that could be read. Please open it in a spreadsheet and save it as XLSX or CSV.',
  },
});
