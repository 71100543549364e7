import type { Words } from '../../../kernel/words/index.ts';
import type { Receiver } from '../audience.ts';
import type { RuleKind } from '../deadline-rule.ts';

const vi = {
  title: 'Quy tắc nhắc hạn',
  lead: 'Khi nào nhắc hạn, khi nào báo lên cấp trên và báo cho ai. Mỗi quy tắc chỉ nhắc một lần cho một nhiệm vụ với thời hạn đang có hiệu lực; đổi quy tắc không làm nhắc lại.',
  rule: 'Quy tắc',
  receiver: 'Người nhận',
  since: 'Hiệu lực',
  source: 'Căn cứ',
  compared: 'Đối chiếu',
  verified: 'Đã đối chiếu với văn bản',
  unverified: 'Chưa đối chiếu',
  held: (from: string, until: string) =>
    until === '' ? `từ ${from}` : from === '' ? `đến hết ${until}` : `${from} đến ${until}`,
  always: 'từ khi dùng hệ thống',
  current: 'Đang áp dụng',
  former: 'Các bản trước và bản chưa đến ngày',
  add: 'Thêm quy tắc',
  addLead: 'Quy tắc mới áp dụng cho mọi nhiệm vụ còn thực hiện, kể từ ngày hiệu lực.',
  changeTitle: 'Sửa quy tắc nhắc hạn',
  changeLead:
    'Bản đang áp dụng sẽ khép lại vào ngày trước ngày hiệu lực mới và vẫn được lưu. Ai đã được nhắc theo bản cũ không bị nhắc lại.',
  kind: 'Nhắc về',
  kinds: {
    due_soon: 'Hạn sắp đến',
    overdue: 'Việc quá hạn',
    escalated: 'Báo lên cấp trên khi quá hạn kéo dài',
  } satisfies Readonly<Record<RuleKind, string>> as Readonly<Record<RuleKind, string>>,
  says: {
    due_soon: (days: number) => (days === 0 ? 'Đúng ngày đến hạn' : `Trước hạn ${days} ngày làm việc`),
    overdue: (days: number) => `Quá hạn ${days} ngày làm việc`,
    escalated: (days: number) => `Quá hạn ${days} ngày làm việc, báo lên cấp trên`,
  } satisfies Readonly<Record<RuleKind, (days: number) => string>> as Readonly<
    Record<RuleKind, (days: number) => string>
  >,
  receivers: {
    lead: 'Đơn vị chủ trì: người được giao, chuyên viên, lãnh đạo',
    lead_leader: 'Lãnh đạo đơn vị chủ trì (nếu chưa có thì cấp trên gần nhất)',
    giver: 'Chuyên viên nơi giao',
    giver_leader: 'Lãnh đạo nơi giao (nếu chưa có thì cấp trên gần nhất)',
  } satisfies Readonly<Record<Receiver, string>> as Readonly<Record<Receiver, string>>,
  days: 'Số ngày làm việc',
  daysHint: 'Trước hạn đối với hạn sắp đến; sau hạn đối với việc quá hạn. Không tính ngày nghỉ.',
  atLeastOne: 'Việc quá hạn tính từ 1 ngày làm việc trở lên.',
  from: 'Hiệu lực từ ngày',
  sourceVi: 'Căn cứ (tiếng Việt)',
  sourceEn: 'Căn cứ (tiếng Anh)',
  sourceHint: 'Số, ký hiệu, ngày ban hành của quy chế, quy định; nếu chưa có thì ghi rõ là chưa có.',
  isVerified: 'Đã đối chiếu với văn bản nêu ở căn cứ',
  save: 'Lưu quy tắc',
  cancel: 'Thôi',
  saved: 'Đã lưu quy tắc nhắc hạn.',
  end: 'Thôi áp dụng',
  endFollows: 'Quy tắc này hết hiệu lực từ hôm nay và vẫn được lưu. Những lần đã nhắc còn nguyên.',
  endDo: 'Thôi áp dụng quy tắc này',
  endDone: 'Quy tắc không còn được áp dụng.',
};

const en: typeof vi = {
  title: 'Rules about deadlines',
  lead: 'When a deadline is spoken of, when those above are told, and who is told. Each rule speaks once of a task and the deadline in force; changing a rule tells nobody twice.',
  rule: 'Rule',
  receiver: 'Who is told',
  since: 'Holds',
  source: 'Ground',
  compared: 'Compared',
  verified: 'Compared with the document',
  unverified: 'Not compared yet',
  held: (from, until) =>
    until === '' ? `since ${from}` : from === '' ? `until ${until}` : `${from} to ${until}`,
  always: 'since the system is used',
  current: 'Rules that hold',
  former: 'Earlier versions and those to come',
  add: 'Add a rule',
  addLead: 'A new rule holds for all tasks still under way, from its day on.',
  changeTitle: 'Change a rule about deadlines',
  changeLead:
    'The present version closes the day before the new one begins, and is kept. Whoever was told by it is not told again.',
  kind: 'It speaks of',
  kinds: {
    due_soon: 'A deadline coming near',
    overdue: 'A task overdue',
    escalated: 'A long delay, brought before those above',
  },
  says: {
    due_soon: (days) => (days === 0 ? 'On the day it is due' : `${days} working days before the deadline`),
    overdue: (days) => `${days} working days overdue`,
    escalated: (days) => `${days} working days overdue, brought before those above`,
  },
  receivers: {
    lead: 'The lead body: assignees, officers, leaders',
    lead_leader: 'The leaders of the lead body (without any, of the nearest body above)',
    giver: 'The officers of the giver',
    giver_leader: 'The leaders of the giver (without any, of the nearest body above)',
  },
  days: 'Working days',
  daysHint: 'Before the deadline where it comes near, after it otherwise. Days of rest do not count.',
  atLeastOne: 'A delay counts from 1 working day on.',
  from: 'Holds from',
  sourceVi: 'Ground (in Vietnamese)',
  sourceEn: 'Ground (in English)',
  sourceHint: 'Number, symbol and date of the regulation; if there is none, say so.',
  isVerified: 'Compared with the document named as ground',
  save: 'Save the rule',
  cancel: 'Cancel',
  saved: 'The rule was saved.',
  end: 'End this rule',
  endFollows: 'The rule no longer holds from today and is kept. What was told by it remains.',
  endDo: 'End this rule',
  endDone: 'The rule no longer holds.',
};

/** What is read of the rules about deadlines. */
export const ruleWords: Words<typeof vi> = { vi, en };
