import { type Temporal, writeDay } from '../../../kernel/time/index.ts';
import type { Words } from '../../../kernel/words/index.ts';

const vi = {
  paused: (from: Temporal.PlainDate) => `Tạm dừng từ ngày ${writeDay(from)}`,
  clockStands: 'Thời hạn ngừng tính cho đến khi nơi giao cho tiếp tục.',
  pauses: 'Các lần tạm dừng',
  span: (from: Temporal.PlainDate, until: Temporal.PlainDate | null) =>
    until ? `Từ ${writeDay(from)}, tiếp tục ngày ${writeDay(until)}` : `Từ ${writeDay(from)} đến nay`,
  endedWithTask: (from: Temporal.PlainDate, until: Temporal.PlainDate) =>
    `Từ ${writeDay(from)} đến khi nhiệm vụ dừng ngày ${writeDay(until)}`,
  pausedBy: (name: string, moment: string) => `${name} tạm dừng ${moment}`,
  resumedBy: (name: string, moment: string) => `${name} cho tiếp tục ${moment}`,
  because: (reason: string) => `Lý do: ${reason}`,
  rests: (document: string) => `Căn cứ: ${document}`,
  remarked: (remark: string) => `Khi tiếp tục: ${remark}`,
  reason: 'Lý do tạm dừng',
  document: 'Văn bản làm căn cứ',
  documentHint: 'Số, ký hiệu, ngày; để trống nếu không có.',
  remark: 'Ý kiến khi cho tiếp tục',
  ifToday: 'Nếu cho tiếp tục hôm nay',
  stays: (due: Temporal.PlainDate) => `Hạn giữ nguyên ngày ${writeDay(due)}.`,
};

const en: typeof vi = {
  paused: (from) => `Paused since ${writeDay(from)}`,
  clockStands: 'The deadline does not run until the giver lets it go on.',
  pauses: 'Pauses',
  span: (from, until) =>
    until ? `From ${writeDay(from)}, went on ${writeDay(until)}` : `Since ${writeDay(from)}`,
  endedWithTask: (from, until) => `From ${writeDay(from)} until the task was ended on ${writeDay(until)}`,
  pausedBy: (name, moment) => `${name} paused it ${moment}`,
  resumedBy: (name, moment) => `${name} let it go on ${moment}`,
  because: (reason) => `Reason: ${reason}`,
  rests: (document) => `Resting on: ${document}`,
  remarked: (remark) => `When it went on: ${remark}`,
  reason: 'Why it is paused',
  document: 'Document it rests on',
  documentHint: 'Number, symbol and date; leave empty where there is none.',
  remark: 'Remark when it goes on',
  ifToday: 'If it goes on today',
  stays: (due) => `The deadline stays ${writeDay(due)}.`,
};

/** What users read about pauses of a task. */
export const pauseWords: Words<typeof vi> = { vi, en };
