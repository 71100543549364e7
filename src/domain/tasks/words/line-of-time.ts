import { type Temporal, writeDay } from '../../../kernel/time/index.ts';
import type { Words } from '../../../kernel/words/index.ts';
import type { EventKind } from '../line-of-time.ts';
import type { DeadlineCause } from '../task-screen.ts';

type Day = Temporal.PlainDate;

interface LineWords {
  readonly title: string;
  readonly causes: Readonly<Record<DeadlineCause, string>>;
  readonly inForce: string;
  readonly until: (day: Day) => string;
  readonly withoutDay: string;
  readonly pauses: string;
  readonly late: string;
  readonly course: string;
  readonly days: (n: number) => string;
  readonly lateNote: string;
  readonly now: (day: Day) => string;
  readonly dueMark: string;
  readonly when: string;
  readonly what: string;
  readonly due: string;
  readonly events: Readonly<Record<EventKind, string>>;
}

const vi: LineWords = {
  title: 'Dòng thời gian của hạn',
  causes: {
    given: 'Hạn ban đầu',
    edited: 'Hạn đặt lại',
    extended: 'Gia hạn',
    resumed: 'Sau khi tạm dừng',
    handed_over: 'Khi bàn giao',
    recomputed: 'Tính lại theo lịch làm việc',
  },
  inForce: 'đang có hiệu lực',
  until: (day) => `đến ${writeDay(day)}`,
  withoutDay: 'không đặt ngày',
  pauses: 'Tạm dừng',
  late: 'Quá hạn',
  course: 'Diễn biến',
  days: (n) => `${n} ngày`,
  lateNote: 'Mỗi ngày được tính theo hạn có hiệu lực trong chính ngày đó.',
  now: (day) => `hôm nay, ${writeDay(day)}`,
  dueMark: 'Ngày đến hạn',
  when: 'Ngày',
  what: 'Sự việc',
  due: 'Hạn',
  events: {
    given: 'Giao nhiệm vụ',
    'extension asked': 'Xin gia hạn',
    'extension granted': 'Đồng ý gia hạn',
    'extension refused': 'Không đồng ý gia hạn',
    paused: 'Tạm dừng',
    resumed: 'Cho tiếp tục',
    'handed over': 'Bàn giao cho đơn vị khác',
    'deadline changed': 'Đổi hạn',
    'handed in': 'Trình kết quả',
    returned: 'Trả lại để bổ sung',
    accepted: 'Xác nhận hoàn thành',
    ended: 'Dừng nhiệm vụ',
  },
};

const en: LineWords = {
  title: 'The deadline through time',
  causes: {
    given: 'First deadline',
    edited: 'Set anew',
    extended: 'Extension',
    resumed: 'After a pause',
    handed_over: 'At the hand-over',
    recomputed: 'Found anew by the calendar',
  },
  inForce: 'in force',
  until: (day) => `until ${writeDay(day)}`,
  withoutDay: 'no day',
  pauses: 'Paused',
  late: 'Overdue',
  course: 'Course',
  days: (n) => (n === 1 ? '1 day' : `${n} days`),
  lateNote: 'Each day is judged by the deadline that was in force on it.',
  now: (day) => `today, ${writeDay(day)}`,
  dueMark: 'Day due',
  when: 'Day',
  what: 'What happened',
  due: 'Deadline',
  events: {
    given: 'Task given',
    'extension asked': 'Extension asked',
    'extension granted': 'Extension granted',
    'extension refused': 'Extension refused',
    paused: 'Paused',
    resumed: 'Went on',
    'handed over': 'Handed over',
    'deadline changed': 'Deadline changed',
    'handed in': 'Result submitted',
    returned: 'Returned',
    accepted: 'Accepted as done',
    ended: 'Ended',
  },
};

/** What the line of time of a task says. */
export const lineWords: Words<LineWords> = { vi, en };
