import type { Temporal } from '../../../kernel/time/index.ts';
import { writeDay } from '../../../kernel/time/index.ts';
import type { Words } from '../../../kernel/words/index.ts';
import { writeNumber } from '../../../ui/index.ts';
import type { Act } from '../order.ts';

interface ActWords {
  /** As it is chosen. */
  readonly label: string;
  /** What follows from it. */
  readonly follows: string;
  /** What becomes of one task, where that is neither a state, nor a day, nor a body. */
  readonly change: string;
}

interface OrderWords {
  readonly acts: Readonly<Record<Act, ActWords>>;
  readonly groups: Readonly<Record<'giver' | 'lead', string>>;
  readonly until: (day: Temporal.PlainDate) => string;
  readonly by: (days: number) => string;
  readonly fromTo: (from: string, to: string) => string;
  readonly joins: (body: string) => string;
  readonly leaves: (body: string) => string;
  readonly noDeadline: string;
}

const vi: OrderWords = {
  groups: { giver: 'Của nơi giao', lead: 'Của đơn vị chủ trì' },
  until: (day) => `đến ${writeDay(day)}`,
  by: (n) => `thêm ${writeNumber(n, 'vi')} ngày sau hạn của từng nhiệm vụ`,
  fromTo: (from, to) => `${from} → ${to}`,
  joins: (body) => `thêm ${body}`,
  leaves: (body) => `thôi ${body}`,
  noDeadline: 'không có hạn',
  acts: {
    remind: {
      label: 'Đôn đốc',
      follows:
        'Đơn vị chủ trì và phối hợp của mỗi nhiệm vụ nhận được thông báo. Mỗi nhiệm vụ được đôn đốc nhiều nhất một lần trong ngày.',
      change: 'Gửi thông báo đôn đốc',
    },
    extend: {
      label: 'Gia hạn',
      follows: 'Hạn mới áp dụng cho từng nhiệm vụ; hạn cũ vẫn được lưu trong dòng thời gian.',
      change: '',
    },
    accept: {
      label: 'Xác nhận hoàn thành',
      follows:
        'Các nhiệm vụ đã trình kết quả được khép lại; ngày hoàn thành là ngày đơn vị trình. Người đã trình kết quả không tự xác nhận được.',
      change: '',
    },
    return: {
      label: 'Trả lại để bổ sung',
      follows: 'Đơn vị chủ trì phải bổ sung theo lý do và trình lại; hạn không thay đổi.',
      change: '',
    },
    grant_extension: {
      label: 'Đồng ý gia hạn theo đề nghị',
      follows: 'Mỗi nhiệm vụ có hạn mới đúng như đơn vị chủ trì đã đề nghị.',
      change: 'Hạn theo đề nghị của đơn vị',
    },
    refuse_extension: {
      label: 'Không đồng ý gia hạn',
      follows: 'Hạn của từng nhiệm vụ giữ nguyên; đơn vị chủ trì nhận được lý do.',
      change: 'Giữ nguyên hạn',
    },
    hand_over: {
      label: 'Bàn giao',
      follows:
        'Đơn vị chủ trì mới tiếp nhận lại từ đầu; các đơn vị phối hợp và hạn giữ nguyên. Việc đơn vị cũ đã làm vẫn được lưu.',
      change: '',
    },
    coordinate: {
      label: 'Thay đổi đơn vị phối hợp',
      follows: 'Thêm một đơn vị phối hợp, thôi một đơn vị, hoặc thay đơn vị này bằng đơn vị khác.',
      change: '',
    },
    pause: {
      label: 'Tạm dừng',
      follows: 'Trong thời gian tạm dừng, ngày không tính vào hạn và không tính chậm cho đơn vị.',
      change: '',
    },
    resume: {
      label: 'Tiếp tục thực hiện',
      follows: 'Nhiệm vụ trở lại trạng thái trước khi tạm dừng; hạn lùi theo số ngày đã dừng.',
      change: '',
    },
    withdraw: {
      label: 'Thu hồi',
      follows: 'Chỉ thu hồi được nhiệm vụ chưa đơn vị nào tiếp nhận.',
      change: '',
    },
    cancel: {
      label: 'Hủy',
      follows:
        'Nhiệm vụ bị hủy không tính đúng hạn hay chậm cho ai. Không khôi phục được; muốn làm lại phải giao mới.',
      change: '',
    },
    gather: {
      label: 'Đưa vào chương trình, đề án',
      follows: 'Nhiệm vụ vẫn như cũ, chỉ được tính thêm vào tiến độ của chương trình, đề án.',
      change: 'Vào chương trình, đề án',
    },
    acknowledge: {
      label: 'Tiếp nhận',
      follows: 'Đơn vị xác nhận đã nhận các nhiệm vụ và bắt đầu thực hiện.',
      change: '',
    },
    ask_extension: {
      label: 'Xin gia hạn',
      follows: 'Nơi giao xem xét từng đề nghị; chưa được đồng ý thì hạn cũ vẫn có hiệu lực.',
      change: '',
    },
  },
};

