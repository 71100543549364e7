import type { Words } from '../../../kernel/words/index.ts';
import { writeNumber } from '../../../ui/index.ts';
import type { Kept } from '../data-rules.ts';
import type { Manner } from '../opening.ts';
import type { EnteredBy } from '../session.ts';

const manners: Readonly<Record<Manner, string>> = {
  page: 'mở hồ sơ tài khoản',
  export: 'xuất danh sách tài khoản ra tệp',
};
const mannersEn: typeof manners = {
  page: 'opened the account',
  export: 'took the list of accounts out in a file',
};
const kinds: Readonly<Record<Kept, string>> = {
  openings: 'Ai đã mở hồ sơ của anh/chị',
  sessions: 'Phiên đăng nhập đã kết thúc',
  invitations: 'Liên kết mời đã hết hạn',
};
const kindsEn: typeof kinds = {
  openings: 'Who opened your record',
  sessions: 'Sessions that have ended',
  invitations: 'Invitations that have run out',
};

const ways: Readonly<Record<EnteredBy, string>> = {
  password: 'mật khẩu',
  invitation: 'liên kết mời',
  passkey: 'khóa truy cập',
  outside: 'nơi đăng nhập bên ngoài',
};
const waysEn: typeof ways = {
  password: 'password',
  invitation: 'invitation',
  passkey: 'passkey',
  outside: 'provider',
};

const vi = {
  title: 'Dữ liệu của tôi',
  accountTitle: 'Tài khoản của tôi',
  enteredBy: 'Vào bằng',
  ways,
  address: 'Địa chỉ mạng',
  browser: 'Trình duyệt',
  locales: { vi: 'Tiếng Việt', en: 'English' },
  period: (from: string, until: string | null) =>
    until === null ? `từ ${from}` : `từ ${from} đến trước ${until}`,
  brief: 'Hệ thống lưu gì về anh/chị, ai đã mở, và tải về.',
  open: 'Xem dữ liệu của tôi',
  lead: 'Những gì hệ thống lưu về anh/chị, ai đã mở ra xem, giữ trong bao lâu và theo quy định nào.',
  json: 'Tải về dạng JSON',
  document: 'Tải về bản đọc được',
  fileName: (day: string) => `du-lieu-cua-toi-${day}`,
  kept: 'Hệ thống lưu gì',
  account: 'Tài khoản',
  name: 'Họ và tên',
  username: 'Tên đăng nhập',
  locale: 'Ngôn ngữ',
  created: 'Tạo lúc',
  password: 'Mật khẩu',
  passwordKept: (since: string) => `đặt lúc ${since}; chỉ lưu dấu băm, không ai đọc được`,
  noPassword: 'chưa đặt',
  factor: 'Xác thực hai bước',
  factorKept: (since: string) => `bật từ ${since}; khóa được niêm phong`,
  factorOff: 'đang tắt',
  identity: 'Đăng nhập qua nơi khác',
  identityKept: (claimed: string, issuer: string) => `«${claimed}» ở ${issuer}`,
  none: 'không có',
  roles: 'Vai trò đã và đang giữ',
  sessions: 'Phiên đăng nhập',
  sessionsLead: 'Lúc đăng nhập, địa chỉ mạng và tên trình duyệt; cả phiên đã kết thúc còn trong hạn lưu.',
  passkeys: 'Khóa truy cập',
  tokens: 'Mã truy cập API',
  delegations: 'Ủy quyền',
  deeds: 'Việc anh/chị đã làm',
  deedsLead: (n: number) =>
    `${writeNumber(n, 'vi')} dòng trong nhật ký hệ thống mang tên anh/chị. Nhật ký không sửa, không xóa được. Dưới đây là những dòng mới nhất.`,
  deedsShown: (n: number) => `${writeNumber(n, 'vi')} việc mới nhất; bản JSON có đủ.`,
  when: 'Lúc',
  who: 'Ai',
  what: 'Việc',
  subject: 'Đối tượng',
  opened: 'Ai đã mở hồ sơ của anh/chị',
  openedLead:
    'Quản trị viên mở trang tài khoản của anh/chị hoặc xuất danh sách có anh/chị đều được ghi lại; mở lại trong vòng một giờ tính là một lần.',
  nobodyOpened: 'Chưa ai mở hồ sơ của anh/chị.',
  manners,
  changed: 'Ai đã thay đổi tài khoản của anh/chị',
  nobodyChanged: 'Chưa ai khác thay đổi tài khoản của anh/chị.',
  rules: 'Giữ trong bao lâu, theo quy định nào',
  rulesLead:
    'Dữ liệu tài khoản, vai trò và nhật ký được giữ để biết ai đã làm gì trong công việc của cơ quan; những thứ dưới đây tự xóa khi hết hạn.',
  kinds,
  keepDays: (n: number) => `${writeNumber(n, 'vi')} ngày`,
  source: 'Nguồn',
  unverified: 'chưa đối chiếu với văn bản',
  laws: 'Quy định đang có hiệu lực',
  lawSince: (symbol: string, since: string) => `Số ${symbol}, có hiệu lực từ ${since}`,
  lawSource: 'Nơi đọc được',
  mend: 'Họ tên và ngôn ngữ sửa được ở trang Tài khoản của tôi. Yêu cầu khác về dữ liệu cá nhân gửi quản trị viên của cơ quan.',
  documentFoot: (moment: string) => `Lập lúc ${moment} theo yêu cầu của chính người có dữ liệu.`,
};

