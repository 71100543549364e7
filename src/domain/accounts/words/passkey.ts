import { failures } from '../../../kernel/failure/index.ts';
import type { Words } from '../../../kernel/words/index.ts';
import { mostPasskeys } from '../passkey.ts';

const vi = {
  title: 'Khóa truy cập',
  lead: 'Đăng nhập bằng vân tay, khuôn mặt hoặc mã PIN của thiết bị, không cần gõ mật khẩu và mã. Mỗi khóa chỉ dùng được ở đúng địa chỉ của hệ thống này, nên trang giả mạo không lấy được.',
  count: (n: number) => (n === 0 ? 'Chưa có khóa nào.' : `Có ${n} khóa.`),
  manage: 'Quản lý khóa truy cập',
  none: 'Anh/chị chưa có khóa truy cập nào.',
  name: 'Tên khóa',
  made: 'Tạo lúc',
  lastUsed: 'Dùng gần nhất',
  neverUsed: 'chưa lần nào',
  synced: 'Đồng bộ giữa các thiết bị',
  syncedYes: 'có',
  syncedNo: 'không, chỉ trên một thiết bị',
  otherPlace: (domain: string) => `Khóa này tạo cho ${domain}, không dùng được ở địa chỉ hiện nay.`,
  rename: 'Đổi tên',
  renamed: 'Đã đổi tên khóa.',
  newName: 'Tên mới',
  save: 'Lưu',
  remove: 'Gỡ',
  removeConsequence: (name: string) =>
    `Khóa «${name}» không còn đăng nhập được ở đây nữa. Anh/chị có thể xóa cả trong phần mật khẩu của thiết bị.`,
  removeNow: 'Gỡ khóa này',
  removed: 'Đã gỡ khóa.',
  add: 'Thêm khóa truy cập',
  addLead: 'Đặt tên để sau này nhận ra, rồi xác nhận bằng mật khẩu.',
  nameHint: 'Ví dụ: Máy tính cơ quan, Điện thoại.',
  password: 'Mật khẩu hiện tại',
  next: 'Tiếp tục',
  makeTitle: 'Tạo khóa trên thiết bị',
  makeLead: (name: string) =>
    `Bấm nút dưới đây, thiết bị sẽ hỏi vân tay, khuôn mặt hoặc mã PIN rồi tạo khóa «${name}».`,
  make: 'Tạo khóa',
  needsScript: 'Bước này cần trình duyệt bật JavaScript.',
  notSupported: 'Trình duyệt hoặc thiết bị này chưa hỗ trợ khóa truy cập.',
  wrongOrigin: (origin: string) =>
    `Khóa truy cập chỉ dùng được ở ${origin}. Hãy mở hệ thống bằng địa chỉ đó rồi thử lại.`,
  nowhere:
    'Khóa truy cập chưa dùng được ở địa chỉ này: hệ thống cần một tên miền với https. Quản trị máy chủ đặt địa chỉ ấy trong BANLE_PUBLIC_URL.',
  browserRefused: 'Chưa xong: anh/chị đã hủy, hoặc thiết bị không trả lời kịp. Có thể thử lại.',
  madeAlready: 'Thiết bị này đã có khóa của anh/chị.',
  added: (name: string) => `Đã thêm khóa «${name}».`,
  enter: 'Đăng nhập bằng khóa truy cập',
  or: 'hoặc',
  clear: 'Bỏ mọi khóa truy cập',
  clearConsequence:
    'Dùng khi người này mất thiết bị. Mọi khóa truy cập và mọi phiên đăng nhập hết hiệu lực; lần tới vào bằng mật khẩu.',
  cleared: 'Đã bỏ mọi khóa truy cập.',
};

