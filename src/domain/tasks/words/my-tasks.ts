import type { Words } from '../../../kernel/words/index.ts';
import type { WaitingGroup } from '../my-tasks.ts';

interface MyTasksWords {
  readonly title: string;
  readonly lead: (n: number) => string;
  readonly groups: Readonly<Record<WaitingGroup, string>>;
  readonly task: string;
  readonly standing: string;
  readonly due: string;
  readonly leadBody: string;
  readonly giver: string;
  readonly source: string;
  readonly share: string;
  readonly noDeadline: string;
  readonly emptyTitle: string;
  readonly empty: string;
  readonly inspectorEmpty: string;
  readonly toBoard: string;
  readonly more: (shown: number, all: number) => string;
}

const vi: MyTasksWords = {
  title: 'Việc của tôi',
  lead: (n) => `${n.toLocaleString('vi-VN')} việc đang chờ anh/chị, việc quá hạn và sắp đến hạn xếp trước.`,
  groups: {
    judge: 'Kết quả chờ xác nhận',
    extend: 'Đề nghị gia hạn chờ trả lời',
    acknowledge: 'Mới giao, chờ tiếp nhận',
    work: 'Đang thực hiện, cần báo cáo và trình kết quả',
    contribute: 'Đang phối hợp',
  },
  task: 'Nhiệm vụ',
  standing: 'Tình trạng',
  due: 'Hạn',
  leadBody: 'Chủ trì',
  giver: 'Nơi giao',
  source: 'Văn bản',
  share: 'Mức hoàn thành',
  noDeadline: 'không đặt hạn',
  emptyTitle: 'Không có việc nào đang chờ',
  empty: 'Khi có nhiệm vụ mới giao, kết quả cần xác nhận hoặc đề nghị gia hạn, chúng sẽ hiện ở đây.',
  inspectorEmpty: 'Vai trò của anh/chị chỉ xem. Toàn bộ nhiệm vụ ở Bảng theo dõi.',
  toBoard: 'Mở Bảng theo dõi',
  more: (shown, all) =>
    `Đang hiện ${shown} trong ${all.toLocaleString('vi-VN')} việc; xem đủ ở Bảng theo dõi.`,
};

const en: MyTasksWords = {
  title: 'My tasks',
  lead: (n) =>
    n === 1
      ? 'One thing waits for you.'
      : `${n.toLocaleString('en-GB')} things wait for you, overdue and near due first.`,
  groups: {
    judge: 'Results to accept or return',
    extend: 'Requests for an extension to answer',
    acknowledge: 'Newly assigned, to acknowledge',
    work: 'In progress, to report and hand in',
    contribute: 'Coordinating',
  },
  task: 'Task',
  standing: 'Standing',
  due: 'Due',
  leadBody: 'Lead',
  giver: 'Giver',
  source: 'Directive',
  share: 'Share completed',
  noDeadline: 'none',
  emptyTitle: 'Nothing waits for you',
  empty: 'New tasks, results to accept and requests for an extension will appear here.',
  inspectorEmpty: 'Your role only reads. All tasks are on the board.',
  toBoard: 'Open the board',
  more: (shown, all) => `Showing ${shown} of ${all.toLocaleString('en-GB')}; the board has them all.`,
};

export const myTasksWords: Words<MyTasksWords> = { vi, en };
