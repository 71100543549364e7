import { type Temporal, writeDay, writeMoment } from '../../../kernel/time/index.ts';
import type { Words } from '../../../kernel/words/index.ts';
import { writeNumber, writeShare } from '../../../ui/index.ts';

const signed = (n: number) => `${n > 0 ? '+' : '−'}${Math.abs(n)}`;
const course = (values: readonly string[]) => values.join(', ');

const vi = {
  title: 'Điều hành hôm nay',
  lead: (overdue: number, waiting: number) =>
    `${writeNumber(overdue, 'vi')} việc quá hạn; ${writeNumber(waiting, 'vi')} việc chờ anh/chị quyết.`,
  toBoard: 'Bảng theo dõi',
  toCharts: 'Biểu đồ',
  red: 'Quá hạn lâu nhất',
  noRed: 'Không có nhiệm vụ nào quá hạn.',
  allRed: (n: number) => `Xem cả ${writeNumber(n, 'vi')}`,
  why: 'Vì sao chậm',
  obstacle: (said: string, at: Temporal.Instant) =>
    `Vướng mắc báo ngày ${writeMoment(at).slice(0, 10)}: «${said}»`,
  noObstacle: 'Chưa báo vướng mắc nào.',
  waiting: 'Chờ anh/chị quyết',
  nothingWaits: 'Không có việc nào chờ anh/chị quyết.',
  allWaiting: (n: number) => `Xem cả ${writeNumber(n, 'vi')}`,
  extension: (from: Temporal.PlainDate | null, to: Temporal.PlainDate) =>
    from ? `Xin lùi hạn ${writeDay(from)} đến ${writeDay(to)}` : `Xin lùi hạn đến ${writeDay(to)}`,
  reason: (said: string) => `Lý do: «${said}»`,
  result: (day: Temporal.PlainDate) => `Kết quả trình ngày ${writeDay(day)}`,
  decide: 'Xem và quyết',
  since: (day: Temporal.PlainDate) => `Từ ngày ${writeDay(day)}`,
  newlyOverdue: (n: number) => `${writeNumber(n, 'vi')} việc mới quá hạn`,
  deeds: {
    'task.assigned': (n: number) => `${writeNumber(n, 'vi')} việc mới giao`,
    'task.result_submitted': (n: number) => `${writeNumber(n, 'vi')} việc trình kết quả`,
    'task.accepted': (n: number) => `${writeNumber(n, 'vi')} việc được xác nhận hoàn thành`,
    'task.returned': (n: number) => `${writeNumber(n, 'vi')} việc bị trả lại`,
    'task.extension_asked': (n: number) => `${writeNumber(n, 'vi')} việc xin gia hạn`,
    'task.extension_granted': (n: number) => `${writeNumber(n, 'vi')} việc được gia hạn`,
    'task.paused': (n: number) => `${writeNumber(n, 'vi')} việc tạm dừng`,
    'task.handed_over': (n: number) => `${writeNumber(n, 'vi')} việc bàn giao đơn vị khác`,
    'task.progress_reported': (n: number) => `${writeNumber(n, 'vi')} việc có báo cáo tiến độ`,
  } as Readonly<Record<string, (n: number) => string>>,
  nothingNew: 'Chưa có thay đổi nào.',
  allChanges: 'Chi tiết',
  numbers: 'Ba con số',
  overdue: 'Quá hạn',
  nearDue: (days: number) => (days === 0 ? 'Đến hạn hôm nay' : `Đến hạn trong ${days} ngày`),
  timeliness: 'Đúng hạn, 12 tháng',
  timelinessOf: (inTime: number, outOf: number, rateFrom: number) =>
    outOf < rateFrom ? `${inTime}/${outOf}` : writeShare(inTime / outOf, 'vi'),
  timelinessNote: (inTime: number, outOf: number) =>
    `${writeNumber(inTime, 'vi')}/${writeNumber(outOf, 'vi')} việc`,
  change: (by: number, day: Temporal.PlainDate) =>
    by === 0 ? `như cuối ngày ${writeDay(day)}` : `${signed(by)} so với cuối ngày ${writeDay(day)}`,
  changeOfRate: (by: number, day: Temporal.PlainDate) =>
    by === 0
      ? `như cuối ngày ${writeDay(day)}`
      : `${signed(by).replace('.', ',')} điểm so với cuối ngày ${writeDay(day)}`,
  trend: (name: string, values: readonly string[]) => `${name}, bốn tuần qua đến nay: ${course(values)}.`,

  changesTitle: 'Thay đổi',
  changesLead: (day: Temporal.PlainDate) =>
    `Những gì được ghi nhận từ đầu ngày ${writeDay(day)}, mới nhất ở trên.`,
  changesMost: (n: number) => `Chỉ hiện ${writeNumber(n, 'vi')} thay đổi mới nhất.`,
  at: 'Lúc',
  who: 'Người làm',
  what: 'Việc đã làm',
  fromDay: 'Từ ngày',
  show: 'Xem',

  chartsTitle: 'Biểu đồ',
  chartsLead: (n: number, day: Temporal.PlainDate) =>
    `${writeNumber(n, 'vi')} nhiệm vụ trong phạm vi anh/chị được xem, tính đến ngày ${writeDay(day)}.`,
  byBody: 'Tỷ lệ đúng hạn theo đơn vị, trong các đơn vị cùng loại',
  byBodyLead:
    'Số hoàn thành đúng hạn trên tổng số đã hoàn thành và quá hạn. Mỗi dòng là việc chính đơn vị đó chủ trì.',
  nothingDue: 'Chưa có đơn vị nào có việc đến kỳ.',
  ageing: 'Việc quá hạn theo thời gian chậm',
  download: 'Tải hình (SVG)',
  source: (day: string) => `Nguồn: hệ thống Bản Lề, ${day}. Mỗi con số mở ra danh sách nhiệm vụ đứng sau.`,
  about: (day: Temporal.PlainDate, conditions: string) =>
    conditions
      ? `Tính đến ngày ${writeDay(day)}. ${conditions}`
      : `Tính đến ngày ${writeDay(day)}. Toàn bộ phạm vi được xem.`,
  fileName: {
    months: 'hoan-thanh-theo-thang',
    bodies: 'dung-han-theo-don-vi',
    ageing: 'qua-han-theo-thoi-gian',
  },
  inTimeHead: 'Đúng hạn',
  outOfHead: 'Đến kỳ',
  rateHead: 'Tỷ lệ',
  few: 'ít việc',
};

