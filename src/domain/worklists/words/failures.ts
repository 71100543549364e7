import { failures } from '../../../kernel/failure/index.ts';

export const importFailures = failures('worklists', {
  noSuchList: {
    kind: 'missing',
    vi: 'Không có danh sách nhập này, hoặc danh sách đã được bỏ.',
    en: 'There is no such list, or it was given up.',
  },
  noColumns: {
    kind: 'invalid',
    vi: ({ missing }) =>
      `Dòng tiêu đề của tệp thiếu cột: ${missing}. Đề nghị dùng tệp mẫu hoặc đặt lại tên cột.`,
    en: ({ missing }) =>
      `The headings of the file lack: ${missing}. Please use the template or rename the columns.`,
  },
  noRows: {
    kind: 'invalid',
    vi: 'Tệp chỉ có dòng tiêu đề, chưa có nhiệm vụ nào.',
    en: 'The file holds headings only and no task.',
  },
  nothingRight: {
    kind: 'invalid',
    vi: 'Chưa có dòng nào ghi được. Đề nghị sửa các dòng còn sai.',
    en: 'No row can be written yet. Please mend those that are wrong.',
  },
  someWrong: {
    kind: 'conflict',
    vi: 'Vẫn còn dòng sai nên chưa ghi tất cả được. Đề nghị sửa, hoặc chọn chỉ ghi các dòng đúng.',
    en: 'Some rows are still wrong, so not all can be written. Mend them, or write only the right ones.',
  },
  startedAlready: {
    kind: 'conflict',
    vi: 'Danh sách này đã được ghi nên không sửa hay bỏ được nữa.',
    en: 'This list is being written already; it can be neither mended nor given up.',
  },
  notRunning: {
    kind: 'conflict',
    vi: 'Danh sách này không còn đang ghi nên không dừng được.',
    en: 'This list is not being written, so there is nothing to stop.',
  },
  changedMeanwhile: {
    kind: 'conflict',
    vi: 'Dòng này vừa được sửa ở nơi khác. Dưới đây là nội dung anh/chị đã gõ; mở lại dòng để xem bản mới.',
    en: 'This row was just mended elsewhere. Below is what you typed; open it again to see the new one.',
  },
  mayNoLonger: {
    kind: 'forbidden',
    vi: 'Tài khoản hoặc ủy quyền của người nhập không còn hiệu lực.',
    en: 'The account or the delegation of whoever brought the list holds no longer.',
  },
  broke: {
    kind: 'unavailable',
    vi: 'Hệ thống gặp lỗi với dòng này sau nhiều lần thử. Đề nghị nhập lại dòng này hoặc báo quản trị viên.',
    en: 'The system failed on this row several times. Bring it again or tell an administrator.',
  },
});
