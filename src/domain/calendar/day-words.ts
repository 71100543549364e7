import type { Words } from '../../kernel/words/index.ts';
import type { DayKind } from './calendar.ts';

const vi = {
  days: 'Ngày nghỉ và ngày hoán đổi',
  title: 'Lịch làm việc',
  day: 'Ngày',
  kind: 'Loại ngày',
  kinds: { holiday: 'Ngày nghỉ', swapped_off: 'Nghỉ hoán đổi', swapped_work: 'Làm bù' } as Readonly<
    Record<DayKind, string>
  >,
  pair: 'Ngày đi cùng',
  nameVi: 'Tên (tiếng Việt)',
  nameEn: 'Tên (tiếng Anh)',
  source: 'Văn bản',
  verified: 'Đã đối chiếu',
  yes: 'Có',
  no: 'Không',
  movesDeadlines: (n: number) =>
    `Ngày này làm chuyển ${n.toLocaleString('vi-VN')} hạn đang tính. Hãy ghi ở trang của ngày, nơi xem trước được từng hạn.`,
};

const en: typeof vi = {
  days: 'Holidays and swapped days',
  title: 'Working calendar',
  day: 'Day',
  kind: 'Kind of day',
  kinds: { holiday: 'Day of rest', swapped_off: 'Day off in exchange', swapped_work: 'Worked in exchange' },
  pair: 'Goes with',
  nameVi: 'Name (Vietnamese)',
  nameEn: 'Name (English)',
  source: 'Document',
  verified: 'Verified',
  yes: 'Yes',
  no: 'No',
  movesDeadlines: (n) =>
    `This day moves ${n.toLocaleString('en-GB')} ${n === 1 ? 'deadline' : 'deadlines'}. Set it on the page of the day, where each is shown first.`,
};

/** What a file of the calendar's days says. */
export const dayWords: Words<typeof vi> = { vi, en };
