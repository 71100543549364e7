import { failures } from '../../kernel/failure/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import { writeNumber } from '../../ui/index.ts';

const vi = {
  title: 'Trao đổi',
  lead: 'Ý kiến trao đổi giữa những người được xem nhiệm vụ này. Không phải là báo cáo tiến độ hay kết quả; không ai xóa được ý kiến đã gửi.',
  count: (n: number) => `${writeNumber(n, 'vi')} ý kiến`,
  open: 'Mở trang trao đổi',
  begin: 'Trao đổi về nhiệm vụ này',
  tasks: 'Việc của tôi',
  nothing: 'Chưa có ý kiến nào',
  nothingLead:
    'Hỏi lại điều chưa rõ, thống nhất cách làm, báo trước khó khăn: những việc chưa cần đến văn bản.',
  nothingForReaders: 'Khi các bên trao đổi, ý kiến sẽ hiện ở đây.',
  earlier: 'Xem các ý kiến trước đó',
  newest: 'Về các ý kiến mới nhất',
  of: (name: string, body: string) => (body ? `${name}, ${body}` : name),
  calls: 'Nhắc',
  edited: (moment: string) => `đã sửa lúc ${moment}`,
  former: (n: number) => (n === 1 ? 'Xem bản trước khi sửa' : `Xem ${n} bản trước khi sửa`),
  formerUntil: (moment: string) => `Đến ${moment}`,
  withdrawn: (moment: string) => `Người viết đã rút lại ý kiến này lúc ${moment}.`,
  openWithdrawn: 'Xem nội dung đã rút',
  write: 'Ý kiến của anh/chị',
  writeHint: 'Mọi người được xem nhiệm vụ đều đọc được.',
  mention: 'Nhắc đến',
  mentionHint:
    'Người, đơn vị được nhắc sẽ nhận thông báo. Chỉ chọn được trong số những người được xem nhiệm vụ.',
  bodies: 'Đơn vị',
  people: 'Cá nhân',
  send: 'Gửi ý kiến',
  sent: 'Đã gửi ý kiến.',
  edit: 'Sửa',
  editTitle: 'Sửa ý kiến',
  editLead: (moment: string) =>
    `Sửa được đến ${moment}. Bản trước khi sửa vẫn được lưu và ai cũng mở xem được.`,
  save: 'Lưu',
  saved: 'Đã sửa ý kiến; bản trước được lưu kèm.',
  back: 'Quay lại trao đổi',
  withdraw: 'Rút lại',
  withdrawFollows:
    'Ý kiến được đánh dấu là đã rút, kèm thời điểm; nội dung cũ vẫn mở xem được. Không khôi phục được.',
  withdrawDo: 'Rút lại ý kiến này',
  withdrawDone: 'Đã rút lại ý kiến.',
};

const en: typeof vi = {
  title: 'Discussion',
  lead: 'What those who may read this task say to each other. It is neither a progress report nor a result, and nobody can delete what was said.',
  count: (n) => (n === 1 ? '1 message' : `${writeNumber(n, 'en')} messages`),
  open: 'Open the discussion',
  begin: 'Discuss this task',
  tasks: 'My tasks',
  nothing: 'Nothing has been said yet',
  nothingLead:
    'Ask what is unclear, agree on how to work, warn of difficulties: whatever needs no official document yet.',
  nothingForReaders: 'What the parties say to each other will stand here.',
  earlier: 'Earlier messages',
  newest: 'Back to the latest messages',
  of: (name, body) => (body ? `${name}, ${body}` : name),
  calls: 'Mentions',
  edited: (moment) => `edited at ${moment}`,
  former: (n) => (n === 1 ? 'How it read before' : `How it read before (${n} versions)`),
  formerUntil: (moment) => `Until ${moment}`,
  withdrawn: (moment) => `The author withdrew this message at ${moment}.`,
  openWithdrawn: 'Show what was withdrawn',
  write: 'Your message',
  writeHint: 'Everyone who may read the task can read it.',
  mention: 'Mention',
  mentionHint: 'Whoever is mentioned is notified. Only those who may read the task can be chosen.',
  bodies: 'Bodies',
  people: 'People',
  send: 'Send',
  sent: 'The message was sent.',
  edit: 'Edit',
  editTitle: 'Edit a message',
  editLead: (moment) =>
    `It can be edited until ${moment}. How it read before is kept, and everyone can open it.`,
  save: 'Save',
  saved: 'The message was edited; how it read before is kept with it.',
  back: 'Back to the discussion',
  withdraw: 'Withdraw',
  withdrawFollows:
    'The message is marked as withdrawn, with the time; its words can still be opened. This cannot be undone.',
  withdrawDo: 'Withdraw this message',
  withdrawDone: 'The message was withdrawn.',
};

/** Everything a user reads of a discussion. */
export const discussionWords: Words<typeof vi> = { vi, en };

export const discussionFailures = failures('discussion', {
  noSuchMessage: {
    kind: 'missing',
    vi: 'Không có ý kiến này trong trao đổi về nhiệm vụ.',
    en: 'There is no such message about the task.',
  },
  onlyReads: {
    kind: 'forbidden',
    vi: 'Anh/chị chỉ xem nhiệm vụ này nên không gửi ý kiến trao đổi.',
    en: 'You only read this task, so you cannot join its discussion.',
  },
  strangerCalled: {
    kind: 'invalid',
    vi: 'Có người hoặc đơn vị được nhắc không thuộc những người được xem nhiệm vụ. Đề nghị chọn lại.',
    en: 'Someone mentioned may not read the task. Please choose again.',
  },
  notYourWords: {
    kind: 'forbidden',
    vi: 'Chỉ người viết mới sửa hoặc rút lại được ý kiến của mình.',
    en: 'Only its author can edit or withdraw a message.',
  },
  tooLateToEdit: {
    kind: 'conflict',
    vi: 'Đã quá 15 phút kể từ khi gửi nên không sửa được nữa. Anh/chị có thể gửi ý kiến mới để đính chính.',
    en: 'More than 15 minutes have passed since it was sent, so it can no longer be edited. You can send another message to correct it.',
  },
  withdrawnAlready: {
    kind: 'conflict',
    vi: 'Ý kiến này đã được rút lại.',
    en: 'This message was withdrawn already.',
  },
  changedMeanwhile: {
    kind: 'conflict',
    vi: 'Ý kiến này đã được sửa ở một cửa sổ khác. Hãy xem bản mới bên dưới rồi sửa tiếp nếu cần.',
    en: 'This message was edited in another window. Look at the newer words below, then go on if needed.',
  },
});
