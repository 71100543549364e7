import type { Words } from '../kernel/words/index.ts';
import { writeNumber } from '../ui/index.ts';

const vi = {
  title: 'Việc nền',
  lead: 'Những việc hệ thống tự làm: theo nhật ký để báo tin, nhắc hạn, gửi thư, dọn dẹp. Mỗi việc làm lại bao nhiêu lần cũng cho một kết quả, nên có thể chạy lại bất cứ lúc nào.',
  sweeps: 'Việc làm đều đặn',
  name: 'Việc',
  every: 'Chu kỳ',
  everyMinutes: (minutes: number) =>
    minutes >= 1440 ? 'mỗi ngày' : minutes > 1 ? `mỗi ${minutes} phút` : 'mỗi phút',
  soon: 'và ngay khi có việc mới',
  last: 'Lần gần nhất',
  never: 'chưa chạy lần nào',
  took: 'Mất',
  ms: (n: number) => `${writeNumber(n, 'vi')} ms`,
  state: 'Tình trạng',
  well: 'Chạy tốt',
  failing: (n: number) => `Lỗi ${writeNumber(n, 'vi')} lần liên tiếp`,
  lastSuccess: (moment: string) => `Lần tốt gần nhất: ${moment}`,
  waits: 'Chưa chạy',
  run: 'Chạy ngay',
  asked: 'Việc sẽ được chạy ngay.',
  names: {
    'accounts.personal_data': 'Xóa dữ liệu cá nhân đã hết hạn lưu',
    'kernel.forms': 'Dọn khóa biểu mẫu cũ',
    'kernel.files': 'Dọn tệp không còn được dùng',
    'notices.deeds': 'Báo tin theo nhật ký',
    'recurrence.occurrences': 'Giao nhiệm vụ định kỳ đến ngày',
    'notices.deadlines': 'Nhắc hạn và báo lên cấp trên',
    'notices.mail': 'Gửi thư',
  } as Readonly<Record<string, string>>,
  dead: 'Việc không làm được',
  deadLead: 'Đã thử đủ số lần mà vẫn lỗi. Sửa nguyên nhân rồi cho làm lại.',
  noDead: 'Không có việc nào hỏng.',
  tries: 'Số lần thử',
  since: 'Hỏng lúc',
  error: 'Lỗi',
  again: 'Làm lại',
  againDone: 'Việc được làm lại từ đầu.',
  mail: 'Thư',
  mailOff: 'Hệ thống chưa được nối với máy chủ thư (BANLE_SMTP_URL).',
  mailWaiting: (n: number) =>
    n === 0 ? 'Không có thư nào đang chờ gửi.' : `${writeNumber(n, 'vi')} thư đang chờ gửi`,
  mailOldest: (moment: string) => `, thư chờ lâu nhất từ ${moment}.`,
  mailFailed: 'Thư không gửi được',
  mailTo: 'Người nhận',
  mailKinds: { at_once: 'Thông báo', digest: 'Thư tổng hợp', code: 'Mã xác nhận' },
  mailKind: 'Loại thư',
  send: 'Gửi lại',
  sent: 'Thư sẽ được gửi lại.',
};

const en: typeof vi = {
  title: 'Background work',
  lead: 'What the system does by itself: telling people by the record, deadlines, mail, tidying. Each can be run any number of times with the same outcome, so it may be run again at any moment.',
  sweeps: 'Regular work',
  name: 'Work',
  every: 'Runs',
  everyMinutes: (minutes) =>
    minutes >= 1440 ? 'daily' : minutes > 1 ? `every ${minutes} minutes` : 'every minute',
  soon: 'and soon after something was done',
  last: 'Last run',
  never: 'never yet',
  took: 'Took',
  ms: (n) => `${writeNumber(n, 'en')} ms`,
  state: 'State',
  well: 'Runs well',
  failing: (n) => (n === 1 ? 'Failed once' : `Failed ${writeNumber(n, 'en')} times in a row`),
  lastSuccess: (moment) => `Last went well: ${moment}`,
  waits: 'Not run yet',
  run: 'Run now',
  asked: 'It will be run at once.',
  names: {
    'accounts.personal_data': 'Personal data past their time are removed',
    'kernel.forms': 'Old form keys are removed',
    'kernel.files': 'Files that nothing refers to are removed',
    'notices.deeds': 'People are told by the record',
    'recurrence.occurrences': 'Recurring tasks whose day has come are given',
    'notices.deadlines': 'Deadlines and delays',
    'notices.mail': 'Mail is sent',
  },
  dead: 'Work that failed for good',
  deadLead: 'It was tried as often as it may be. Mend the cause, then have it tried again.',
  noDead: 'Nothing has failed.',
  tries: 'Tries',
  since: 'Failed at',
  error: 'Error',
  again: 'Try again',
  againDone: 'It is tried again from the beginning.',
  mail: 'Mail',
  mailOff: 'The system is not connected to a mail server (BANLE_SMTP_URL).',
  mailWaiting: (n) =>
    n === 0
      ? 'No mail waits to be sent.'
      : n === 1
        ? '1 mail waits to be sent'
        : `${writeNumber(n, 'en')} mails wait to be sent`,
  mailOldest: (moment) => `, the oldest since ${moment}.`,
  mailFailed: 'Mail that could not be sent',
  mailTo: 'To',
  mailKinds: { at_once: 'Notices', digest: 'Digest', code: 'Code' },
  mailKind: 'Kind',
  send: 'Send again',
  sent: 'The mail will be sent again.',
};

/** What is read on the page about the work in the background. */
export const workWords: Words<typeof vi> = { vi, en };
