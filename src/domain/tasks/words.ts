import { type Facts, failures } from '../../kernel/failure/index.ts';
import type { Locale, Words } from '../../kernel/words/index.ts';
import type { Force, Label } from './task.ts';
import type { Action, Need, Part, State } from './transitions.ts';

interface ActionWords {
  /** What the button says. */
  readonly label: string;
  /** What will follow, before it is done. */
  readonly follows: string;
  /** What is said once it was done. */
  readonly done: string;
}

interface TaskWords {
  readonly states: Readonly<Record<State, string>>;
  readonly parts: Readonly<Record<Part, string>>;
  readonly actions: Readonly<Record<Action, ActionWords>>;
  readonly needs: Readonly<Record<Need, string>>;
  readonly forces: Readonly<Record<Force, string>>;
  readonly label: (label: Label) => string;
  readonly number: (n: number) => string;
  readonly numberHeading: string;
}

const vi: TaskWords = {
  states: {
    assigned: 'Mới giao',
    in_progress: 'Đang thực hiện',
    paused: 'Tạm dừng',
    submitted: 'Đã trình kết quả',
    returned: 'Trả lại bổ sung',
    completed: 'Đã xác nhận hoàn thành',
    cancelled: 'Đã hủy',
    withdrawn: 'Đã thu hồi',
  },
  parts: { giver: 'Nơi giao', lead: 'Đơn vị chủ trì', coordinator: 'Đơn vị phối hợp' },
  actions: {
    acknowledge: {
      label: 'Tiếp nhận nhiệm vụ',
      follows: 'Đơn vị xác nhận đã nhận nhiệm vụ và bắt đầu thực hiện.',
      done: 'Đã tiếp nhận nhiệm vụ.',
    },
    report_progress: {
      label: 'Báo cáo tiến độ',
      follows: 'Nơi giao thấy ngay phần đã làm, khó khăn và tệp minh chứng.',
      done: 'Đã ghi báo cáo tiến độ.',
    },
    submit_result: {
      label: 'Trình kết quả',
      follows:
        'Kết quả chuyển đến nơi giao để xác nhận hoặc trả lại. Ngày trình được tính là ngày hoàn thành nếu được xác nhận.',
      done: 'Đã trình kết quả, chờ nơi giao xác nhận.',
    },
    accept: {
      label: 'Xác nhận hoàn thành',
      follows: 'Nhiệm vụ khép lại; ngày hoàn thành là ngày đơn vị trình kết quả.',
      done: 'Đã xác nhận hoàn thành nhiệm vụ.',
    },
    return: {
      label: 'Trả lại để bổ sung',
      follows: 'Đơn vị chủ trì nhận lại nhiệm vụ kèm lý do và phải trình lại.',
      done: 'Đã trả lại kết quả để bổ sung.',
    },
    ask_extension: {
      label: 'Xin gia hạn',
      follows: 'Hạn hiện tại vẫn có hiệu lực cho đến khi nơi giao đồng ý.',
      done: 'Đã gửi đề nghị gia hạn.',
    },
    grant_extension: {
      label: 'Đồng ý gia hạn',
      follows: 'Hạn mới có hiệu lực ngay; các hạn trước vẫn được lưu.',
      done: 'Đã đồng ý gia hạn.',
    },
    refuse_extension: {
      label: 'Không đồng ý gia hạn',
      follows: 'Hạn hiện tại giữ nguyên.',
      done: 'Đã trả lời không đồng ý gia hạn.',
    },
    pause: {
      label: 'Tạm dừng nhiệm vụ',
      follows:
        'Trong thời gian tạm dừng, hạn không chạy và đơn vị không bị tính chậm. Khi tiếp tục, hạn được tính lại theo quy tắc trong Lịch làm việc.',
      done: 'Đã tạm dừng nhiệm vụ.',
    },
    resume: {
      label: 'Cho tiếp tục thực hiện',
      follows: 'Nhiệm vụ trở lại trạng thái trước khi tạm dừng.',
      done: 'Nhiệm vụ được tiếp tục thực hiện.',
    },
    hand_over: {
      label: 'Bàn giao cho đơn vị khác',
      follows:
        'Đơn vị mới phải tiếp nhận lại. Đơn vị cũ vẫn xem được những gì đã diễn ra trong thời gian mình chủ trì.',
      done: 'Đã bàn giao nhiệm vụ.',
    },
    split: {
      label: 'Chia phần việc',
      follows: 'Mỗi đơn vị được chọn nhận một phần việc và trình kết quả cho đơn vị chủ trì.',
      done: 'Đã chia phần việc.',
    },
    edit: {
      label: 'Sửa nội dung giao',
      follows: 'Mọi thay đổi đều được ghi lại; hạn cũ không bị xóa.',
      done: 'Đã lưu nội dung giao.',
    },
    withdraw: {
      label: 'Thu hồi nhiệm vụ',
      follows: 'Chỉ thu hồi được khi đơn vị chưa tiếp nhận. Câu giao việc trở lại bàn đọc.',
      done: 'Đã thu hồi nhiệm vụ.',
    },
    cancel: {
      label: 'Hủy nhiệm vụ',
      follows: 'Nhiệm vụ dừng lại và không tính vào kết quả của đơn vị. Không khôi phục được.',
      done: 'Đã hủy nhiệm vụ.',
    },
  },
  needs: {
    reason: 'Lý do',
    document: 'Văn bản làm căn cứ',
    percent: 'Tỷ lệ hoàn thành (%)',
    product: 'Sản phẩm trình',
    deadline: 'Hạn đề nghị',
  },
  forces: {
    directive: 'Chỉ đạo',
    request: 'Yêu cầu',
    reminder: 'Nhắc nhở, đôn đốc',
    wish: 'Mong muốn',
    standing: 'Việc thường xuyên',
    commitment: 'Cam kết',
    proposal: 'Kiến nghị',
  },
  label: (label) => {
    switch (label.kind) {
      case 'completed':
        return 'Hoàn thành đúng hạn';
      case 'completed late':
        return `Hoàn thành chậm ${label.days} ngày`;
      case 'closed':
        return 'Không còn theo dõi';
      case 'waits':
        return 'Chờ xác nhận';
      case 'waits, late':
        return `Chờ xác nhận, trình chậm ${label.days} ngày`;
      case 'paused':
        return 'Đang tạm dừng';
      case 'paused, late':
        return `Đang tạm dừng, đã chậm ${label.days} ngày`;
      case 'no deadline':
        return 'Không đặt hạn';
      case 'horizon':
        return `Định hướng đến năm ${label.year}`;
      case 'horizon passed':
        return `Đã qua mốc định hướng năm ${label.year}`;
      case 'overdue':
        return `Quá hạn ${label.days} ngày`;
      case 'near due':
        return label.days === 0 ? 'Đến hạn hôm nay' : `Còn ${label.days} ngày`;
      case 'on course':
        return `Trong hạn, còn ${label.days} ngày`;
    }
  },
  number: (n) => `NV-${n}`,
  numberHeading: 'Số',
};

