import { failures } from '../../kernel/failure/index.ts';

/** What can go wrong with accounts. */
export const accountFailures = failures('accounts', {
  notLetIn: {
    kind: 'invalid',
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng. Sau 5 lần sai liên tiếp, tài khoản tạm khóa từ 15 phút trở lên; khi đó mật khẩu đúng cũng chưa vào được.',
    en: 'The username or the password is not right. After 5 wrong answers in a row an account is closed for 15 minutes or more, and then even the right password does not open it.',
  },
  tooManyAttempts: {
    kind: 'unavailable',
    vi: 'Đã có quá nhiều lần thử không đúng từ nơi này. Hãy chờ 15 phút rồi thử lại, hoặc nhờ quản trị viên.',
    en: 'There were too many wrong attempts from here. Wait 15 minutes and try again, or ask the administrator.',
  },
  disabledAccount: {
    kind: 'forbidden',
    vi: 'Tài khoản này đã ngừng sử dụng. Nếu anh/chị vẫn cần, hãy liên hệ quản trị viên.',
    en: 'This account is out of use. If you still need it, speak to the administrator.',
  },
  signInAnew: {
    kind: 'invalid',
    vi: 'Đã quá 10 phút kể từ khi nhập mật khẩu. Hãy đăng nhập lại từ đầu.',
    en: 'More than 10 minutes have passed since the password was given. Sign in again from the start.',
  },
  closedForNow: {
    kind: 'forbidden',
    vi: 'Tài khoản đang tạm khóa vì nhập sai nhiều lần. Hãy thử lại sau, hoặc nhờ quản trị viên mở khóa.',
    en: 'The account is closed for now after several wrong answers. Try again later, or ask the administrator to open it.',
  },
  wrongCode: {
    kind: 'invalid',
    vi: 'Mã không đúng. Hãy nhập 6 chữ số đang hiện trên thiết bị và kiểm tra đồng hồ của thiết bị.',
    en: 'The code is not right. Type the 6 digits your device shows now, and check the clock of the device.',
  },
  usedCode: {
    kind: 'invalid',
    vi: 'Mã này đã được dùng; mỗi mã chỉ dùng một lần. Hãy chờ thiết bị hiện mã mới.',
    en: 'This code was used already; a code is good once. Wait for the next one.',
  },
  notThePassword: {
    kind: 'invalid',
    vi: 'Mật khẩu hiện tại không đúng.',
    en: 'This is not your present password.',
  },
  noSuchInvitation: {
    kind: 'missing',
    vi: 'Liên kết này không còn dùng được: đã dùng một lần, đã quá hạn, hoặc đã có liên kết mới thay thế. Hãy xin quản trị viên liên kết khác.',
    en: 'This link is good no more: it was used once, has run out, or a newer one took its place. Ask the administrator for another.',
  },
  noSuchSession: {
    kind: 'missing',
    vi: 'Phiên đăng nhập này không còn nữa.',
    en: 'This session is there no more.',
  },
  noSuchAccount: {
    kind: 'missing',
    vi: 'Không có tài khoản này trong phạm vi anh/chị quản trị.',
    en: 'There is no such account within what you administer.',
  },
  noSuchGrant: {
    kind: 'missing',
    vi: 'Tài khoản này không có vai trò đó.',
    en: 'This account does not hold that role.',
  },
  noSuchBody: {
    kind: 'invalid',
    vi: 'Không có tổ chức này vào hôm nay.',
    en: 'There is no such body today.',
  },
  beyondReach: {
    kind: 'forbidden',
    vi: 'Tài khoản này còn giữ vai trò ở tổ chức ngoài phạm vi anh/chị quản trị, nên chỉ quản trị viên cấp trên mới thay đổi được.',
    en: 'This account also holds roles in bodies that you do not administer; only an administrator above you may change it.',
  },
  bodyBeyondReach: {
    kind: 'forbidden',
    vi: 'Tổ chức này nằm ngoài phạm vi anh/chị quản trị.',
    en: 'This body is not among those you administer.',
  },
  notOneself: {
    kind: 'forbidden',
    vi: 'Không thể tự làm việc này với tài khoản của chính mình; hãy nhờ một quản trị viên khác.',
    en: 'You cannot do this to your own account; ask another administrator.',
  },
  lastAdministrator: {
    kind: 'conflict',
    vi: 'Đây là quản trị viên cuối cùng của toàn hệ thống. Hãy giao vai trò quản trị cho một người khác trước.',
    en: 'This is the last administrator of the whole system. Grant the role to someone else first.',
  },
  heldAlready: {
    kind: 'conflict',
    vi: 'Tài khoản đã giữ vai trò này ở tổ chức này trong thời gian đó.',
    en: 'The account holds this role in this body during that time already.',
  },
  grantInThePast: {
    kind: 'invalid',
    vi: 'Vai trò chỉ bắt đầu từ hôm nay trở đi.',
    en: 'A role begins today or later.',
  },
  endBeforeBegin: {
    kind: 'invalid',
    vi: 'Ngày thôi giữ vai trò phải sau ngày bắt đầu.',
    en: 'A role ends after the day it begins.',
  },
  endedAlready: { kind: 'conflict', vi: 'Vai trò này đã kết thúc.', en: 'This role has ended already.' },
  lockInThePast: {
    kind: 'invalid',
    vi: 'Ngày mở lại phải sau hôm nay.',
    en: 'The day on which it opens again must be after today.',
  },
  notLocked: { kind: 'conflict', vi: 'Tài khoản này không bị khóa.', en: 'This account is not locked.' },
  disabledAlready: {
    kind: 'conflict',
    vi: 'Tài khoản này đã ngừng sử dụng.',
    en: 'This account is out of use already.',
  },
  notDisabled: { kind: 'conflict', vi: 'Tài khoản này đang được sử dụng.', en: 'This account is in use.' },
  enableFirst: {
    kind: 'conflict',
    vi: 'Tài khoản đã ngừng sử dụng; hãy đưa vào sử dụng lại trước khi cấp liên kết.',
    en: 'The account is out of use; bring it back into use before giving out a link.',
  },
  noSecondFactor: {
    kind: 'conflict',
    vi: 'Tài khoản này không dùng xác thực hai bước.',
    en: 'This account does not use two-step sign-in.',
  },
  secondFactorAlready: {
    kind: 'conflict',
    vi: 'Anh/chị đang dùng xác thực hai bước. Muốn đổi thiết bị, hãy tắt rồi bật lại.',
    en: 'You use two-step sign-in already. To change the device, turn it off and on again.',
  },
  usernameTaken: {
    kind: 'conflict',
    vi: 'Đã có tài khoản mang tên đăng nhập này.',
    en: 'There is an account with this username already.',
  },
  changedMeanwhile: {
    kind: 'conflict',
    vi: 'Trong lúc anh/chị sửa, người khác đã lưu một bản khác. Hãy xem hai bản dưới đây rồi lưu lại nếu vẫn muốn.',
    en: 'While you were editing someone else saved another version. Look at both below and save again if you still want to.',
  },
});
