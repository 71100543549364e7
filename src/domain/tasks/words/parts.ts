import { type Temporal, writeDay } from '../../../kernel/time/index.ts';
import type { Words } from '../../../kernel/words/index.ts';
import type { Whole, WholeState } from '../parts.ts';
import type { PartsChoice } from '../parts-too.ts';

interface PartsWords {
  readonly title: string;
  readonly states: Readonly<Record<WholeState, string>>;
  /** How far the parts have come together. */
  readonly summary: (whole: Whole) => string;
  readonly share: string;
  readonly part: string;
  readonly lead: string;
  readonly due: string;
  readonly standing: string;
  readonly noDeadline: string;
  readonly afterWhole: (note: string) => string;
  readonly none: string;
  readonly addMore: string;
  readonly overridden: (open: number, all: number, by: string) => string;
  readonly because: (note: string) => string;
  readonly partOf: string;
  readonly whole: (number: string, lead: string) => string;
  readonly tooDeep: string;
  readonly choice: string;
  readonly choices: Readonly<Record<PartsChoice, string>>;
  readonly openPartsNote: string;
  readonly openPartsHint: (open: number, all: number) => string;
  readonly openPartsNeeded: string;
  readonly handOver: (open: number) => string;
  readonly split: {
    readonly title: string;
    readonly intro: string;
    readonly whole: string;
    readonly wholeDue: string;
    readonly given: (n: number) => string;
    readonly task: string;
    readonly product: string;
    readonly leads: string;
    readonly leadsHint: string;
    readonly coordinators: string;
    readonly note: string;
    readonly noteHint: (due: Temporal.PlainDate) => string;
    readonly submit: string;
    readonly back: string;
    readonly nobody: string;
  };
}

const vi: PartsWords = {
  title: 'Các phần việc',
  states: {
    done: 'Các phần đã xong',
    late: 'Có phần quá hạn',
    waiting: 'Các phần chờ xác nhận',
    paused: 'Các phần đang tạm dừng',
    'under way': 'Các phần đang thực hiện',
  },
  summary: ({ accepted, all, late }) =>
    `${accepted} trong ${all} phần đã được xác nhận${late > 0 ? `, ${late} phần quá hạn` : ''}.`,
  share: 'Mức hoàn thành bình quân các phần',
  part: 'Phần việc',
  lead: 'Chủ trì',
  due: 'Hạn',
  standing: 'Tình trạng',
  noDeadline: 'không đặt hạn',
  afterWhole: (note) => `Hạn sau hạn chung: ${note}`,
  none: 'Các phần đã giao đều được hủy hoặc thu hồi.',
  addMore: 'Chia thêm phần việc',
  overridden: (open, all, by) => `${by} trình kết quả khi ${open} trong ${all} phần chưa xong.`,
  because: (note) => `Lý do: ${note}`,
  partOf: 'Là một phần của',
  whole: (number, lead) => `${number}, ${lead} chủ trì`,
  tooDeep: 'Đây là phần việc ở cấp chia thứ ba nên không chia tiếp được.',
  choice: 'Các phần việc đã chia',
  choices: { too: 'Dừng cả các phần đang mở', leave: 'Để các phần tiếp tục' },
  openPartsNote: 'Vì sao trình khi các phần chưa xong',
  openPartsHint: (open, all) =>
    `Còn ${open} trong ${all} phần chưa được xác nhận. Lý do được lưu cùng kết quả.`,
  openPartsNeeded: 'Còn phần việc chưa xong nên cần nêu lý do.',
  handOver: (open) => `Nhiệm vụ còn ${open} phần đang mở. Đơn vị mới trở thành nơi giao của các phần đó.`,
  split: {
    title: 'Chia phần việc',
    intro:
      'Mỗi đơn vị được chọn nhận một phần việc riêng, gắn với cùng câu giao việc, và trình kết quả cho đơn vị anh/chị.',
    whole: 'Nhiệm vụ được chia',
    wholeDue: 'Hạn chung',
    given: (n) => `Đã giao ${n} phần việc.`,
    task: 'Việc phải làm',
    product: 'Sản phẩm phải có',
    leads: 'Các đơn vị nhận phần việc',
    leadsHint: 'Chọn nhiều đơn vị thì mỗi đơn vị nhận một phần với cùng nội dung.',
    coordinators: 'Đơn vị phối hợp',
    note: 'Lý do đặt hạn sau hạn chung',
    noteHint: (due) => `Chỉ cần khi phần việc có hạn sau ngày ${writeDay(due)} hoặc không đặt hạn.`,
    submit: 'Giao phần việc',
    back: 'Quay lại nhiệm vụ',
    nobody: 'Không có đơn vị nào trực thuộc để giao phần việc.',
  },
};

const en: PartsWords = {
  title: 'Parts',
  states: {
    done: 'All parts are done',
    late: 'A part is overdue',
    waiting: 'All parts await acceptance',
    paused: 'All parts are paused',
    'under way': 'Parts under way',
  },
  summary: ({ accepted, all, late }) =>
    `${accepted} of ${all} parts accepted${late > 0 ? `, ${late} overdue` : ''}.`,
  share: 'Mean share of the parts',
  part: 'Part',
  lead: 'Lead',
  due: 'Due',
  standing: 'Standing',
  noDeadline: 'none',
  afterWhole: (note) => `Due after the whole: ${note}`,
  none: 'All parts that were given have been cancelled or withdrawn.',
  addMore: 'Give more parts',
  overridden: (open, all, by) => `${by} submitted the result while ${open} of ${all} parts were open.`,
  because: (note) => `Reason: ${note}`,
  partOf: 'Part of',
  whole: (number, lead) => `${number}, led by ${lead}`,
  tooDeep: 'This part stands at the third level of splitting and cannot be split again.',
  choice: 'The parts that were given',
  choices: { too: 'Stop the open parts as well', leave: 'Let the parts go on' },
  openPartsNote: 'Why it is submitted while parts are open',
  openPartsHint: (open, all) =>
    `${open} of ${all} parts are not accepted yet. The reason is kept with the result.`,
  openPartsNeeded: 'Parts are still open, so a reason is needed.',
  handOver: (open) =>
    open === 1
      ? 'One part is open. The new lead becomes its giver.'
      : `${open} parts are open. The new lead becomes their giver.`,
  split: {
    title: 'Split the task',
    intro:
      'Each body chosen gets a part of its own, pinned to the same sentence, and submits its result to your body.',
    whole: 'The task that is split',
    wholeDue: 'Deadline of the whole',
    given: (n) => (n === 1 ? 'One part was given.' : `${n} parts were given.`),
    task: 'What has to be done',
    product: 'Product to be handed in',
    leads: 'Bodies that get a part',
    leadsHint: 'Where several are chosen, each gets a part of the same content.',
    coordinators: 'Coordinating bodies',
    note: 'Why it is due after the whole',
    noteHint: (due) => `Needed only when the part is due after ${writeDay(due)}, or has no deadline.`,
    submit: 'Give the parts',
    back: 'Back to the task',
    nobody: 'No body stands below yours that could be given a part.',
  },
};

/** What users read about the parts of a task. */
export const partsWords: Words<PartsWords> = { vi, en };
