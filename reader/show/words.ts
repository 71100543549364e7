import type { Because } from '../engine/trace.ts';
import type { Direction, Force, Frame, Severity } from '../reading.ts';
import { doubtNames } from './doubt-names.ts';

/** What a reading is shown in. */
export type Language = 'vi' | 'en';

/** The kinds of finding, in the order in which they are shown. */
export const kinds = [
  'assignments',
  'citations',
  'people',
  'organisations',
  'dates',
  'commendations',
  'doubts',
] as const;
export type Kind = (typeof kinds)[number];

const vi = {
  kinds: {
    assignments: 'Nhiệm vụ được giao',
    citations: 'Văn bản được viện dẫn',
    people: 'Nhân sự',
    organisations: 'Cơ quan, tổ chức',
    dates: 'Thời gian',
    commendations: 'Khen thưởng',
    doubts: 'Nghi có lỗi',
  } satisfies Record<Kind, string>,
  titles: 'chức vụ',
  frames: { document: 'Văn bản', article: 'Bài viết', other: 'Văn bản khác' } satisfies Record<
    Frame['kind'],
    string
  >,
  line: (n: number) => `dòng ${n}`,
  times: (n: number) => `${n} lần`,
  characters: (n: number) => `${n.toLocaleString('vi-VN')} ký tự`,
  forces: {
    directive: 'chỉ đạo',
    request: 'đề nghị',
    reminder: 'nhắc nhở',
    wish: 'mong muốn',
    standing: 'quy định thường xuyên',
    commitment: 'cam kết',
    proposal: 'kiến nghị',
  } satisfies Record<Force, string>,
  directions: { down: 'cấp trên giao', up: 'cấp dưới đề xuất', self: 'tự nhận' } satisfies Record<
    Direction,
    string
  >,
  severities: { error: 'lỗi', warning: 'cần hỏi lại', minor: 'nhỏ', info: 'lưu ý' } satisfies Record<
    Severity,
    string
  >,
  doubts: doubtNames.vi,
  recipients: { collective: 'tập thể', individual: 'cá nhân' },
  speaker: 'người nói',
  addressees: 'người nhận',
  unnamed: 'không nêu',
  due: 'thời hạn',
  deadlines: {
    workingDays: (n: number) => `${n} ngày làm việc`,
    calendarDays: (n: number) => `${n} ngày`,
    months: (n: number) => `${n} tháng`,
    recurring: 'định kỳ',
    horizon: (year: number) => `tầm nhìn đến năm ${year}`,
    vague: 'không định ngày',
  },
  inferred: (because: string) => `năm được suy ra: ${because}`,
  yearsBecause: {
    'same-day-with-year': 'ngày ấy đã ghi đủ năm ở chỗ khác',
    'year-of-signing': 'năm ký văn bản',
    'next-after-signing': 'lần tới sau ngày ký',
    'year-under-review': 'năm được tổng kết',
    'before-the-year-begun': 'trước năm mới bắt đầu',
    'next-after-the-event': 'lần tới sau sự kiện',
    'latest-year-of-the-text': 'năm mới nhất trong bài',
    'last-before-publication': 'lần gần nhất trước ngày đăng',
  } as Readonly<Record<string, string>>,
  yearMissing: 'không rõ năm',
  resolved: 'nhắc lại văn bản đã nêu',
  ambiguous: 'có thể là nhiều văn bản',
  suggestion: 'đề xuất',
  nothing: 'Không đọc được gì trong văn bản này.',
  legend: 'Chú giải',
  found: 'Những gì đọc được',
  text: 'Nguyên văn',
  trace: 'Vì sao đọc như vậy',
  told: 'đọc',
  untold: 'không đọc',
  gaveWay: (to: string) => `nhường ${to}`,
  because: {
    'not-meant': 'điều kiện của quy tắc không cho',
    longer: 'cách đọc kia dài hơn',
    'first-by-name': 'dài bằng nhau, tên quy tắc kia đứng trước',
    taken: 'lời này thuộc về chức vụ, tên người hoặc văn bản',
    class: 'chỉ nhiều cơ quan, không phải tên riêng',
    unsure: 'bên cạnh không có gì làm chắc',
    nothing: 'đã hỏi, không thấy gì',
    'not-asked': 'không hỏi đến, câu đã có quy tắc khác đọc',
  } satisfies Record<Because, string>,
};

const en: typeof vi = {
  kinds: {
    assignments: 'Assignments',
    citations: 'Documents cited',
    people: 'People',
    organisations: 'Bodies',
    dates: 'Dates',
    commendations: 'Commendations',
    doubts: 'Possible errors',
  },
  titles: 'titles',
  frames: { document: 'Document', article: 'Article', other: 'Other text' },
  line: (n) => `line ${n}`,
  times: (n) => (n === 1 ? 'once' : `${n} times`),
  characters: (n) => `${n.toLocaleString('en-GB')} characters`,
  forces: {
    directive: 'directive',
    request: 'request',
    reminder: 'reminder',
    wish: 'wish',
    standing: 'standing rule',
    commitment: 'commitment',
    proposal: 'proposal',
  },
  directions: { down: 'from above', up: 'from below', self: 'of oneself' },
  severities: { error: 'error', warning: 'to be asked', minor: 'minor', info: 'note' },
  doubts: doubtNames.en,
  recipients: { collective: 'collectives', individual: 'persons' },
  speaker: 'speaker',
  addressees: 'addressees',
  unnamed: 'not said',
  due: 'due',
  deadlines: {
    workingDays: (n) => `${n} working days`,
    calendarDays: (n) => `${n} days`,
    months: (n) => `${n} months`,
    recurring: 'recurring',
    horizon: (year) => `horizon ${year}`,
    vague: 'no day set',
  },
  inferred: (because) => `year inferred: ${because}`,
  yearsBecause: {
    'same-day-with-year': 'the same day stands with its year elsewhere',
    'year-of-signing': 'the year of signing',
    'next-after-signing': 'the next after the day of signing',
    'year-under-review': 'the year under review',
    'before-the-year-begun': 'before the year that begins',
    'next-after-the-event': 'the next after the event',
    'latest-year-of-the-text': 'the latest year of the text',
    'last-before-publication': 'the last before publication',
  },
  yearMissing: 'year unknown',
  resolved: 'a document named before',
  ambiguous: 'several documents could be meant',
  suggestion: 'suggested',
  nothing: 'Nothing was read in this text.',
  legend: 'Legend',
  found: 'What was read',
  text: 'The text',
  trace: 'Why it reads so',
  told: 'read',
  untold: 'not read',
  gaveWay: (to) => `gave way to ${to}`,
  because: {
    'not-meant': 'its own condition refuses',
    longer: 'the other is longer',
    'first-by-name': 'as long, and the other rule comes first by name',
    taken: 'the words belong to a title, a name or a document',
    class: 'many bodies, not one by its name',
    unsure: 'nothing beside it makes sure',
    nothing: 'asked, and found nothing',
    'not-asked': 'not asked: another rule had the sentence',
  },
};

export type ShownWords = typeof vi;
/** The words in which a reading is shown. */
export const shownWords: Readonly<Record<Language, ShownWords>> = { vi, en };
