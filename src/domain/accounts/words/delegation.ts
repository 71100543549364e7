import { failures } from '../../../kernel/failure/index.ts';
import type { Words } from '../../../kernel/words/index.ts';
import type { DelegationState } from '../delegation.ts';

const states: Readonly<Record<DelegationState, string>> = {
  waiting: 'Chờ người nhận đồng ý',
  lapsed: 'Hết hạn, chưa ai nhận',
  declined: 'Không nhận',
  revoked: 'Đã thu hồi',
  later: 'Đã nhận, chưa đến ngày',
  now: 'Đang có hiệu lực',
  ended: 'Đã kết thúc',
};
const statesEn: typeof states = {
  waiting: 'Waits for an answer',
  lapsed: 'Lapsed without an answer',
  declined: 'Declined',
  revoked: 'Revoked',
  later: 'Taken on, not begun',
  now: 'In force',
  ended: 'Ended',
};

const vi = {
  title: 'Ủy quyền',
  lead: 'Khi vắng mặt, anh/chị giao cho người khác dùng những vai trò nêu tên, trong một khoảng thời gian. Người được ủy quyền làm việc thay mặt anh/chị; nhật ký ghi rõ tên cả hai người.',
  brief: 'Khi vắng mặt, giao cho người khác dùng vai trò của anh/chị trong một thời gian.',
  open: 'Xem và ủy quyền',
  give: 'Ủy quyền cho người khác',
  received: 'Anh/chị được ủy quyền',
  noneReceived: 'Hiện không ai ủy quyền cho anh/chị.',
  given: 'Anh/chị ủy quyền cho',
  noneGiven: 'Hiện anh/chị không ủy quyền cho ai.',
  over: (n: number) => `Đã xong (${n})`,
  fromPerson: (name: string) => `${name} ủy quyền`,
  toPerson: (name: string) => `Ủy quyền cho ${name}`,
  states,
  waitsForYou: 'Chờ anh/chị trả lời',
  roles: 'Vai trò',
  roleIn: (role: string, body: string) => `${role}, ${body}`,
  period: 'Thời gian',
  days: (from: string, last: string) => (from === last ? `trong ngày ${from}` : `từ ${from} đến hết ${last}`),
  state: 'Tình trạng',
  parties: 'Ai ủy quyền cho ai',
  fromTo: (delegator: string, delegate: string) => `${delegator} ủy quyền cho ${delegate}`,
  reason: 'Lý do',
  decidedBy: 'Căn cứ',
  keeps: 'Người ủy quyền',
  keepsYes: 'vẫn dùng được các vai trò này',
  keepsNo: 'không dùng các vai trò này trong thời gian ủy quyền',
  accept: 'Nhận ủy quyền',
  acceptLead:
    'Sau khi nhận, anh/chị chọn lúc nào làm việc thay mặt; ngoài lúc đó vẫn làm việc bằng tên mình.',
  decline: 'Không nhận',
  act: (name: string) => `Làm việc thay mặt ${name}`,
  actingNow: 'Anh/chị đang làm việc bằng ủy quyền này.',
  revoke: 'Thu hồi',
  revokeConsequence: (name: string) =>
    `${name} không còn làm gì thay mặt anh/chị được nữa, kể cả ở những trang đang mở. Việc đã làm vẫn giữ nguyên trong nhật ký.`,
  revokeOfConsequence: (delegator: string, delegate: string) =>
    `${delegate} không còn làm gì thay mặt ${delegator} được nữa, kể cả ở những trang đang mở.`,
  revokeNow: 'Thu hồi ủy quyền này',
  giveBack: 'Thôi nhận',
  giveBackConsequence: (name: string) =>
    `Anh/chị không còn làm việc thay mặt ${name} được nữa. Việc đã làm vẫn giữ nguyên trong nhật ký.`,
  giveBackNow: 'Thôi nhận ủy quyền này',
  said: {
    given: (name: string) => `Đã ủy quyền. ${name} cần đồng ý thì ủy quyền mới có hiệu lực.`,
    accepted: (name: string) => `Anh/chị đã nhận ủy quyền của ${name}.`,
    declined: 'Anh/chị đã không nhận ủy quyền này.',
    revoked: 'Ủy quyền đã chấm dứt.',
    begun: (name: string) => `Từ lúc này anh/chị làm việc thay mặt ${name}.`,
    ended: 'Anh/chị trở lại làm việc bằng tên mình.',
  },
  form: {
    title: 'Ủy quyền cho người khác',
    lead: 'Ủy quyền tự hết vào ngày đã định và thu hồi được bất cứ lúc nào. Người nhận không ủy quyền tiếp được.',
    delegate: 'Người được ủy quyền',
    delegateHint:
      'Người đang giữ vai trò ở cùng tổ chức, ở cơ quan giúp việc, hoặc lãnh đạo của tổ chức cấp dưới.',
    candidate: (name: string, role: string, body: string) => `${name} – ${role}, ${body}`,
    roles: 'Những vai trò được dùng',
    rolesHint:
      'Mỗi vai trò kèm mọi quyền của nó ở tổ chức đó, kể cả đọc văn bản mật. Vai trò quản trị viên không ủy quyền được.',
    from: 'Từ ngày',
    last: 'Đến hết ngày',
    lastHint: 'Nhiều nhất một năm.',
    reason: 'Lý do vắng mặt',
    reasonHint: 'Ví dụ: đi công tác, nghỉ phép, học tập trung.',
    decidedBy: 'Căn cứ',
    decidedByHint: 'Số, ký hiệu giấy ủy quyền hoặc thông báo phân công, nếu có.',
    keeps: 'Trong thời gian đó, bản thân anh/chị',
    keepsChoices: { yes: 'vẫn dùng các vai trò này', no: 'không dùng các vai trò này' },
    submit: 'Ủy quyền',
    noRoles: 'Anh/chị không có vai trò nào có thể ủy quyền.',
    noCandidates: 'Chưa có ai khác giữ vai trò ở tổ chức của anh/chị.',
  },
};

