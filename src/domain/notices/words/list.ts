import { type Temporal, writeDay } from '../../../kernel/time/index.ts';
import type { Words } from '../../../kernel/words/index.ts';
import { writeNumber } from '../../../ui/index.ts';
import { taskWords } from '../../tasks/index.ts';
import type { Kind } from '../notice.ts';

/** What a sentence about a notice rests on. */
export interface Said {
  /** Who did it; null where the system found it by itself. */
  readonly who: string | null;
  /** The deadline that was spoken of. */
  readonly dueOn: Temporal.PlainDate | undefined;
}

const until = (dueOn: Said['dueOn'], before: string) => (dueOn ? `${before}${writeDay(dueOn)}` : '');

const vi = {
  title: 'Thông báo',
  lead: (unread: number) =>
    unread === 0 ? 'Anh/chị đã xem hết thông báo.' : `${writeNumber(unread, 'vi')} thông báo chưa xem.`,
  all: 'Tất cả',
  unread: 'Chưa xem',
  shown: 'Xem theo',
  kind: 'Loại thông báo',
  anyKind: 'Mọi loại',
  readAll: 'Đánh dấu đã xem tất cả',
  readAllDone: (n: number) => `Đã đánh dấu ${writeNumber(n, 'vi')} thông báo là đã xem.`,
  fresh: 'Mới',
  number: (n: number) => `Nhiệm vụ ${taskWords.vi.number(n)}`,
  due: (day: Temporal.PlainDate) => `hạn ${writeDay(day)}`,
  gone: 'Thông báo về một nhiệm vụ mà anh/chị không còn được xem.',
  goneElsewhere: 'Một nhiệm vụ của đơn vị anh/chị đã được giao cho đơn vị khác.',
  empty: 'Chưa có thông báo nào',
  emptyLead:
    'Khi có nhiệm vụ mới giao, kết quả cần xác nhận, hạn sắp đến hoặc ai đó nhắc đến anh/chị, thông báo sẽ hiện ở đây.',
  emptyFiltered: 'Không có thông báo nào như vậy',
  toAll: 'Xem tất cả thông báo',
  wishes: 'Tùy chọn nhận',
  kinds: {
    assigned: 'Giao nhiệm vụ',
    returned: 'Trả lại kết quả',
    accepted: 'Xác nhận hoàn thành',
    extension_granted: 'Đồng ý gia hạn',
    extension_refused: 'Không đồng ý gia hạn',
    changed: 'Sửa nội dung giao',
    recomputed: 'Tính lại hạn theo lịch',
    paused: 'Tạm dừng nhiệm vụ',
    resumed: 'Cho tiếp tục thực hiện',
    handed_over: 'Chuyển đơn vị chủ trì',
    cancelled: 'Thu hồi, hủy nhiệm vụ',
    reminded: 'Đôn đốc',
    submitted: 'Trình kết quả',
    extension_asked: 'Xin gia hạn',
    acknowledged: 'Tiếp nhận nhiệm vụ',
    progressed: 'Báo cáo tiến độ',
    due_soon: 'Sắp đến hạn',
    overdue: 'Quá hạn',
    escalated: 'Báo lên cấp trên',
    mentioned: 'Nhắc đến anh/chị',
    commented: 'Ý kiến trao đổi',
    webhook_failed: 'Webhook tự tắt',
  } satisfies Readonly<Record<Kind, string>> as Readonly<Record<Kind, string>>,
  sentences: {
    assigned: ({ who }) => (who ? `${who} giao nhiệm vụ` : 'Có nhiệm vụ mới giao'),
    returned: ({ who }) => `${who ?? 'Nơi giao'} trả lại kết quả để bổ sung`,
    accepted: ({ who }) => `${who ?? 'Nơi giao'} xác nhận hoàn thành`,
    extension_granted: ({ who }) => `${who ?? 'Nơi giao'} đồng ý gia hạn`,
    extension_refused: ({ who }) => `${who ?? 'Nơi giao'} không đồng ý gia hạn`,
    changed: ({ who }) => `${who ?? 'Nơi giao'} sửa nội dung giao`,
    recomputed: () => 'Hạn được tính lại vì lịch làm việc thay đổi',
    paused: ({ who }) => `${who ?? 'Nơi giao'} cho tạm dừng`,
    resumed: ({ who }) => `${who ?? 'Nơi giao'} cho tiếp tục thực hiện`,
    handed_over: ({ who }) => `${who ?? 'Nơi giao'} chuyển cho đơn vị khác chủ trì`,
    cancelled: ({ who }) => `${who ?? 'Nơi giao'} thu hồi hoặc hủy nhiệm vụ`,
    reminded: ({ who }) => `${who ?? 'Nơi giao'} đôn đốc thực hiện`,
    submitted: ({ who }) => `${who ?? 'Đơn vị chủ trì'} trình kết quả, chờ xác nhận`,
    extension_asked: ({ who }) => `${who ?? 'Đơn vị chủ trì'} xin gia hạn`,
    acknowledged: ({ who }) => `${who ?? 'Đơn vị chủ trì'} đã tiếp nhận`,
    progressed: ({ who }) => `${who ?? 'Đơn vị'} báo cáo tiến độ`,
    due_soon: ({ dueOn }) => `Sắp đến hạn${until(dueOn, ': ')}`,
    overdue: ({ dueOn }) => `Đã quá hạn${until(dueOn, ' ')}`,
    escalated: ({ dueOn }) => `Quá hạn${until(dueOn, ' ')} mà chưa xong, báo cáo lãnh đạo`,
    mentioned: ({ who }) => `${who ?? 'Có người'} nhắc đến anh/chị trong trao đổi`,
    commented: ({ who }) => `${who ?? 'Có người'} nêu ý kiến trao đổi`,
    webhook_failed: () => 'Một webhook của anh/chị đã tự tắt vì không gửi được quá lâu',
  } satisfies Readonly<Record<Kind, (said: Said) => string>> as Readonly<
    Record<Kind, (said: Said) => string>
  >,
};

