import type { Words } from '../../../kernel/words/index.ts';
import type { Channel, kindGroups } from '../notice.ts';

const vi = {
  title: 'Tùy chọn nhận thông báo',
  lead: 'Chọn cách nhận từng loại thông báo. Những việc cần anh/chị xử lý luôn hiện trong hệ thống.',
  channels: {
    off: 'Không nhận',
    app: 'Trong hệ thống',
    mail: 'Trong hệ thống và thư ngay',
    digest: 'Trong hệ thống và thư tổng hợp',
  } satisfies Readonly<Record<Channel, string>> as Readonly<Record<Channel, string>>,
  groups: {
    doing: 'Việc đơn vị tôi làm',
    giving: 'Việc đơn vị tôi giao',
    deadlines: 'Thời hạn',
    talk: 'Trao đổi',
    machines: 'Kết nối với hệ thống khác',
    publishing: 'Thông báo chung và đề nghị đính chính',
  } satisfies Readonly<Record<keyof typeof kindGroups, string>> as Readonly<
    Record<keyof typeof kindGroups, string>
  >,
  save: 'Lưu tùy chọn',
  saved: 'Đã lưu tùy chọn nhận thông báo.',
  mailbox: 'Thư điện tử',
  mailboxLead:
    'Thư chỉ gửi đến địa chỉ đã xác nhận bằng mã. Nhiệm vụ theo văn bản mật không bao giờ được nêu nội dung trong thư.',
  noMail:
    'Hệ thống này chưa được nối với máy chủ thư nên chưa gửi được thư. Thông báo vẫn hiện đầy đủ trong hệ thống.',
  address: 'Địa chỉ nhận thư',
  addressHint: (domains: string) =>
    domains === '' ? 'Nên dùng thư công vụ.' : `Chỉ nhận địa chỉ thuộc ${domains}.`,
  sendCode: 'Gửi mã xác nhận',
  codeSent: 'Mã xác nhận đang được gửi đến địa chỉ này.',
  code: 'Mã xác nhận',
  codeHint: (address: string, minutes: number) =>
    `Sáu chữ số trong thư gửi đến ${address}; có hiệu lực ${minutes} phút kể từ khi thư được gửi.`,
  confirm: 'Xác nhận địa chỉ',
  confirmed: 'Đã xác nhận địa chỉ nhận thư.',
  confirmedAt: (address: string) => `Thư gửi đến ${address}.`,
  refused: (address: string) =>
    `Máy chủ thư báo không có địa chỉ ${address}. Đề nghị kiểm tra lại và xác nhận lần nữa.`,
  drop: 'Thôi nhận thư',
  dropFollows: 'Địa chỉ được xóa khỏi hệ thống. Thông báo vẫn hiện trong hệ thống như trước.',
  dropDo: 'Thôi nhận thư và xóa địa chỉ',
  dropped: 'Đã xóa địa chỉ nhận thư.',
  digestHour: 'Giờ nhận thư tổng hợp',
  hour: (hour: number) => `${hour} giờ`,
  hourSaved: 'Đã lưu giờ nhận thư tổng hợp.',
  saveHour: 'Lưu giờ',
  feed: 'Lịch thời hạn',
  feedLead:
    'Liên kết riêng để ứng dụng lịch (Outlook, Google Lịch, Lịch của Apple, Thunderbird…) tự cập nhật thời hạn của anh/chị. Ai có liên kết đều đọc được, vì vậy không chuyển cho người khác. Nhiệm vụ theo văn bản mật không có trong lịch này.',
  feedNone: 'Anh/chị chưa tạo liên kết lịch.',
  feedMade: (moment: string) => `Liên kết tạo lúc ${moment}.`,
  feedRead: (moment: string) => `Ứng dụng lịch đọc lần gần nhất lúc ${moment}.`,
  feedUnread: 'Chưa có ứng dụng lịch nào đọc.',
  withGiven: 'Gồm cả nhiệm vụ đơn vị tôi giao',
  make: 'Tạo liên kết',
  makeAnew: 'Tạo liên kết mới',
  makeAnewFollows: 'Liên kết cũ mất hiệu lực ngay; các ứng dụng lịch đang dùng phải nhập liên kết mới.',
  made: 'Liên kết chỉ hiện một lần ở đây, hệ thống không lưu lại. Hãy chép ngay.',
  feedAddress: 'Liên kết lịch',
  subscribe: 'Mở bằng ứng dụng lịch',
  revoke: 'Thu hồi liên kết',
  revokeFollows: 'Liên kết mất hiệu lực ngay; ứng dụng lịch không đọc được nữa.',
  revokeDo: 'Thu hồi liên kết này',
  revoked: 'Liên kết lịch đã bị thu hồi.',
  copy: 'Chép',
  back: 'Về thông báo',
};