const en: typeof vi = {
  title: 'Delegation',
  lead: 'For an absence you let another person use named roles for some time. They act on your behalf; the record names both of you.',
  brief: 'For an absence, let another person use your roles for some time.',
  open: 'See and delegate',
  give: 'Delegate to someone',
  received: 'Delegated to you',
  noneReceived: 'Nobody delegates anything to you at present.',
  given: 'Delegated by you',
  noneGiven: 'You delegate nothing at present.',
  over: (n) => `Over (${n})`,
  fromPerson: (name) => `From ${name}`,
  toPerson: (name) => `To ${name}`,
  states: statesEn,
  waitsForYou: 'Waits for your answer',
  roles: 'Roles',
  roleIn: (role, body) => `${role}, ${body}`,
  period: 'Period',
  days: (from, last) => (from === last ? `on ${from}` : `from ${from} to ${last} inclusive`),
  state: 'State',
  parties: 'Who delegates to whom',
  fromTo: (delegator, delegate) => `${delegator} to ${delegate}`,
  reason: 'Reason',
  decidedBy: 'Basis',
  keeps: 'The delegator',
  keepsYes: 'may still use these roles',
  keepsNo: 'does not use these roles meanwhile',
  accept: 'Take it on',
  acceptLead: 'Once taken on, you choose when to act on their behalf; otherwise you work in your own name.',
  decline: 'Decline',
  act: (name) => `Act on behalf of ${name}`,
  actingNow: 'You are acting by this delegation.',
  revoke: 'Revoke',
  revokeConsequence: (name) =>
    `${name} can do nothing on your behalf any more, not even on pages that are open. What was done stays on the record.`,
  revokeOfConsequence: (delegator, delegate) =>
    `${delegate} can do nothing on behalf of ${delegator} any more, not even on pages that are open.`,
  revokeNow: 'Revoke this delegation',
  giveBack: 'Give it back',
  giveBackConsequence: (name) =>
    `You can act on behalf of ${name} no more. What was done stays on the record.`,
  giveBackNow: 'Give this delegation back',
  said: {
    given: (name) => `Delegated. It holds once ${name} has taken it on.`,
    accepted: (name) => `You have taken on the delegation of ${name}.`,
    declined: 'You have declined this delegation.',
    revoked: 'The delegation has ended.',
    begun: (name) => `From now on you act on behalf of ${name}.`,
    ended: 'You work in your own name again.',
  },
  form: {
    title: 'Delegate to someone',
    lead: 'A delegation ends by itself on its day and can be revoked at any time. Whoever has it cannot pass it on.',
    delegate: 'To',
    delegateHint:
      'Whoever holds a role in the same body, in its office or commission, or leads a body below it.',
    candidate: (name, role, body) => `${name} – ${role}, ${body}`,
    roles: 'Roles they may use',
    rolesHint:
      'Each comes with all it may do in that body, reading secret documents included. The role of administrator is not delegated.',
    from: 'From',
    last: 'To, inclusive',
    lastHint: 'A year at most.',
    reason: 'Reason for the absence',
    reasonHint: 'For example a journey, leave, a course.',
    decidedBy: 'Basis',
    decidedByHint: 'Number and symbol of the letter of delegation, where there is one.',
    keeps: 'Meanwhile you yourself',
    keepsChoices: { yes: 'may still use these roles', no: 'do not use these roles' },
    submit: 'Delegate',
    noRoles: 'You hold no role that can be delegated.',
    noCandidates: 'Nobody else holds a role in your body yet.',
  },
};