const en: typeof vi = {
  title: 'Notices',
  lead: (unread) =>
    unread === 0 ? 'You have seen all notices.' : `${writeNumber(unread, 'en')} not seen yet.`,
  all: 'All',
  unread: 'Not seen',
  shown: 'Show',
  kind: 'Kind of notice',
  anyKind: 'Any kind',
  readAll: 'Mark all as seen',
  readAllDone: (n) =>
    n === 1 ? '1 notice was marked as seen.' : `${writeNumber(n, 'en')} notices were marked as seen.`,
  fresh: 'New',
  number: (n) => `Task ${taskWords.en.number(n)}`,
  due: (day) => `due ${writeDay(day)}`,
  gone: 'A notice about a task that you may no longer read.',
  goneElsewhere: 'A task of your body was given to another body.',
  empty: 'There are no notices yet',
  emptyLead:
    'A task given to you, a result to be accepted, a deadline coming near or someone mentioning you will show up here.',
  emptyFiltered: 'There are no such notices',
  toAll: 'Show all notices',
  wishes: 'What you receive',
  kinds: {
    assigned: 'Task given',
    returned: 'Result returned',
    accepted: 'Result accepted',
    extension_granted: 'Extension granted',
    extension_refused: 'Extension refused',
    changed: 'Order changed',
    recomputed: 'Deadline recomputed',
    paused: 'Task paused',
    resumed: 'Task resumed',
    handed_over: 'Other lead body',
    cancelled: 'Task withdrawn or cancelled',
    reminded: 'Reminder by the giver',
    submitted: 'Result handed in',
    extension_asked: 'Extension asked for',
    acknowledged: 'Task taken on',
    progressed: 'Progress reported',
    due_soon: 'Due soon',
    overdue: 'Overdue',
    escalated: 'Brought before those above',
    mentioned: 'You were mentioned',
    commented: 'Discussion',
    webhook_failed: 'Webhook turned off',
  },
  sentences: {
    assigned: ({ who }) => (who ? `${who} gave a task` : 'A task was given'),
    returned: ({ who }) => `${who ?? 'The giver'} returned the result`,
    accepted: ({ who }) => `${who ?? 'The giver'} accepted the result`,
    extension_granted: ({ who }) => `${who ?? 'The giver'} granted an extension`,
    extension_refused: ({ who }) => `${who ?? 'The giver'} refused an extension`,
    changed: ({ who }) => `${who ?? 'The giver'} changed the order`,
    recomputed: () => 'The deadline was recomputed, for the working calendar has changed',
    paused: ({ who }) => `${who ?? 'The giver'} paused the task`,
    resumed: ({ who }) => `${who ?? 'The giver'} let the task go on`,
    handed_over: ({ who }) => `${who ?? 'The giver'} gave the lead to another body`,
    cancelled: ({ who }) => `${who ?? 'The giver'} withdrew or cancelled the task`,
    reminded: ({ who }) => `${who ?? 'The giver'} urges the work on`,
    submitted: ({ who }) => `${who ?? 'The lead body'} handed in a result that waits for a decision`,
    extension_asked: ({ who }) => `${who ?? 'The lead body'} asked for an extension`,
    acknowledged: ({ who }) => `${who ?? 'The lead body'} took the task on`,
    progressed: ({ who }) => `${who ?? 'A body'} reported progress`,
    due_soon: ({ dueOn }) => `Due soon${until(dueOn, ': ')}`,
    overdue: ({ dueOn }) => `Overdue${until(dueOn, ' since ')}`,
    escalated: ({ dueOn }) => `Overdue${until(dueOn, ' since ')} and not done, brought before its leaders`,
    mentioned: ({ who }) => `${who ?? 'Someone'} mentioned you in the discussion`,
    commented: ({ who }) => `${who ?? 'Someone'} spoke in the discussion`,
    webhook_failed: () => 'A webhook of yours was turned off, for nothing could be delivered for too long',
  },
};

/** What a user reads of single notices and of their list. */
export const noticeListWords: Words<typeof vi> = { vi, en };