const days = (n: number) => (n === 1 ? '1 day' : `${n} days`);

const en: TaskWords = {
  states: {
    assigned: 'Assigned',
    in_progress: 'In progress',
    paused: 'Paused',
    submitted: 'Result submitted',
    returned: 'Returned for completion',
    completed: 'Accepted as done',
    cancelled: 'Cancelled',
    withdrawn: 'Withdrawn',
  },
  parts: { giver: 'Giver', lead: 'Lead body', coordinator: 'Coordinating body' },
  actions: {
    acknowledge: {
      label: 'Acknowledge the task',
      follows: 'The body confirms that it has the task and begins.',
      done: 'The task was acknowledged.',
    },
    report_progress: {
      label: 'Report progress',
      follows: 'The giver sees at once what was done, what stands in the way, and the evidence.',
      done: 'The progress report was stored.',
    },
    submit_result: {
      label: 'Submit the result',
      follows:
        'The result goes to the giver, who accepts or returns it. If accepted, the day of submission counts as the day of completion.',
      done: 'The result was submitted and waits for the giver.',
    },
    accept: {
      label: 'Accept as done',
      follows: 'The task is closed; it counts as done on the day the result was submitted.',
      done: 'The task was accepted as done.',
    },
    return: {
      label: 'Return for completion',
      follows: 'The lead body gets the task back with the reason and has to submit again.',
      done: 'The result was returned.',
    },
    ask_extension: {
      label: 'Ask for an extension',
      follows: 'The present deadline holds until the giver agrees.',
      done: 'The request for an extension was sent.',
    },
    grant_extension: {
      label: 'Grant the extension',
      follows: 'The new deadline holds at once; the earlier ones are kept.',
      done: 'The extension was granted.',
    },
    refuse_extension: {
      label: 'Refuse the extension',
      follows: 'The present deadline stays.',
      done: 'The extension was refused.',
    },
    pause: {
      label: 'Pause the task',
      follows:
        'While it is paused the deadline does not run and no day counts as late. When it goes on, the deadline is found anew by the rule in the working calendar.',
      done: 'The task was paused.',
    },
    resume: {
      label: 'Let the task go on',
      follows: 'The task goes back to where it stood before the pause.',
      done: 'The task goes on.',
    },
    hand_over: {
      label: 'Hand over to another body',
      follows:
        'The new lead has to acknowledge the task anew. The earlier one goes on seeing what happened while it led.',
      done: 'The task was handed over.',
    },
    split: {
      label: 'Split the task',
      follows: 'Each body chosen gets a part and submits its result to the lead.',
      done: 'The task was split.',
    },
    edit: {
      label: 'Edit what was ordered',
      follows: 'Every change is recorded; earlier deadlines are not erased.',
      done: 'What was ordered was stored.',
    },
    withdraw: {
      label: 'Withdraw the task',
      follows: 'Possible only until the body acknowledges it. The sentence goes back to the reading desk.',
      done: 'The task was withdrawn.',
    },
    cancel: {
      label: 'Cancel the task',
      follows: 'The task ends and does not count for or against the body. This cannot be undone.',
      done: 'The task was cancelled.',
    },
  },
  needs: {
    reason: 'Reason',
    document: 'Document it rests on',
    percent: 'Share completed (%)',
    product: 'Product handed in',
    deadline: 'Deadline asked for',
  },
  forces: {
    directive: 'Order',
    request: 'Request',
    reminder: 'Reminder',
    wish: 'Wish',
    standing: 'Standing duty',
    commitment: 'Commitment',
    proposal: 'Proposal',
  },
  label: (label) => {
    switch (label.kind) {
      case 'completed':
        return 'Done in time';
      case 'completed late':
        return `Done ${days(label.days)} late`;
      case 'closed':
        return 'No longer followed';
      case 'waits':
        return 'Awaiting acceptance';
      case 'waits, late':
        return `Awaiting acceptance, ${days(label.days)} late`;
      case 'paused':
        return 'Paused';
      case 'paused, late':
        return `Paused, ${days(label.days)} late before`;
      case 'no deadline':
        return 'No deadline';
      case 'horizon':
        return `Horizon ${label.year}`;
      case 'horizon passed':
        return `Past its horizon of ${label.year}`;
      case 'overdue':
        return `Overdue by ${days(label.days)}`;
      case 'near due':
        return label.days === 0 ? 'Due today' : `${days(label.days)} left`;
      case 'on course':
        return `In time, ${days(label.days)} left`;
    }
  },
  number: (n) => `NV-${n}`,
  numberHeading: 'No.',
};

