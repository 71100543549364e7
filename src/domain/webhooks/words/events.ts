import type { Words } from '../../../kernel/words/index.ts';
import type { EventKind, kindGroups, trialKind } from '../event.ts';

type Named = EventKind | typeof trialKind;

const vi = {
  groups: {
    tasks: 'Nhiệm vụ',
    deadlines: 'Thời hạn',
    talk: 'Trao đổi, chỉ tiêu',
    directives: 'Văn bản chỉ đạo',
  } satisfies Readonly<Record<keyof typeof kindGroups, string>> as Readonly<
    Record<keyof typeof kindGroups, string>
  >,
  kinds: {
    'task.assigned': 'Giao nhiệm vụ',
    'task.acknowledged': 'Tiếp nhận nhiệm vụ',
    'task.progress_reported': 'Báo cáo tiến độ',
    'task.result_submitted': 'Trình kết quả',
    'task.accepted': 'Xác nhận hoàn thành',
    'task.returned': 'Trả lại kết quả',
    'task.edited': 'Sửa nội dung giao',
    'task.handed_over': 'Bàn giao cho đơn vị khác',
    'task.split': 'Chia phần việc',
    'task.withdrawn': 'Thu hồi nhiệm vụ',
    'task.cancelled': 'Hủy nhiệm vụ',
    'task.extension_asked': 'Xin gia hạn',
    'task.extension_granted': 'Đồng ý gia hạn',
    'task.extension_refused': 'Không đồng ý gia hạn',
    'task.paused': 'Tạm dừng',
    'task.resumed': 'Cho tiếp tục',
    'task.deadline_recomputed': 'Tính lại hạn theo lịch',
    'task.reminded': 'Đôn đốc',
    'task.escalated': 'Báo lên cấp trên vì quá hạn',
    'message.written': 'Ý kiến trao đổi về nhiệm vụ',
    'measure.reported': 'Báo số liệu chỉ tiêu',
    'directive.registered': 'Ghi văn bản vào sổ',
    'directive.edited': 'Sửa thông tin văn bản',
    'directive.text_corrected': 'Chữa nội dung văn bản',
    'directive.published': 'Công khai văn bản',
    'directive.unpublished': 'Thôi công khai văn bản',
    'webhook.tried': 'Gửi thử',
  } satisfies Readonly<Record<Named, string>> as Readonly<Record<Named, string>>,
};

const en: typeof vi = {
  groups: {
    tasks: 'Tasks',
    deadlines: 'Deadlines',
    talk: 'Discussion and measures',
    directives: 'Directives',
  },
  kinds: {
    'task.assigned': 'Task given',
    'task.acknowledged': 'Task taken on',
    'task.progress_reported': 'Progress reported',
    'task.result_submitted': 'Result handed in',
    'task.accepted': 'Result accepted',
    'task.returned': 'Result returned',
    'task.edited': 'Order changed',
    'task.handed_over': 'Handed over to another body',
    'task.split': 'Split into parts',
    'task.withdrawn': 'Task withdrawn',
    'task.cancelled': 'Task cancelled',
    'task.extension_asked': 'Extension asked for',
    'task.extension_granted': 'Extension granted',
    'task.extension_refused': 'Extension refused',
    'task.paused': 'Task paused',
    'task.resumed': 'Task goes on',
    'task.deadline_recomputed': 'Deadline recomputed',
    'task.reminded': 'Reminder by the giver',
    'task.escalated': 'Delay brought before those above',
    'message.written': 'Message about a task',
    'measure.reported': 'Figure of a measure reported',
    'directive.registered': 'Directive registered',
    'directive.edited': 'Directive edited',
    'directive.text_corrected': 'Text of a directive corrected',
    'directive.published': 'Directive published',
    'directive.unpublished': 'Directive no longer published',
    'webhook.tried': 'Try-out',
  },
};

/** What a user reads of the kinds of events. */
export const eventWords: Words<typeof vi> = { vi, en };