const en: OrderWords = {
  groups: { giver: 'As the giver', lead: 'As the lead' },
  until: (day) => `to ${writeDay(day)}`,
  by: (n) => (n === 1 ? '1 day after each deadline' : `${writeNumber(n, 'en')} days after each deadline`),
  fromTo: (from, to) => `${from} → ${to}`,
  joins: (body) => `${body} joins`,
  leaves: (body) => `${body} leaves`,
  noDeadline: 'no deadline',
  acts: {
    remind: {
      label: 'Remind',
      follows: 'The lead and coordinators of each task are told. A task is reminded of at most once a day.',
      change: 'A reminder is sent',
    },
    extend: {
      label: 'Extend',
      follows: 'Each task gets the new deadline; the earlier one stays in its line of time.',
      change: '',
    },
    accept: {
      label: 'Accept as done',
      follows:
        'Tasks whose result was handed in are closed, done on the day of handing in. Nobody accepts what they handed in themselves.',
      change: '',
    },
    return: {
      label: 'Return',
      follows: 'The lead mends what the reason names and hands in again; the deadline stays.',
      change: '',
    },
    grant_extension: {
      label: 'Grant the extensions asked for',
      follows: 'Each task gets the deadline that its lead has asked for.',
      change: 'The deadline asked for',
    },
    refuse_extension: {
      label: 'Refuse the extensions asked for',
      follows: 'Every deadline stays; the lead is told the reason.',
      change: 'The deadline stays',
    },
    hand_over: {
      label: 'Hand over',
      follows:
        'The new lead takes each task on anew; coordinators and deadline stay. What the earlier lead did is kept.',
      change: '',
    },
    coordinate: {
      label: 'Change who coordinates',
      follows: 'A body joins, another leaves, or one takes the place of another.',
      change: '',
    },
    pause: {
      label: 'Pause',
      follows: 'While a task is paused no day counts, neither towards the deadline nor against the lead.',
      change: '',
    },
    resume: {
      label: 'Resume',
      follows: 'Tasks go on where they stood; deadlines move by the days of the pause.',
      change: '',
    },
    withdraw: {
      label: 'Withdraw',
      follows: 'Only a task that nobody has acknowledged can be withdrawn.',
      change: '',
    },
    cancel: {
      label: 'Cancel',
      follows:
        'A cancelled task counts neither for nor against anyone. It cannot be brought back, only given anew.',
      change: '',
    },
    gather: {
      label: 'Add to a scheme',
      follows: 'The tasks stay as they are and also count towards the programme or scheme.',
      change: 'Is put into the scheme',
    },
    acknowledge: {
      label: 'Acknowledge',
      follows: 'The body confirms that it has the tasks and begins.',
      change: '',
    },
    ask_extension: {
      label: 'Ask for an extension',
      follows: 'The giver decides on each request; until then the deadline stands.',
      change: '',
    },
  },
};

/** What is read of the acts that are done with many tasks. */
export const actWords: Words<OrderWords> = { vi, en };