const en: typeof vi = {
  title: 'What you receive',
  lead: 'Choose how you are told of each kind. What asks something of you always shows in the system.',
  channels: {
    off: 'Not at all',
    app: 'In the system',
    mail: 'In the system and by mail at once',
    digest: 'In the system and in the daily digest',
  },
  groups: {
    doing: 'What my body does',
    giving: 'What my body gave',
    deadlines: 'Deadlines',
    talk: 'Discussion',
    machines: 'Other systems',
    publishing: 'Announcements and requests to correct',
  },
  save: 'Save',
  saved: 'What you receive was saved.',
  mailbox: 'E-mail',
  mailboxLead:
    'Mail goes only to an address that was confirmed by a code. What secret documents ordered is never told in a mail.',
  noMail:
    'This system is not connected to a mail server, so that no mail can be sent. All notices show in the system.',
  address: 'Your address',
  addressHint: (domains) =>
    domains === '' ? 'An official address is best.' : `Only addresses of ${domains}.`,
  sendCode: 'Send a code',
  codeSent: 'A code is being sent to this address.',
  code: 'Code',
  codeHint: (address, minutes) =>
    `Six digits in the mail to ${address}; good for ${minutes} minutes after it was sent.`,
  confirm: 'Confirm the address',
  confirmed: 'The address was confirmed.',
  confirmedAt: (address) => `Mail goes to ${address}.`,
  refused: (address) =>
    `The mail server says that there is no address ${address}. Please check it and confirm it again.`,
  drop: 'Receive no mail',
  dropFollows: 'The address is removed from the system. Notices show in the system as before.',
  dropDo: 'Receive no mail and remove the address',
  dropped: 'The address was removed.',
  digestHour: 'Hour of the digest',
  hour: (hour) => `${hour}:00`,
  hourSaved: 'The hour of the digest was saved.',
  saveHour: 'Save the hour',
  feed: 'Deadlines in your calendar',
  feedLead:
    'An address of your own by which a calendar program (Outlook, Google, Apple, Thunderbird…) keeps your deadlines up to date. Whoever has it can read them, so do not pass it on. What secret documents ordered is left out.',
  feedNone: 'You have no calendar address yet.',
  feedMade: (moment) => `Made at ${moment}.`,
  feedRead: (moment) => `Last read by a calendar program at ${moment}.`,
  feedUnread: 'No calendar program has read it yet.',
  withGiven: 'With the tasks that my body gave',
  make: 'Make an address',
  makeAnew: 'Make a new address',
  makeAnewFollows:
    'The old address ends at once; calendar programs that use it have to be given the new one.',
  made: 'The address is shown here once and is not kept. Copy it now.',
  feedAddress: 'Calendar address',
  subscribe: 'Open with a calendar program',
  revoke: 'Revoke the address',
  revokeFollows: 'The address ends at once; calendar programs can no longer read it.',
  revokeDo: 'Revoke this address',
  revoked: 'The calendar address was revoked.',
  copy: 'Copy',
  back: 'To the notices',
};

/** What is read on the page where people say what they receive. */
export const wishWords: Words<typeof vi> = { vi, en };