const en: typeof vi = {
  title: 'My data',
  accountTitle: 'My account',
  enteredBy: 'Came in by',
  ways: waysEn,
  address: 'Network address',
  browser: 'Browser',
  locales: { vi: 'Tiếng Việt', en: 'English' },
  period: (from, until) => (until === null ? `since ${from}` : `from ${from}, before ${until}`),
  brief: 'What the system keeps of you, who opened it, and how to take it along.',
  open: 'See my data',
  lead: 'What the system keeps of you, who looked at it, for how long it is kept and by which rules.',
  json: 'Download as JSON',
  document: 'Download to read',
  fileName: (day) => `my-data-${day}`,
  kept: 'What is kept',
  account: 'Account',
  name: 'Full name',
  username: 'Username',
  locale: 'Language',
  created: 'Made',
  password: 'Password',
  passwordKept: (since) => `set ${since}; only a hash is kept, which nobody can read`,
  noPassword: 'not set',
  factor: 'Two-step sign-in',
  factorKept: (since) => `on since ${since}; the key is sealed`,
  factorOff: 'off',
  identity: 'Signing in elsewhere',
  identityKept: (claimed, issuer) => `“${claimed}” at ${issuer}`,
  none: 'none',
  roles: 'Roles held, now and before',
  sessions: 'Sessions',
  sessionsLead:
    'When you signed in, the network address and the name of the browser; also ended sessions while they are kept.',
  passkeys: 'Passkeys',
  tokens: 'API tokens',
  delegations: 'Delegations',
  deeds: 'What you did',
  deedsLead: (n) =>
    `${writeNumber(n, 'en')} lines of the record bear your name. The record can be neither changed nor deleted. These are the latest.`,
  deedsShown: (n) => `The latest ${writeNumber(n, 'en')}; the JSON file has all of them.`,
  when: 'When',
  who: 'Who',
  what: 'What',
  subject: 'Subject',
  opened: 'Who opened your record',
  openedLead:
    'It is noted when an administrator opens your account or takes out a list with you in it; opened again within the hour, it counts once.',
  nobodyOpened: 'Nobody has opened your record yet.',
  manners: mannersEn,
  changed: 'Who changed your account',
  nobodyChanged: 'Nobody else has changed your account yet.',
  rules: 'For how long, by which rules',
  rulesLead:
    'Account, roles and record are kept so that it is known who did what in the work of the organisation; the following go by themselves when their time is over.',
  kinds: kindsEn,
  keepDays: (n) => `${writeNumber(n, 'en')} days`,
  source: 'Source',
  unverified: 'not compared with the text',
  laws: 'Rules in force',
  lawSince: (symbol, since) => `No. ${symbol}, in force since ${since}`,
  lawSource: 'Where it was read',
  mend: 'Name and language are changed on the page My account. For anything else about your personal data speak to the administrator of your organisation.',
  documentFoot: (moment) => `Made ${moment} at the request of the person concerned.`,
};

/** What a person reads about their own data. */
export const ownDataWords: Words<typeof vi> = { vi, en };