const n = (count: number, one: string, many: string) =>
  `${writeNumber(count, 'en')} ${count === 1 ? one : many}`;

const en: typeof vi = {
  title: 'This morning',
  lead: (overdue, waiting) =>
    `${n(overdue, 'task', 'tasks')} overdue; ${n(waiting, 'task waits', 'tasks wait')} for your word.`,
  toBoard: 'Board',
  toCharts: 'Charts',
  red: 'Longest overdue',
  noRed: 'No task is overdue.',
  allRed: (count) => `See all ${writeNumber(count, 'en')}`,
  why: 'Why it is late',
  obstacle: (said, at) => `In the way, as reported on ${writeMoment(at).slice(0, 10)}: «${said}»`,
  noObstacle: 'The lead has reported nothing in the way.',
  waiting: 'Waiting for your word',
  nothingWaits: 'Nothing waits for your word.',
  allWaiting: (count) => `See all ${writeNumber(count, 'en')}`,
  extension: (from, to) =>
    from ? `Asks to move from ${writeDay(from)} to ${writeDay(to)}` : `Asks for time until ${writeDay(to)}`,
  reason: (said) => `Reason: «${said}»`,
  result: (day) => `Result of ${writeDay(day)}`,
  decide: 'Look and decide',
  since: (day) => `Since ${writeDay(day)}`,
  newlyOverdue: (count) => `${n(count, 'task', 'tasks')} newly overdue`,
  deeds: {
    'task.assigned': (count) => `${n(count, 'task', 'tasks')} given`,
    'task.result_submitted': (count) => `${n(count, 'result', 'results')} handed in`,
    'task.accepted': (count) => `${n(count, 'task', 'tasks')} accepted as done`,
    'task.returned': (count) => `${n(count, 'task', 'tasks')} returned`,
    'task.extension_asked': (count) => `${n(count, 'extension', 'extensions')} asked`,
    'task.extension_granted': (count) => `${n(count, 'extension', 'extensions')} granted`,
    'task.paused': (count) => `${n(count, 'task', 'tasks')} paused`,
    'task.handed_over': (count) => `${n(count, 'task', 'tasks')} handed over`,
    'task.progress_reported': (count) => `${n(count, 'task', 'tasks')} with progress reported`,
  },
  nothingNew: 'Nothing has changed yet.',
  allChanges: 'Details',
  numbers: 'Three numbers',
  overdue: 'Overdue',
  nearDue: (days) => (days === 0 ? 'Due today' : `Due within ${n(days, 'day', 'days')}`),
  timeliness: 'In time, 12 months',
  timelinessOf: (inTime, outOf, rateFrom) =>
    outOf < rateFrom ? `${inTime}/${outOf}` : writeShare(inTime / outOf, 'en'),
  timelinessNote: (inTime, outOf) => `${writeNumber(inTime, 'en')} of ${writeNumber(outOf, 'en')}`,
  change: (by, day) =>
    by === 0 ? `as at the end of ${writeDay(day)}` : `${signed(by)} against the end of ${writeDay(day)}`,
  changeOfRate: (by, day) =>
    by === 0
      ? `as at the end of ${writeDay(day)}`
      : `${signed(by)} points against the end of ${writeDay(day)}`,
  trend: (name, values) => `${name}, over four weeks until now: ${course(values)}.`,

  changesTitle: 'Changes',
  changesLead: (day) => `What was recorded since the start of ${writeDay(day)}, the latest first.`,
  changesMost: (count) => `Only the latest ${writeNumber(count, 'en')} changes are shown.`,
  at: 'At',
  who: 'Who',
  what: 'What was done',
  fromDay: 'Since',
  show: 'Show',

  chartsTitle: 'Charts',
  chartsLead: (count, day) => `${n(count, 'task', 'tasks')} that you may see, as of ${writeDay(day)}.`,
  byBody: 'Rate in time by body, among bodies of one kind',
  byBodyLead:
    'What was done in time out of all that is done or overdue. Each line counts what the body itself leads.',
  nothingDue: 'No body has a task whose time has come.',
  ageing: 'Overdue tasks by how long',
  download: 'Download the picture (SVG)',
  source: (day) => `Source: Bản Lề, ${day}. Every number opens the tasks behind it.`,
  about: (day, conditions) =>
    conditions ? `As of ${writeDay(day)}. ${conditions}` : `As of ${writeDay(day)}. All that may be seen.`,
  fileName: { months: 'done-by-month', bodies: 'in-time-by-body', ageing: 'overdue-by-age' },
  inTimeHead: 'In time',
  outOfHead: 'Time came',
  rateHead: 'Rate',
  few: 'few',
};

/** What users read on a leader's morning page, on the list of changes and on the charts. */
export const briefWords: Words<typeof vi> = { vi, en };
