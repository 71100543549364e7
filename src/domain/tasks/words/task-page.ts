import { type Temporal, writeDay } from '../../../kernel/time/index.ts';
import type { Words } from '../../../kernel/words/index.ts';
import type { ExtensionLine, ResultLine } from '../task-screen.ts';

function sizeOf(bytes: number, language: string): string {
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KB'] : [bytes / 1024 / 1024, 'MB'];
  return `${Math.max(size, 0.1).toLocaleString(language, { maximumFractionDigits: 1 })} ${unit}`;
}

const vi = {
  myTasks: 'Việc của tôi',
  passage: 'Câu giao việc',
  openPassage: 'Mở văn bản tại câu này',
  spokenBy: (speaker: string) => `Lời ${speaker}`,
  signedOn: (day: Temporal.PlainDate) => `ngày ${writeDay(day)}`,
  dueOn: (day: Temporal.PlainDate, time: string | undefined) =>
    time ? `Hạn ${time} ngày ${writeDay(day)}` : `Hạn ${writeDay(day)}`,
  facts: 'Nội dung giao',
  product: 'Sản phẩm',
  giver: 'Nơi giao',
  lead: 'Chủ trì',
  coordinators: 'Phối hợp',
  givenOn: 'Ngày giao',
  force: 'Tính chất',
  deadline: 'Thời hạn',
  share: 'Mức hoàn thành',
  noDeadline: 'Không đặt hạn.',
  doneOn: 'Ngày hoàn thành',
  actions: 'Việc anh/chị có thể làm',
  note: 'Việc đã làm',
  noteHint: 'Nêu ngắn gọn kết quả đến nay, số liệu chính.',
  partNote: 'Phần việc phối hợp đã làm',
  obstacle: 'Khó khăn, vướng mắc',
  percent: 'Mức hoàn thành (%)',
  percentNeeded: 'Ghi một số nguyên từ 0 đến 100.',
  summary: 'Tóm tắt kết quả',
  productGiven: 'Sản phẩm trình',
  productHint: 'Số, ký hiệu, ngày của báo cáo hoặc văn bản, ví dụ: Báo cáo số 12-BC/SNV ngày 05/6/2026.',
  productOrdered: (product: string) => `Yêu cầu khi giao: ${product}.`,
  evidence: 'Tệp minh chứng',
  evidenceTypes: 'PDF, DOCX, XLSX, PNG, JPG, TXT, ZIP',
  judgement: 'Nhận xét; nếu trả lại thì nêu lý do và nội dung cần bổ sung',
  acceptOrReturn: 'Quyết định về kết quả',
  wantedOn: 'Xin gia hạn đến hết ngày',
  extensionReason: 'Lý do xin gia hạn',
  answerExtension: 'Trả lời đề nghị gia hạn',
  answer: 'Ý kiến; nếu không đồng ý thì nêu lý do',
  document: 'Văn bản làm căn cứ',
  documentHint: 'Số, ký hiệu, ngày, ví dụ: Công văn số 05-CV/TU ngày 10/6/2026.',
  cancelReason: 'Lý do hủy',
  evidenceSentTwice: 'Tệp đã chọn cần được chọn lại khi gửi lần nữa.',
  keptWords: 'Phần anh/chị vừa nhập',
  keptWordsLead: 'Chưa được ghi. Sao chép lại nếu còn cần.',
  results: 'Kết quả đã trình',
  result: (line: Pick<ResultLine, 'decision'>): string =>
    line.decision === 'accepted'
      ? 'Đã xác nhận hoàn thành'
      : line.decision === 'returned'
        ? 'Trả lại để bổ sung'
        : 'Chờ nơi giao quyết định',
  decidedBy: (name: string, moment: string) => `${name}, ${moment}`,
  because: (reason: string) => `Lý do: ${reason}`,
  remarked: (remark: string) => `Nhận xét: ${remark}`,
  rests: (document: string) => `Căn cứ: ${document}`,
  progress: 'Tiến độ',
  hindered: (obstacle: string) => `Vướng mắc: ${obstacle}`,
  fileSize: (bytes: number) => sizeOf(bytes, 'vi-VN'),
  deadlines: 'Các thời hạn từ trước đến nay',
  laterDeadline: (n: number) => `Hạn điều chỉnh lần ${n}`,
  inForce: 'đang có hiệu lực',
  untilDay: (day: Temporal.PlainDate) => `đến hết ngày ${writeDay(day)}`,
  withoutDay: 'không đặt hạn',
  printed: (words: string) => `Trong văn bản ghi: «${words}»`,
  extensions: 'Đề nghị gia hạn',
  extensionWanted: (day: Temporal.PlainDate) => `Xin gia hạn đến hết ngày ${writeDay(day)}`,
  extension: (line: Pick<ExtensionLine, 'decision'>): string =>
    line.decision === 'granted'
      ? 'Đồng ý'
      : line.decision === 'refused'
        ? 'Không đồng ý'
        : line.decision === 'lapsed'
          ? 'Không còn cần xét'
          : 'Chờ nơi giao trả lời',
  cancelled: 'Nhiệm vụ đã hủy',
  history: (n: number) => `Lịch sử (${n} lần ghi)`,
  fields: {
    note: 'Việc đã làm',
    percent: 'Mức hoàn thành',
    obstacle: 'Khó khăn, vướng mắc',
    evidence: 'Tệp minh chứng',
    product: 'Sản phẩm trình',
    summary: 'Tóm tắt kết quả',
    reason: 'Lý do',
    document: 'Văn bản làm căn cứ',
    wantedOn: 'Ngày xin gia hạn đến',
    parts: 'Các phần việc đã chia',
    partsNote: 'Vì sao trình khi các phần chưa xong',
  },
  edit: {
    title: 'Sửa nội dung giao',
    lead: 'Mọi thay đổi đều được ghi vào lịch sử. Đổi thời hạn thì hạn cũ vẫn được lưu và phải nêu lý do.',
    taskTitle: 'Tên nhiệm vụ',
    product: 'Sản phẩm phải có',
    leadBody: 'Đơn vị chủ trì',
    leadFixed: 'Đơn vị chủ trì đã tiếp nhận nên không đổi được.',
    coordinators: 'Đơn vị phối hợp',
    coordinatorsHint: 'Có thể chọn nhiều đơn vị, hoặc không chọn.',
    reason: 'Lý do đổi thời hạn',
    reasonHint: 'Chỉ cần khi đổi thời hạn.',
    reasonNeeded: 'Thời hạn đã đổi nên cần nêu lý do.',
    save: 'Lưu thay đổi',
    back: 'Quay lại nhiệm vụ',
    conflict: 'Hai bản của nội dung giao',
    conflictNote: (name: string, moment: string) => `${name} lưu lúc ${moment}`,
    chooseCurrent: 'Giữ bản hiện có, bỏ phần tôi sửa',
    chooseHint:
      'Phần anh/chị nhập vẫn còn trong biểu mẫu bên dưới; sửa lại nếu cần rồi lưu, bản của anh/chị sẽ thay bản hiện có.',
  },
};