/** The words of the table of transitions and of how tasks stand: one missing does not compile. */
export const taskWords: Words<TaskWords> = { vi, en };

const stateIn = (facts: Facts, locale: Locale): string =>
  taskWords[locale].states[facts.state as State] ?? String(facts.state);

/** Everything that can go wrong with a task. */
export const taskFailures = failures('tasks', {
  noSuchTask: {
    kind: 'missing',
    vi: 'Không có nhiệm vụ này.',
    en: 'There is no such task.',
  },
  notYours: {
    kind: 'forbidden',
    vi: 'Việc này thuộc về bên khác trong nhiệm vụ: đơn vị chủ trì tiếp nhận, báo cáo và trình kết quả; nơi giao xác nhận, trả lại, gia hạn, sửa hoặc hủy.',
    en: 'This belongs to another party to the task: the lead acknowledges, reports and submits; the giver accepts, returns, extends, edits or cancels.',
  },
  stateMoved: {
    kind: 'conflict',
    vi: (facts) =>
      `Trong lúc đó nhiệm vụ đã chuyển sang «${stateIn(facts, 'vi')}», nên thao tác này không còn áp dụng. Hãy xem lại bên dưới.`,
    en: (facts) =>
      `Meanwhile the task has become “${stateIn(facts, 'en')}”, so this no longer applies. Look at it again below.`,
  },
  otherResult: {
    kind: 'conflict',
    vi: 'Đơn vị chủ trì đã trình một kết quả khác sau khi anh/chị mở trang. Hãy xem kết quả mới rồi quyết định.',
    en: 'The lead body has submitted another result since you opened the page. Look at it, then decide.',
  },
  otherExtension: {
    kind: 'conflict',
    vi: 'Đề nghị gia hạn này đã được quyết định, hoặc đã có đề nghị khác. Hãy xem lại bên dưới.',
    en: 'This request for an extension was decided already, or there is another one. Look at it again below.',
  },
  changedMeanwhile: {
    kind: 'conflict',
    vi: 'Trong lúc anh/chị sửa, người khác đã lưu thay đổi của nhiệm vụ này. Hãy so hai bản rồi chọn.',
    en: 'While you were editing, someone else stored changes of this task. Compare the two versions and choose.',
  },
  movedMeanwhile: {
    kind: 'conflict',
    vi: 'Trong lúc anh/chị nhập, người khác đã thay đổi nhiệm vụ này. Hãy xem mục «Hiện nay» rồi gửi lại.',
    en: 'While you were typing, someone else changed this task. Look at how it stands now, then send again.',
  },
  extensionWaits: {
    kind: 'conflict',
    vi: 'Đang có một đề nghị gia hạn chờ nơi giao quyết định.',
    en: 'A request for an extension is waiting for the giver already.',
  },
  noExtensionWaits: {
    kind: 'conflict',
    vi: 'Không còn đề nghị gia hạn nào chờ quyết định.',
    en: 'No request for an extension is waiting any more.',
  },
  notPaused: {
    kind: 'conflict',
    vi: 'Nhiệm vụ không còn tạm dừng.',
    en: 'The task is not paused any more.',
  },
  begunBefore: {
    kind: 'conflict',
    vi: 'Đã có đơn vị thực hiện nhiệm vụ này nên không thu hồi được. Hãy hủy, kèm lý do và văn bản.',
    en: 'A body has worked on this task before, so it cannot be withdrawn. Cancel it, with a reason and a document.',
  },
  notGivenByYou: {
    kind: 'forbidden',
    vi: 'Chỉ lãnh đạo hoặc chuyên viên của đơn vị chủ trì được chia phần việc, vì họ xác nhận kết quả các phần.',
    en: 'Only a leader or officer of the lead body may split its task, for they accept the results of the parts.',
  },
  secretIsWhole: {
    kind: 'conflict',
    vi: 'Nhiệm vụ từ văn bản mật không chia được trên hệ thống: phạm vi phổ biến do nơi ban hành quyết định.',
    en: 'A task from a secret document cannot be split here: its issuer decides who may know of it.',
  },
  deepEnough: {
    kind: 'conflict',
    vi: 'Đây là phần việc ở cấp chia thứ ba nên không chia tiếp được.',
    en: 'This part stands at the third level of splitting and cannot be split again.',
  },
  noPartLead: {
    kind: 'invalid',
    vi: 'Hãy chọn ít nhất một đơn vị nhận phần việc.',
    en: 'Choose at least one body that gets a part.',
  },
  partOutside: {
    kind: 'invalid',
    vi: (facts) => `${facts.body} không thuộc phạm vi đơn vị được giao phần việc.`,
    en: (facts) => `${facts.body} is not within the reach of your body.`,
  },
  partAfterWhole: {
    kind: 'invalid',
    vi: (facts) =>
      `Phần việc có hạn sau hạn chung (${facts.dueOn}) hoặc không đặt hạn. Hãy nêu lý do, hoặc đặt hạn sớm hơn.`,
    en: (facts) =>
      `The part is due after the whole (${facts.dueOn}), or never. Say why, or set an earlier deadline.`,
  },
  partsUnsaid: {
    kind: 'invalid',
    vi: 'Nhiệm vụ có phần việc đang mở. Hãy chọn dừng cả các phần hay để chúng tiếp tục.',
    en: 'The task has open parts. Choose whether they stop as well or go on.',
  },
  partsOpen: {
    kind: 'invalid',
    vi: 'Còn phần việc chưa được xác nhận. Hãy nêu lý do trình khi các phần chưa xong.',
    en: 'Parts are not accepted yet. Say why the result is submitted while they are open.',
  },
  partIsTheirs: {
    kind: 'conflict',
    vi: (facts) =>
      `${facts.body} đang chủ trì một phần của nhiệm vụ này. Hãy kết thúc hoặc bàn giao phần đó trước.`,
    en: (facts) => `${facts.body} leads a part of this task. End that part or hand it over first.`,
  },
  noDeadline: {
    kind: 'conflict',
    vi: 'Nhiệm vụ không đặt hạn nên không có gì để gia hạn.',
    en: 'The task has no deadline, so there is nothing to extend.',
  },
  ownResult: {
    kind: 'forbidden',
    vi: 'Người đã trình kết quả không được tự quyết định kết quả đó.',
    en: 'Whoever submitted a result may not decide on it.',
  },
  notLater: {
    kind: 'invalid',
    vi: (facts) => `Hạn đề nghị phải sau hạn hiện tại (${facts.dueOn}).`,
    en: (facts) => `The deadline asked for must come after the present one (${facts.dueOn}).`,
  },
  reasonMissing: {
    kind: 'invalid',
    vi: 'Cần nêu lý do.',
    en: 'A reason has to be given.',
  },
  documentMissing: {
    kind: 'invalid',
    vi: 'Cần ghi văn bản làm căn cứ.',
    en: 'The document it rests on has to be named.',
  },
  mayNotGive: {
    kind: 'forbidden',
    vi: 'Anh/chị chỉ được giao nhiệm vụ thay mặt tổ chức của mình hoặc cấp ủy mà ban, văn phòng của mình tham mưu.',
    en: 'You may give tasks only in the name of your own body, or of the one your commission or office acts for.',
  },
  leadGives: {
    kind: 'invalid',
    vi: 'Nơi giao không thể đồng thời là đơn vị chủ trì: không ai tự xác nhận kết quả của mình.',
    en: 'The giver cannot also lead: nobody accepts their own result.',
  },
  leadCoordinates: {
    kind: 'invalid',
    vi: 'Đơn vị chủ trì không ghi lại ở phần phối hợp.',
    en: 'The lead body cannot also be a coordinating body.',
  },
  leadHasBegun: {
    kind: 'conflict',
    vi: 'Đơn vị chủ trì đã tiếp nhận nên không đổi được nữa. Hãy dùng «Bàn giao cho đơn vị khác».',
    en: 'The lead body has begun, so it can no longer be replaced. Hand the task over instead.',
  },
  leadsAlready: {
    kind: 'invalid',
    vi: 'Đơn vị này đang chủ trì nhiệm vụ. Hãy chọn đơn vị khác.',
    en: 'This body leads the task already. Choose another.',
  },
  noSuchBody: {
    kind: 'invalid',
    vi: 'Có tổ chức được chọn không tồn tại vào ngày hôm nay.',
    en: 'One of the bodies chosen does not exist today.',
  },
  passageMoved: {
    kind: 'conflict',
    vi: 'Văn bản đã được chữa sau khi câu này được chọn, nên vị trí không còn khớp. Hãy mở lại bàn đọc.',
    en: 'The text was corrected after this sentence was chosen, so its place no longer fits. Open the reading desk again.',
  },
  notPublished: {
    kind: 'missing',
    vi: 'Văn bản này không được công khai.',
    en: 'This document is not published.',
  },
  notYoursToSet: {
    kind: 'forbidden',
    vi: 'Chỉ lãnh đạo và quản trị viên được đặt số ngày báo sắp đến hạn.',
    en: 'Only leaders and administrators set from when a task is near due.',
  },
  settingMoved: {
    kind: 'conflict',
    vi: (facts) =>
      `Trong lúc đó người khác đã đặt lại thành ${facts.days} ngày. Hãy xem số mới rồi lưu nếu vẫn muốn đổi.`,
    en: (facts) =>
      `Meanwhile someone else has set it to ${facts.days} days. Look at the new number, then save if you still want to change it.`,
  },
  noSuchEvidence: {
    kind: 'missing',
    vi: 'Không có tệp minh chứng này.',
    en: 'There is no such evidence file.',
  },
});
