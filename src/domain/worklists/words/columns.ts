import type { Words } from '../../../kernel/words/index.ts';
import type { Column } from '../column.ts';

interface ColumnWords {
  readonly label: string;
  /** Other headings under which the same is found, that of our own export among them. */
  readonly also: readonly string[];
  /** How it is to be filled in. */
  readonly hint: string;
  /** Two examples for the template. */
  readonly examples: readonly [string, string];
}

type ColumnsWords = Readonly<Record<Column, ColumnWords>>;

const vi: ColumnsWords = {
  title: {
    label: 'Nhiệm vụ',
    also: ['Tên nhiệm vụ', 'Nội dung nhiệm vụ', 'Nội dung công việc'],
    hint: 'Bắt buộc. Việc phải làm, viết gọn trong một câu.',
    examples: [
      'Rà soát chức năng, nhiệm vụ của các phòng chuyên môn',
      'Tổng hợp nhu cầu đào tạo, bồi dưỡng cán bộ',
    ],
  },
  product: {
    label: 'Sản phẩm',
    also: ['Kết quả', 'Sản phẩm đầu ra', 'Kết quả đầu ra'],
    hint: 'Tài liệu phải trình khi hoàn thành.',
    examples: ['Báo cáo rà soát', 'Kế hoạch đào tạo'],
  },
  passage: {
    label: 'Câu giao việc',
    also: ['Trích câu giao việc', 'Nội dung giao'],
    hint: 'Chép đúng câu trong văn bản. Để trống thì hệ thống tìm câu gần nhất và đề nghị kiểm tra.',
    examples: ['', ''],
  },
  symbol: {
    label: 'Số, ký hiệu văn bản',
    also: ['Số ký hiệu', 'Văn bản', 'Văn bản giao', 'Văn bản chỉ đạo'],
    hint: 'Bắt buộc. Văn bản đã có trong sổ; viết cách nào cũng được, ví dụ 14-KL/TU hoặc Kết luận số 14.',
    examples: ['14-KL/TU', 'Kết luận số 14-KL/TU'],
  },
  giver: {
    label: 'Nơi giao',
    also: ['Cơ quan giao', 'Đơn vị giao'],
    hint: 'Để trống thì lấy nơi ban hành hoặc nơi vào sổ văn bản.',
    examples: ['', ''],
  },
  lead: {
    label: 'Đơn vị chủ trì',
    also: ['Chủ trì', 'Cơ quan chủ trì', 'Đơn vị thực hiện'],
    hint: 'Bắt buộc. Tên, tên gọi tắt hoặc chữ viết tắt trong danh mục tổ chức; chỉ một đơn vị.',
    examples: ['', ''],
  },
  coordinating: {
    label: 'Đơn vị phối hợp',
    also: ['Phối hợp', 'Cơ quan phối hợp'],
    hint: 'Nhiều đơn vị cách nhau bằng dấu chấm phẩy hoặc xuống dòng.',
    examples: ['', ''],
  },
  deadline: {
    label: 'Thời hạn',
    also: ['Hạn', 'Hạn hiện nay', 'Thời hạn hoàn thành', 'Hạn hoàn thành'],
    hint: 'Ngày (15/12/2026) hoặc cách viết như trong văn bản: trước 15/12/2026, trong quý I/2027, trong năm 2027. Để trống nếu không đặt hạn.',
    examples: ['trước 15/12/2026', 'trong quý I/2027'],
  },
  force: {
    label: 'Tính chất',
    also: ['Mức độ'],
    hint: 'Một giá trị trong danh mục; để trống là chỉ đạo.',
    examples: ['Chỉ đạo', ''],
  },
  speaker: {
    label: 'Lãnh đạo chỉ đạo',
    also: ['Người chỉ đạo', 'Lãnh đạo'],
    hint: 'Người phát biểu chỉ đạo, nếu văn bản ghi.',
    examples: ['', ''],
  },
};

const en: ColumnsWords = {
  title: {
    label: 'Task',
    also: ['Title'],
    hint: 'Required. What is to be done, in one short sentence.',
    examples: vi.title.examples,
  },
  product: {
    label: 'Product',
    also: ['Output'],
    hint: 'What is handed in at the end.',
    examples: vi.product.examples,
  },
  passage: {
    label: 'Sentence that ordered it',
    also: ['Passage'],
    hint: 'The very words of the directive. When left empty the nearest sentence is proposed for you to check.',
    examples: ['', ''],
  },
  symbol: {
    label: 'Directive number',
    also: ['Directive', 'Symbol'],
    hint: 'Required. A registered directive, in any spelling.',
    examples: vi.symbol.examples,
  },
  giver: {
    label: 'Giver',
    also: [],
    hint: 'When left empty: who issued or registered the directive.',
    examples: ['', ''],
  },
  lead: {
    label: 'Lead body',
    also: ['Lead'],
    hint: 'Required. Name, short name or abbreviation of one body.',
    examples: ['', ''],
  },
  coordinating: {
    label: 'Coordinating bodies',
    also: ['Coordinating'],
    hint: 'Several are separated by semicolons or line breaks.',
    examples: ['', ''],
  },
  deadline: {
    label: 'Deadline',
    also: ['Due', 'Deadline now'],
    hint: 'A day (15/12/2026) or the words of the text in Vietnamese. Empty when there is none.',
    examples: vi.deadline.examples,
  },
  force: {
    label: 'Force',
    also: [],
    hint: 'A value of the list; an order when left empty.',
    examples: ['Order', ''],
  },
  speaker: {
    label: 'Leader',
    also: ['Speaker'],
    hint: 'Who said it, where the text tells.',
    examples: ['', ''],
  },
};

/** What the columns of a list of tasks are called, and how they are filled in. */
export const columnWords: Words<ColumnsWords> = { vi, en };