const en: typeof vi = {
  myTasks: 'My tasks',
  passage: 'The sentence that ordered it',
  openPassage: 'Open the document at this sentence',
  spokenBy: (speaker) => `Words of ${speaker}`,
  signedOn: (day) => `of ${writeDay(day)}`,
  dueOn: (day, time) => (time ? `Due ${time} on ${writeDay(day)}` : `Due ${writeDay(day)}`),
  facts: 'What was ordered',
  product: 'Product',
  giver: 'Giver',
  lead: 'Lead',
  coordinators: 'Coordinating',
  givenOn: 'Given on',
  force: 'Force',
  deadline: 'Deadline',
  share: 'Share completed',
  noDeadline: 'No deadline was set.',
  doneOn: 'Done on',
  actions: 'What you can do',
  note: 'What was done',
  noteHint: 'Briefly: results so far and the main figures.',
  partNote: 'What your body contributed',
  obstacle: 'What stands in the way',
  percent: 'Share completed (%)',
  percentNeeded: 'Write a whole number from 0 to 100.',
  summary: 'Summary of the result',
  productGiven: 'Product handed in',
  productHint: 'Number, symbol and date of the report or document, such as Report 12-BC/SNV of 05/6/2026.',
  productOrdered: (product) => `Ordered: ${product}.`,
  evidence: 'Evidence files',
  evidenceTypes: 'PDF, DOCX, XLSX, PNG, JPG, TXT, ZIP',
  judgement: 'Remark; when returning, the reason and what has to be added',
  acceptOrReturn: 'Decide on the result',
  wantedOn: 'Asked for until',
  extensionReason: 'Why more time is needed',
  answerExtension: 'Answer the request for an extension',
  answer: 'Remark; when refusing, the reason',
  document: 'Document it rests on',
  documentHint: 'Number, symbol and date, such as Letter 05-CV/TU of 10/6/2026.',
  cancelReason: 'Why it is cancelled',
  evidenceSentTwice: 'Chosen files have to be chosen again when sending once more.',
  keptWords: 'What you have just typed',
  keptWordsLead: 'It was not stored. Copy it if you still need it.',
  results: 'Results handed in',
  result: (line) =>
    line.decision === 'accepted'
      ? 'Accepted as done'
      : line.decision === 'returned'
        ? 'Returned for completion'
        : 'Awaiting the giver',
  decidedBy: (name, moment) => `${name}, ${moment}`,
  because: (reason) => `Reason: ${reason}`,
  remarked: (remark) => `Remark: ${remark}`,
  rests: (document) => `Resting on: ${document}`,
  progress: 'Progress',
  hindered: (obstacle) => `In the way: ${obstacle}`,
  fileSize: (bytes) => sizeOf(bytes, 'en-GB'),
  deadlines: 'All deadlines so far',
  laterDeadline: (n) => `Changed deadline ${n}`,
  inForce: 'in force',
  untilDay: (day) => `until ${writeDay(day)}`,
  withoutDay: 'no deadline',
  printed: (words) => `In the document: “${words}”`,
  extensions: 'Requests for an extension',
  extensionWanted: (day) => `Asked for until ${writeDay(day)}`,
  extension: (line) =>
    line.decision === 'granted'
      ? 'Granted'
      : line.decision === 'refused'
        ? 'Refused'
        : line.decision === 'lapsed'
          ? 'No longer needed'
          : 'Awaiting the giver',
  cancelled: 'The task was cancelled',
  history: (n) => (n === 1 ? 'History (1 entry)' : `History (${n} entries)`),
  fields: {
    note: 'What was done',
    percent: 'Share completed',
    obstacle: 'What stands in the way',
    evidence: 'Evidence files',
    product: 'Product handed in',
    summary: 'Summary of the result',
    reason: 'Reason',
    document: 'Document it rests on',
    wantedOn: 'Day asked for',
    parts: 'The parts that were given',
    partsNote: 'Why it is submitted while parts are open',
  },
  edit: {
    title: 'Edit what was ordered',
    lead: 'Every change goes on the record. When the deadline changes, the old one is kept and a reason is needed.',
    taskTitle: 'Name of the task',
    product: 'Product to be handed in',
    leadBody: 'Lead body',
    leadFixed: 'The lead body has begun and can no longer be replaced.',
    coordinators: 'Coordinating bodies',
    coordinatorsHint: 'Any number, or none.',
    reason: 'Why the deadline changes',
    reasonHint: 'Needed only when the deadline changes.',
    reasonNeeded: 'The deadline has changed, so a reason is needed.',
    save: 'Save changes',
    back: 'Back to the task',
    conflict: 'Two versions of what was ordered',
    conflictNote: (name, moment) => `${name} stored it at ${moment}`,
    chooseCurrent: 'Keep the current version, drop mine',
    chooseHint:
      'What you typed is still in the form below; change it if need be and save: your version then replaces the current one.',
  },
};

export const taskPageWords: Words<typeof vi> = { vi, en };
