import { type Temporal, writeDay } from '../../../kernel/time/index.ts';
import type { Words } from '../../../kernel/words/index.ts';

const vi = {
  title: 'Tiến độ thực hiện',
  published: 'Văn bản công khai',
  source: (name: string, day: Temporal.PlainDate | null, issuer: string) =>
    [name, day ? `ngày ${writeDay(day)}` : '', `của ${issuer}`].filter(Boolean).join(' '),
  summary: (done: number, all: number, late: number) =>
    `${done} trong ${all} nhiệm vụ đã hoàn thành${late > 0 ? `, ${late} nhiệm vụ quá hạn` : ''}.`,
  task: 'Nhiệm vụ',
  lead: 'Đơn vị chủ trì',
  due: 'Hạn',
  share: 'Mức hoàn thành',
  standing: 'Tình trạng',
  noDeadline: 'không đặt hạn',
  asOf: (day: Temporal.PlainDate) => `Tính đến ngày ${writeDay(day)}.`,
  empty: 'Văn bản này chưa có nhiệm vụ nào được theo dõi.',
};

const en: typeof vi = {
  title: 'Progress',
  published: 'Published directives',
  source: (name, day, issuer) =>
    [name, day ? `of ${writeDay(day)}` : '', `by ${issuer}`].filter(Boolean).join(' '),
  summary: (done, all, late) =>
    `${done} of ${all} tasks ${all === 1 ? 'is' : 'are'} done${late > 0 ? `, ${late} ${late === 1 ? 'is' : 'are'} overdue` : ''}.`,
  task: 'Task',
  lead: 'Lead body',
  due: 'Due',
  share: 'Share completed',
  standing: 'Standing',
  noDeadline: 'none',
  asOf: (day) => `As of ${writeDay(day)}.`,
  empty: 'No task of this document is followed yet.',
};

export const publishedWords: Words<typeof vi> = { vi, en };
