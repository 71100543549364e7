import { failures } from '../../kernel/failure/index.ts';
import type { Verdict } from '../../kernel/sheets/index.ts';
import type { Words } from '../../kernel/words/index.ts';

const many = (n: number) => n.toLocaleString('vi-VN');

const vi = {
  title: (list: string) => `Nhập ${list} từ tệp`,
  open: 'Nhập từ tệp',
  xlsx: 'Tải Excel',
  csv: 'Tải CSV',
  lead: 'Gửi tệp lên để đối chiếu với danh sách hiện có. Chưa có gì được ghi cho đến khi anh/chị xem và xác nhận.',
  file: 'Tệp bảng tính',
  fileTypes: 'XLSX, CSV',
  fileLimit: '20 MB, 5.000 dòng',
  send: 'Đối chiếu',
  noFile: 'Hãy chọn một tệp.',
  how: 'Cách làm',
  howSteps: [
    'Tải danh sách hiện có (Excel hoặc CSV) hoặc tải tệp mẫu trống.',
    'Sửa hoặc thêm dòng; giữ nguyên dòng tiêu đề. Thứ tự cột tùy ý; cột nào bỏ đi thì nội dung cột ấy giữ như cũ.',
    'Gửi tệp lên, xem từng dòng sẽ ra sao, rồi xác nhận.',
  ],
  template: 'Tải tệp mẫu trống',
  templateName: (list: string) => `mau-${list}`,
  preview: 'Kết quả đối chiếu',
  previewLead: (file: string) => `Tệp «${file}». Chưa có gì được ghi.`,
  verdicts: {
    wrong: 'Không dùng được',
    differs: 'Khác danh sách',
    new: 'Sẽ thêm mới',
    same: 'Đã có, bỏ qua',
  } as Readonly<Record<Verdict, string>>,
  none: {
    wrong: 'Không dòng nào sai.',
    differs: 'Không dòng nào khác.',
    new: 'Không dòng nào mới.',
    same: 'Không dòng nào trùng.',
  } as Readonly<Record<Verdict, string>>,
  unused: (columns: string) => `Các cột không được đọc: ${columns}.`,
  line: 'Dòng',
  row: 'Nội dung',
  details: 'Chi tiết',
  empty: '(để trống)',
  inFile: 'Trong tệp',
  inList: 'Hiện có',
  confirm: 'Ghi vào danh sách',
  confirmLead:
    'Ghi tất cả các dòng đã chọn hoặc không ghi dòng nào; mỗi dòng được ghi vào nhật ký như khi làm bằng tay.',
  writeNew: (n: number) => `Thêm ${many(n)} dòng mới`,
  writeDiffers: (n: number) => `Sửa ${many(n)} mục đã có theo tệp`,
  wrongStay: (n: number) =>
    `${many(n)} dòng không dùng được sẽ không được ghi. Có thể sửa trong tệp rồi gửi lại.`,
  nothing: 'Không có gì để ghi: các dòng dùng được đều đã có trong danh sách.',
  chooseSome: 'Hãy chọn ít nhất một nhóm dòng để ghi.',
  changedMeanwhile:
    'Danh sách đã thay đổi từ khi anh/chị mở trang này, nên chưa có gì được ghi. Dưới đây là kết quả đối chiếu mới; hãy xem lại rồi xác nhận.',
  refusedLine: (line: number, sentence: string) =>
    `Dòng ${many(line)}: ${sentence} Chưa có dòng nào được ghi.`,
  drop: 'Bỏ tệp này',
  dropped: 'Đã bỏ tệp.',
  done: (made: number, changed: number) => `Đã thêm ${many(made)} và sửa ${many(changed)} mục theo tệp.`,
};

const count = (n: number) => n.toLocaleString('en-GB');

const en: typeof vi = {
  title: (list) => `Import ${list} from a file`,
  open: 'Import from a file',
  xlsx: 'Download Excel',
  csv: 'Download CSV',
  lead: 'Send a file to compare it with the list as it is. Nothing is written until you have looked and confirmed.',
  file: 'Spreadsheet',
  fileTypes: 'XLSX, CSV',
  fileLimit: '20 MB, 5,000 lines',
  send: 'Compare',
  noFile: 'Choose a file.',
  how: 'How it is done',
  howSteps: [
    'Download the list as it is (Excel or CSV), or an empty template.',
    'Change or add lines; keep the line of headings. Columns may stand in any order; what a missing column says stays as it was.',
    'Send the file, see what becomes of each line, then confirm.',
  ],
  template: 'Download an empty template',
  templateName: (list) => `template-${list}`,
  preview: 'Comparison',
  previewLead: (file) => `File “${file}”. Nothing has been written.`,
  verdicts: { wrong: 'Cannot be used', differs: 'Differs', new: 'Will be added', same: 'There already' },
  none: {
    wrong: 'No line is wrong.',
    differs: 'No line differs.',
    new: 'No line is new.',
    same: 'No line is there already.',
  },
  unused: (columns) => `Columns that are not read: ${columns}.`,
  line: 'Line',
  row: 'What it is',
  details: 'Details',
  empty: '(empty)',
  inFile: 'In the file',
  inList: 'As it is',
  confirm: 'Write to the list',
  confirmLead: 'All chosen lines are written, or none; each stands on the record as if done by hand.',
  writeNew: (n) => `Add ${count(n)} new ${n === 1 ? 'line' : 'lines'}`,
  writeDiffers: (n) => `Change ${count(n)} existing ${n === 1 ? 'entry' : 'entries'} as the file says`,
  wrongStay: (n) =>
    `${count(n)} ${n === 1 ? 'line' : 'lines'} that cannot be used will not be written. Mend them in the file and send it again.`,
  nothing: 'There is nothing to write: every usable line is on the list already.',
  chooseSome: 'Choose at least one group of lines to write.',
  changedMeanwhile:
    'The list has changed since you opened this page, so nothing was written. Here is the new comparison; look at it and confirm again.',
  refusedLine: (line, sentence) => `Line ${count(line)}: ${sentence} No line was written.`,
  drop: 'Discard this file',
  dropped: 'The file was discarded.',
  done: (made, changed) => `Added ${count(made)} and changed ${count(changed)} entries from the file.`,
};

export const importWords: Words<typeof vi> = { vi, en };

/** What can go wrong with a file that is to be read in. */
export const importFailures = failures('imports', {
  noSuchSheet: {
    kind: 'missing',
    vi: 'Không còn tệp này: đã nhập xong, đã bỏ hoặc đã quá một ngày. Hãy gửi lại tệp.',
    en: 'This file is here no more: it was read in, discarded, or a day has passed. Send it again.',
  },
});
