import { failures } from '../../kernel/failure/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import { writeNumber } from '../../ui/index.ts';

const vi = {
  title: 'Đôn đốc',
  cardTitle: (n: number) => `Đôn đốc (${writeNumber(n, 'vi')} lần)`,
  begin: 'Đôn đốc đơn vị chủ trì',
  again: 'Đôn đốc tiếp',
  all: 'Xem các lần đôn đốc',
  tasks: 'Việc của tôi',
  lead: 'Nhắc đơn vị chủ trì và các đơn vị phối hợp đẩy nhanh tiến độ. Hạn và trạng thái của nhiệm vụ không thay đổi; mỗi nhiệm vụ được đôn đốc nhiều nhất một lần trong ngày.',
  words: 'Nội dung đôn đốc',
  wordsHint: 'Đơn vị cần làm gì, báo cáo lại vào lúc nào.',
  document: 'Văn bản đôn đốc',
  send: 'Gửi đôn đốc',
  sent: 'Đã gửi đôn đốc.',
  back: 'Quay lại nhiệm vụ',
  history: 'Các lần đã đôn đốc',
  none: 'Chưa đôn đốc lần nào',
  noneLead: 'Khi nơi giao đôn đốc nhiệm vụ này, nội dung sẽ được lưu tại đây.',
  by: (name: string, document: string) => (document ? `${name} · ${document}` : name),
};

const en: typeof vi = {
  title: 'Reminders',
  cardTitle: (n) => `Reminders (${writeNumber(n, 'en')})`,
  begin: 'Remind the lead',
  again: 'Remind again',
  all: 'All reminders',
  tasks: 'My tasks',
  lead: 'Urges the lead and those who coordinate to bring the work on. Neither deadline nor state changes; a task is reminded of at most once a day.',
  words: 'What you say',
  wordsHint: 'What is to be done, and when to report back.',
  document: 'Document that says it',
  send: 'Send the reminder',
  sent: 'The reminder was sent.',
  back: 'Back to the task',
  history: 'Reminders sent so far',
  none: 'No reminder was sent yet',
  noneLead: 'What the giver says to urge this task on is kept here.',
  by: (name, document) => (document ? `${name} · ${document}` : name),
};

/** Everything a user reads of reminders. */
export const reminderWords: Words<typeof vi> = { vi, en };

export const reminderFailures = failures('reminders', {
  onlyGiver: {
    kind: 'forbidden',
    vi: 'Chỉ nơi giao mới đôn đốc nhiệm vụ này.',
    en: 'Only the giver reminds of this task.',
  },
  nobodyToRemind: {
    kind: 'conflict',
    vi: 'Nhiệm vụ này không chờ đơn vị chủ trì thực hiện nên không cần đôn đốc.',
    en: 'This task does not wait for its lead, so there is nobody to remind.',
  },
  remindedToday: {
    kind: 'conflict',
    vi: 'Nhiệm vụ này đã được đôn đốc trong ngày hôm nay.',
    en: 'A reminder about this task was sent today already.',
  },
});