/** What a user reads about delegations. */
export const delegationWords: Words<typeof vi> = { vi, en };

/** What can go wrong with delegations. */
export const delegationFailures = failures('accounts', {
  noSuchDelegation: {
    kind: 'missing',
    vi: 'Không có ủy quyền này, hoặc nó không liên quan đến anh/chị.',
    en: 'There is no such delegation, or it does not concern you.',
  },
  notPassedOn: {
    kind: 'forbidden',
    vi: 'Quyền được ủy quyền không ủy quyền tiếp được. Hãy thôi thay mặt rồi mới ủy quyền vai trò của chính mình.',
    en: 'What was delegated cannot be passed on. Stop acting for the other person before you delegate roles of your own.',
  },
  notOwnRole: {
    kind: 'invalid',
    vi: 'Hãy chọn ít nhất một vai trò mà anh/chị đang giữ hoặc sắp giữ.',
    en: 'Choose at least one role that you hold or will hold.',
  },
  notDelegable: {
    kind: 'forbidden',
    vi: 'Vai trò quản trị viên không ủy quyền được; hãy nhờ quản trị viên khác giao vai trò.',
    en: 'The role of administrator cannot be delegated; ask another administrator to grant it.',
  },
  toOneself: {
    kind: 'invalid',
    vi: 'Không thể tự ủy quyền cho mình.',
    en: 'You cannot delegate to yourself.',
  },
  unsuited: {
    kind: 'forbidden',
    vi: 'Người này không thể nhận một trong các vai trò đã chọn: phải đang giữ vai trò ở cùng tổ chức, ở cơ quan giúp việc, hoặc là lãnh đạo của tổ chức cấp dưới.',
    en: 'This person cannot take on one of these roles: they must hold a role in the same body, in its office or commission, or lead a body below it.',
  },
  beginsInThePast: {
    kind: 'invalid',
    vi: 'Ủy quyền chỉ bắt đầu từ hôm nay trở đi.',
    en: 'A delegation begins today or later.',
  },
  endsBeforeBegin: {
    kind: 'invalid',
    vi: 'Ngày cuối phải bằng hoặc sau ngày đầu.',
    en: 'The last day is the first day or later.',
  },
  tooLong: {
    kind: 'invalid',
    vi: 'Ủy quyền kéo dài nhiều nhất một năm; nếu cần lâu hơn, hãy nhờ quản trị viên giao vai trò.',
    en: 'A delegation lasts a year at most; for longer, ask an administrator to grant the role.',
  },
  answeredAlready: {
    kind: 'conflict',
    vi: 'Ủy quyền này không còn chờ trả lời: đã có câu trả lời, đã thu hồi hoặc đã quá ngày.',
    en: 'This delegation waits for no answer any more: it was answered, revoked, or its days are over.',
  },
  overAlready: {
    kind: 'conflict',
    vi: 'Ủy quyền này đã xong từ trước.',
    en: 'This delegation is over already.',
  },
  holdsNotNow: {
    kind: 'conflict',
    vi: 'Hôm nay ủy quyền này không có hiệu lực.',
    en: 'This delegation does not hold today.',
  },
});
