import type { Words } from '../../../kernel/words/index.ts';

const vi = {
  directive: 'Địa chỉ văn bản',
  passage: 'Câu giao việc',
  force: 'Tính chất',
  speaker: 'Người giao',
  printed: 'Thời hạn như văn bản ghi',
  hint: 'Việc định kỳ được nhận ra theo mã; không có mã thì theo văn bản, câu giao việc, việc phải làm và đơn vị chủ trì. Việc mới phải gắn với một câu trong văn bản đã đăng ký. Muốn đổi một việc đang lặp lại, ghi ngày bắt đầu mới và lý do; các kỳ đã giao giữ nguyên.',
  noDirective: 'Không có văn bản này, hoặc anh/chị không được xem. Ghi địa chỉ bắt đầu bằng /van-ban/.',
  noPassage: 'Văn bản không có câu này.',
  noWhen: (example: string) => `Không đọc được. Viết như trên trang, ví dụ: «${example}».`,
  stays: 'Việc đang lặp lại không đổi được phần này; đề nghị giao thành việc định kỳ mới.',
  endsOnPage: 'Ngày kết thúc của việc đang lặp lại được ghi ở trang của việc đó.',
};

const en: typeof vi = {
  directive: 'Address of the directive',
  passage: 'Sentence',
  force: 'Force',
  speaker: 'Who orders it',
  printed: 'Deadline as printed',
  hint: 'A recurring task is known by its ID; without one, by its directive, sentence, task and lead. A new one must be pinned to a sentence of a registered directive. To change one that recurs, give a new first day and the reason; what was given stays as it was.',
  noDirective: 'There is no such directive in your sight. Write its address, beginning with /van-ban/.',
  noPassage: 'The directive has no such sentence.',
  noWhen: (example) => `This cannot be read. Write it as the page does, such as “${example}”.`,
  stays: 'This cannot change while the task recurs; please give it as another one.',
  endsOnPage: 'The last day of what recurs is set on its own page.',
};

/** What a file of recurring tasks says. */
export const listFileWords: Words<typeof vi> = { vi, en };
