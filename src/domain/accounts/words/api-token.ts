import { failures } from '../../../kernel/failure/index.ts';
import type { Words } from '../../../kernel/words/index.ts';
import { mostTokens, type Scope, type TokenDays } from '../api-token.ts';

const viScopes: Readonly<Record<Scope, string>> = {
  'tasks:read': 'Đọc nhiệm vụ, chỉ tiêu, nhật ký của nhiệm vụ',
  'tasks:write': 'Giao và cập nhật nhiệm vụ',
  'directives:read': 'Đọc và tìm văn bản chỉ đạo',
  'directives:write': 'Đăng ký văn bản chỉ đạo',
  'reading:read': 'Đọc một đoạn văn bản, xem đề xuất của văn bản',
  'reading:write': 'Xác nhận đề xuất của văn bản',
  'board:read': 'Xem số liệu bảng theo dõi',
  'schemes:read': 'Xem chương trình, đề án',
  'bodies:read': 'Xem tổ chức',
  'calendar:read': 'Hỏi ngày làm việc, tính thời hạn',
  'record:read': 'Xem nhật ký hệ thống',
};

const enScopes: typeof viScopes = {
  'tasks:read': 'Read tasks, their measures and their record',
  'tasks:write': 'Give tasks and move them on',
  'directives:read': 'Read and search directives',
  'directives:write': 'Register directives',
  'reading:read': 'Read a text, see what was proposed of a directive',
  'reading:write': 'Confirm what was proposed of a directive',
  'board:read': 'See the numbers of the board',
  'schemes:read': 'See programmes and schemes',
  'bodies:read': 'See bodies',
  'calendar:read': 'Ask for working days, compute deadlines',
  'record:read': 'See the record of the system',
};

const viDays: Readonly<Record<TokenDays, string>> = {
  30: '30 ngày',
  90: '90 ngày',
  180: '180 ngày',
  365: '365 ngày',
};
const enDays: typeof viDays = { 30: '30 days', 90: '90 days', 180: '180 days', 365: '365 days' };

const vi = {
  title: 'Mã truy cập API',
  brief: 'Để phần mềm khác làm việc với hệ thống bằng tên của anh/chị, trong phạm vi anh/chị cho phép.',
  open: 'Quản lý mã truy cập',
  lead: 'Phần mềm dùng mã này thay cho việc đăng nhập. Nó làm việc bằng tên anh/chị, không bao giờ được nhiều quyền hơn anh/chị, và mọi việc nó làm ghi vào nhật ký kèm tên mã.',
  documents: 'Tài liệu API',
  none: 'Anh/chị chưa có mã truy cập nào.',
  noneLead: 'Mỗi phần mềm nên có một mã riêng, để khi cần chỉ phải thu hồi mã đó.',
  name: 'Tên mã',
  nameHint: 'Tên phần mềm dùng mã này, ví dụ: Hệ thống một cửa.',
  scopes: 'Phạm vi',
  scopesHint:
    'Chỉ chọn những gì phần mềm cần. Danh sách gồm các phạm vi mà vai trò của anh/chị đang mở được.',
  days: 'Dùng được trong',
  password: 'Mật khẩu hiện tại',
  make: 'Tạo mã truy cập',
  made: 'Đã tạo mã truy cập',
  madeLead: (name: string) =>
    `Đây là lần duy nhất mã «${name}» được hiện ra. Hãy chép vào nơi giữ bí mật của phần mềm.`,
  madeUse: 'Thử ngay bằng dòng lệnh:',
  tryIt: (secret: string, origin: string) =>
    `curl -H "Authorization: Bearer ${secret}" "${origin}/api/bodies"`,
  back: 'Về danh sách mã truy cập',
  madeAt: 'Tạo lúc',
  expires: 'Hết hạn',
  lastUsed: 'Dùng gần nhất',
  never: 'chưa lần nào',
  state: 'Tình trạng',
  good: 'Đang dùng được',
  over: 'Đã hết hạn',
  revoked: 'Đã thu hồi',
  actions: 'Thao tác',
  revoke: 'Thu hồi',
  revokeConsequence: (name: string) => `Phần mềm đang dùng mã «${name}» bị từ chối ngay từ lần gọi sau.`,
  revokeNow: 'Thu hồi mã này',
  revokedSaid: 'Đã thu hồi mã truy cập.',
  chooseScopes: 'Chọn ít nhất một phạm vi.',
  keptTitle: 'Mã truy cập API của mọi người',
  keptLead:
    'Các mã đang dùng được của những tài khoản trong phạm vi quản trị. Bản thân mã không lưu ở đâu cả.',
  keptNone: 'Không có mã nào đang dùng được.',
  holder: 'Người giữ',
  scopeNames: viScopes,
  dayNames: viDays,
};

const en: typeof vi = {
  title: 'API tokens',
  brief: 'Let other software work with this system in your name, as far as you allow it.',
  open: 'Manage tokens',
  lead: 'A program shows the token instead of signing in. It works in your name, never with more than your own rights, and all it does is on the record with the token’s name.',
  documents: 'API documentation',
  none: 'You have no token yet.',
  noneLead: 'Give each program a token of its own: then only that one has to be revoked.',
  name: 'Name of the token',
  nameHint: 'The program that uses it, for example: one-stop desk.',
  scopes: 'Scopes',
  scopesHint: 'Choose only what the program needs. The list holds what your present roles open.',
  days: 'Good for',
  password: 'Present password',
  make: 'Make the token',
  made: 'The token is made',
  madeLead: (name) =>
    `This is the only time the token “${name}” is shown. Copy it to where the program keeps its secrets.`,
  madeUse: 'Try it from a command line:',
  tryIt: (secret, origin) => `curl -H "Authorization: Bearer ${secret}" "${origin}/api/bodies"`,
  back: 'Back to the tokens',
  madeAt: 'Made',
  expires: 'Expires',
  lastUsed: 'Last used',
  never: 'never',
  state: 'State',
  good: 'Good',
  over: 'Expired',
  revoked: 'Revoked',
  actions: 'Actions',
  revoke: 'Revoke',
  revokeConsequence: (name) => `The program that uses the token “${name}” is refused from its next call on.`,
  revokeNow: 'Revoke this token',
  revokedSaid: 'The token is revoked.',
  chooseScopes: 'Choose at least one scope.',
  keptTitle: 'Everyone’s API tokens',
  keptLead: 'The good tokens of the accounts within your reach. The token itself is kept nowhere.',
  keptNone: 'No token is good at present.',
  holder: 'Held by',
  scopeNames: enScopes,
  dayNames: enDays,
};

/** What a user reads about the tokens of programs. */
export const apiTokenWords: Words<typeof vi> = { vi, en };

/** What can go wrong with tokens of programs. */
export const apiTokenFailures = failures('accounts', {
  noSuchToken: {
    kind: 'missing',
    vi: 'Mã truy cập này không có.',
    en: 'There is no such token.',
  },
  widerThanRoles: {
    kind: 'forbidden',
    vi: 'Mã truy cập không được có phạm vi mà vai trò của anh/chị không mở được.',
    en: 'A token cannot have a scope that your own roles do not open.',
  },
  tooManyTokens: {
    kind: 'conflict',
    vi: `Mỗi người có nhiều nhất ${mostTokens} mã truy cập đang dùng được; hãy thu hồi mã không cần nữa.`,
    en: `A person has at most ${mostTokens} good tokens; revoke those that are not needed.`,
  },
  tokenEnded: {
    kind: 'conflict',
    vi: 'Mã truy cập này đã hết hạn hoặc đã bị thu hồi.',
    en: 'This token has expired or was revoked already.',
  },
});