const en: typeof vi = {
  title: 'Passkeys',
  lead: 'Sign in with the fingerprint, face or PIN of your device, without typing a password and a code. Each key works at the address of this system alone, so that a false page cannot get it.',
  count: (n) => (n === 0 ? 'No passkey yet.' : n === 1 ? 'One passkey.' : `${n} passkeys.`),
  manage: 'Manage passkeys',
  none: 'You have no passkey yet.',
  name: 'Name of the key',
  made: 'Made',
  lastUsed: 'Last used',
  neverUsed: 'never',
  synced: 'Copied between devices',
  syncedYes: 'yes',
  syncedNo: 'no, on one device only',
  otherPlace: (domain) => `This key was made for ${domain} and does not work at the present address.`,
  rename: 'Rename',
  renamed: 'The key is renamed.',
  newName: 'New name',
  save: 'Save',
  remove: 'Remove',
  removeConsequence: (name) =>
    `The key “${name}” opens nothing here any more. You may delete it among the passwords of your device too.`,
  removeNow: 'Remove this key',
  removed: 'The key is removed.',
  add: 'Add a passkey',
  addLead: 'Give it a name by which you know it again, and confirm with your password.',
  nameHint: 'For example: office computer, telephone.',
  password: 'Present password',
  next: 'Continue',
  makeTitle: 'Make the key on your device',
  makeLead: (name) =>
    `Press the button; your device asks for fingerprint, face or PIN and makes the key “${name}”.`,
  make: 'Make the key',
  needsScript: 'This step needs a browser with JavaScript.',
  notSupported: 'This browser or device does not support passkeys.',
  wrongOrigin: (origin) => `Passkeys work at ${origin} only. Open the system at that address and try again.`,
  nowhere:
    'Passkeys do not work at this address: the system needs a domain with https. Whoever runs the server sets it in BANLE_PUBLIC_URL.',
  browserRefused: 'Not done: you cancelled it, or the device did not answer in time. You may try again.',
  madeAlready: 'This device has a key of yours already.',
  added: (name) => `The key “${name}” is added.`,
  enter: 'Sign in with a passkey',
  or: 'or',
  clear: 'Remove all passkeys',
  clearConsequence:
    'For a person who lost a device. All passkeys and sessions end; next time they sign in by password.',
  cleared: 'All passkeys are removed.',
};

/** What a user reads about passkeys. */
export const passkeyWords: Words<typeof vi> = { vi, en };

/** What can go wrong with passkeys. */
export const passkeyFailures = failures('accounts', {
  noSuchPasskey: {
    kind: 'missing',
    vi: 'Khóa truy cập này không còn nữa.',
    en: 'This passkey is there no more.',
  },
  knownAlready: {
    kind: 'conflict',
    vi: 'Khóa truy cập này đã được thêm từ trước.',
    en: 'This passkey was added before.',
  },
  tooManyKeys: {
    kind: 'conflict',
    vi: `Mỗi người có nhiều nhất ${mostPasskeys} khóa truy cập; hãy gỡ bớt khóa không dùng.`,
    en: `A person has at most ${mostPasskeys} passkeys; remove some that are not used.`,
  },
  notMade: {
    kind: 'invalid',
    vi: 'Thiết bị chưa tạo được khóa dùng được ở đây. Hãy thử lại từ đầu.',
    en: 'The device made no key that works here. Try again from the start.',
  },
  askAgain: {
    kind: 'invalid',
    vi: 'Đã quá 10 phút kể từ khi bắt đầu. Hãy thử lại từ đầu.',
    en: 'More than 10 minutes have passed since this began. Try again from the start.',
  },
  unknownKey: {
    kind: 'invalid',
    vi: 'Khóa truy cập này không còn dùng được ở đây: có thể đã bị gỡ. Hãy đăng nhập bằng mật khẩu rồi thêm khóa mới.',
    en: 'This passkey does not work here any more; it may have been removed. Sign in with your password and add another.',
  },
  wrongAnswer: {
    kind: 'invalid',
    vi: 'Chưa đăng nhập được bằng khóa truy cập. Hãy thử lại hoặc dùng mật khẩu.',
    en: 'Signing in with the passkey did not succeed. Try again, or use your password.',
  },
  copiedKey: {
    kind: 'forbidden',
    vi: 'Khóa truy cập này có dấu hiệu bị sao chép nên không được nhận. Hãy đăng nhập bằng mật khẩu, gỡ khóa đó và báo quản trị viên.',
    en: 'This passkey seems to have been copied and was not accepted. Sign in with your password, remove it and tell the administrator.',
  },
  lastWayIn: {
    kind: 'conflict',
    vi: 'Đây là cách đăng nhập duy nhất của anh/chị. Hãy thêm cách khác trước khi gỡ.',
    en: 'This is your only way in. Add another before you remove it.',
  },
  noneThere: {
    kind: 'conflict',
    vi: 'Tài khoản này không có khóa truy cập nào.',
    en: 'This account has no passkey.',
  },
});
