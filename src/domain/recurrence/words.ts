import { failures } from '../../kernel/failure/index.ts';
import { type Temporal, writeDay } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import { writeNumber } from '../../ui/index.ts';
import type { DayOfMonth, Every, Pattern, RecurrenceRule, RestDays } from './recurrence-rule.ts';

type Named<Name extends string> = Readonly<Record<Name, string>>;

const viWeekdays = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
const enWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const enMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const enNth = ['first', 'second', 'third', 'fourth'];
const ordinal = (n: number) =>
  `${n}${['th', 'st', 'nd', 'rd'][n % 100 > 10 && n % 100 < 14 ? 0 : Math.min(n % 10, 4) % 4]}`;

function viDay(on: DayOfMonth): string {
  switch (on.kind) {
    case 'date':
      return `ngày ${on.day}`;
    case 'last':
      return 'ngày cuối';
    case 'workingDay':
      if (on.nth === -1) return 'ngày làm việc cuối cùng';
      if (on.nth === 1) return 'ngày làm việc đầu tiên';
      return on.nth > 0 ? `ngày làm việc thứ ${on.nth}` : `ngày làm việc thứ ${-on.nth} tính từ cuối`;
    case 'weekday':
      return `${viWeekdays[on.weekday - 1]} ${on.nth === -1 ? 'cuối cùng' : on.nth === 1 ? 'đầu tiên' : `thứ ${on.nth}`}`;
  }
}

function enDay(on: DayOfMonth): string {
  switch (on.kind) {
    case 'date':
      return `the ${ordinal(on.day)}`;
    case 'last':
      return 'the last day';
    case 'workingDay':
      if (on.nth === -1) return 'the last working day';
      return on.nth > 0 ? `working day ${on.nth}` : `working day ${-on.nth} from the end`;
    case 'weekday':
      return `the ${on.nth === -1 ? 'last' : enNth[on.nth - 1]} ${enWeekdays[on.weekday - 1]}`;
  }
}

function viWhen(pattern: Pattern): string {
  switch (pattern.every) {
    case 'workingDay':
      return 'mỗi ngày làm việc';
    case 'week': {
      const days = pattern.weekdays.map((nth) => viWeekdays[nth - 1]).join(', ');
      return pattern.interval === 1 ? `${days} hằng tuần` : `${days}, ${pattern.interval} tuần một lần`;
    }
    case 'month':
      return `${viDay(pattern.on)} hằng tháng`;
    case 'quarter':
      return `${viDay(pattern.on)} tháng ${viWithin(pattern.month, 3)} của quý, hằng quý`;
    case 'halfYear':
      return `${viDay(pattern.on)} tháng ${viWithin(pattern.month, 6)} của kỳ 6 tháng, 6 tháng một lần`;
    case 'year':
      return `${viDay(pattern.on)} tháng ${pattern.month} hằng năm`;
  }
}

const viWithin = (month: number, of: number) =>
  month === 1 ? 'đầu' : month === of ? 'cuối' : `thứ ${month}`;

function enWhen(pattern: Pattern): string {
  switch (pattern.every) {
    case 'workingDay':
      return 'every working day';
    case 'week': {
      const days = pattern.weekdays.map((nth) => enWeekdays[nth - 1]).join(', ');
      return pattern.interval === 1 ? `every week on ${days}` : `every ${pattern.interval} weeks on ${days}`;
    }
    case 'month':
      return `${enDay(pattern.on)} of every month`;
    case 'quarter':
      return `${enDay(pattern.on)} of month ${pattern.month} of every quarter`;
    case 'halfYear':
      return `${enDay(pattern.on)} of month ${pattern.month} of every half-year`;
    case 'year':
      return `${enDay(pattern.on)} of ${enMonths[pattern.month - 1]} every year`;
  }
}

const upper = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

const vi = {
  title: 'Nhiệm vụ định kỳ',
  lead: 'Việc lặp lại theo tuần, tháng, quý, năm. Đến kỳ, hệ thống tự giao thành nhiệm vụ, mỗi kỳ một lần.',
  count: (n: number) => `${writeNumber(n, 'vi')} nhiệm vụ định kỳ`,
  when: (rule: RecurrenceRule) => upper(`${rule.time ? `trước ${rule.time} ` : ''}${viWhen(rule.pattern)}`),
  restSentence: {
    keep: 'gặp ngày nghỉ thì giữ nguyên ngày',
    before: 'gặp ngày nghỉ thì tính vào ngày làm việc liền trước',
    after: 'gặp ngày nghỉ thì tính vào ngày làm việc liền sau',
    skip: 'gặp ngày nghỉ thì bỏ qua kỳ đó',
  } as Named<RestDays>,
  sentence: (rule: RecurrenceRule, daysBefore: number): string => {
    const rests = canRest(rule) ? `; ${vi.restSentence[rule.restDays]}` : '';
    const given = daysBefore === 0 ? 'giao đúng ngày đến hạn' : `giao trước hạn ${daysBefore} ngày`;
    return `${vi.when(rule)}${rests}; ${given}.`;
  },
  states: { running: 'Đang lặp lại', ended: 'Đã thôi', hindered: 'Đang vướng' },
  anyState: 'Tất cả',
  columns: {
    title: 'Việc phải làm',
    when: 'Khi nào',
    lead: 'Đơn vị chủ trì',
    source: 'Văn bản',
    next: 'Kỳ tới',
    state: 'Tình trạng',
  },
  search: 'Tìm theo việc phải làm',
  searchHint: 'ví dụ: báo cáo tuần',
  leadBody: 'Đơn vị chủ trì',
  anyBody: 'Tất cả',
  nothing: 'Chưa có nhiệm vụ định kỳ nào',
  nothingLead:
    'Khi văn bản yêu cầu làm định kỳ, xác nhận tại bàn đọc hoặc chọn «Giao định kỳ» ở một nhiệm vụ.',
  nothingMatches: 'Không có nhiệm vụ định kỳ nào khớp với điều kiện lọc',
  clear: 'Bỏ tất cả điều kiện',

  dueDay: (day: Temporal.PlainDate) => `${viWeekdays[day.dayOfWeek - 1]}, ${writeDay(day)}`,
  moved: (nominal: Temporal.PlainDate) =>
    `thay cho ${viWeekdays[nominal.dayOfWeek - 1]} ${writeDay(nominal)} là ngày nghỉ`,
  facts: 'Nội dung giao',
  factNames: {
    product: 'Sản phẩm',
    lead: 'Chủ trì',
    coordinating: 'Phối hợp',
    giver: 'Nơi giao',
    from: 'Từ ngày',
    until: 'Đến hết ngày',
  },
  ruleTitle: 'Quy tắc lặp lại',
  coming: 'Các kỳ sắp tới',
  comingLead: 'Tính theo lịch làm việc hiện nay; lịch đổi thì ngày của các kỳ chưa giao đổi theo.',
  comingHeads: { due: 'Hạn', given: 'Ngày giao' },
  noneComing: 'Không còn kỳ nào.',
  made: 'Các kỳ đã giao',
  madeCount: (n: number) => `${writeNumber(n, 'vi')} kỳ đã giao`,
  noneMade: 'Chưa kỳ nào đến ngày giao.',
  versions: 'Những lần thay đổi',
  versionOf: (from: string, until: string | null) =>
    until ? `Kỳ có hạn từ ${from} đến hết ${until}` : `Kỳ có hạn từ ${from}`,
  setBy: (name: string, moment: string) => `${name}, ${moment}`,
  because: (reason: string) => `Lý do: ${reason}`,
  hinderedTitle: 'Kỳ đến ngày giao nhưng chưa giao được',
  hinderedLead: 'Hệ thống thử lại mỗi vài phút. Sửa nội dung giao để kỳ này được giao.',
  endedNotice: (day: Temporal.PlainDate) => `Không còn kỳ nào có hạn từ ngày ${writeDay(day)}.`,
  planned: 'Thời gian đã định ngay từ đầu.',
  takenBack: 'Đã hoàn tác, coi như chưa giao.',
  inSeries: 'Nhiệm vụ định kỳ',
  nth: (n: number) => `Kỳ thứ ${writeNumber(n, 'vi')}`,
  openSeries: 'Xem tất cả các kỳ',
  begin: 'Giao định kỳ việc này',

  newTitle: 'Giao định kỳ',
  newLead: 'Mỗi kỳ thành một nhiệm vụ riêng, gắn với cùng câu giao việc.',
  deskLead:
    'Câu này giao việc lặp lại. Phần đọc được đã điền sẵn; xem lại, bổ sung chỗ văn bản để ngỏ rồi giao.',
  changeTitle: 'Đổi nhiệm vụ định kỳ',
  changeLead: 'Thay đổi có hiệu lực với các kỳ có hạn từ ngày anh/chị chọn; các kỳ đã giao giữ nguyên.',
  change: 'Đổi từ một ngày',
  end: 'Thôi lặp lại',
  endFollows: 'Từ ngày đã chọn không giao thêm kỳ nào; các nhiệm vụ đã giao vẫn thực hiện như cũ.',
  endDo: 'Thôi lặp lại từ ngày này',
  endFrom: 'Thôi kể từ ngày',
  endReason: 'Lý do, căn cứ',
  fields: {
    title: 'Việc phải làm',
    product: 'Sản phẩm phải có',
    giverId: 'Nơi giao',
    leadId: 'Đơn vị chủ trì',
    coordinatingIds: 'Đơn vị phối hợp',
    from: 'Bắt đầu từ ngày',
    last: 'Kết thúc vào ngày',
    changeFrom: 'Áp dụng với các kỳ có hạn từ ngày',
    reason: 'Lý do, căn cứ thay đổi',
    every: 'Lặp lại',
    weekdays: 'Vào các ngày',
    interval: 'Mấy tuần một lần',
    quarterMonth: 'Tháng trong quý',
    halfYearMonth: 'Tháng trong kỳ',
    yearMonth: 'Tháng trong năm',
    on: 'Ngày trong tháng',
    date: 'Ngày',
    nth: 'Ngày làm việc thứ mấy',
    fromEnd: 'Tính từ',
    weekday: 'Thứ',
    week: 'Tuần',
    time: 'Trước mấy giờ',
    restDays: 'Khi gặp ngày nghỉ',
    daysBefore: 'Giao trước hạn mấy ngày',
  },
  everies: {
    workingDay: 'Mỗi ngày làm việc',
    week: 'Hằng tuần',
    month: 'Hằng tháng',
    quarter: 'Hằng quý',
    halfYear: '6 tháng một lần',
    year: 'Hằng năm',
  } as Named<Every>,
  weekdays: viWeekdays.map(upper),
  onKinds: {
    date: 'Ngày ghi bằng số',
    last: 'Ngày cuối tháng',
    workingDay: 'Ngày làm việc tính từ đầu hoặc cuối tháng',
    weekday: 'Một thứ trong tuần',
  } as Named<DayOfMonth['kind']>,
  onHint: 'Dùng khi lặp lại theo tháng, quý, 6 tháng hoặc năm.',
  dateHint: 'từ 1 đến 31; tháng không có ngày đó thì lấy ngày cuối tháng',
  fromEnds: { start: 'đầu tháng', end: 'cuối tháng' },
  weekNames: {
    '1': 'đầu tiên',
    '2': 'thứ hai',
    '3': 'thứ ba',
    '4': 'thứ tư',
    '-1': 'cuối cùng',
  } as Named<string>,
  monthNames: Array.from({ length: 12 }, (_, nth) => `Tháng ${nth + 1}`),
  withinNames: Array.from({ length: 6 }, (_, nth) => `Tháng thứ ${nth + 1}`),
  timeHint: 'ví dụ 15:00; để trống nếu tính hết ngày',
  restDays: {
    before: 'Tính vào ngày làm việc liền trước',
    after: 'Tính vào ngày làm việc liền sau',
    keep: 'Giữ nguyên ngày',
    skip: 'Bỏ qua kỳ đó',
  } as Named<RestDays>,
  daysBeforeHint: '0 là giao đúng ngày đến hạn',
  lastHint: 'Để trống nếu chưa định ngày kết thúc.',
  notInTree: 'Chọn đơn vị',
  look: 'Xem thử mười kỳ tới',
  give: 'Giao định kỳ',
  save: 'Lưu thay đổi',
  back: 'Quay lại',
  given: (n: number) =>
    n === 0
      ? 'Đã giao định kỳ; kỳ đầu sẽ được giao khi đến ngày.'
      : `Đã giao định kỳ; ${writeNumber(n, 'vi')} kỳ đã đến ngày và được giao ngay.`,
  changed: 'Đã lưu; các kỳ sau theo nội dung mới.',
  ended: 'Đã thôi lặp lại.',
  choose: 'Cần chọn một mục.',
  chooseWeekday: 'Chọn ít nhất một ngày trong tuần.',
  noNumber: (min: number, max: number) => `Ghi một số nguyên từ ${min} đến ${max}.`,
  noTime: 'Viết giờ như 15:00 hoặc 15h30.',
  orderedBy: (symbol: string) => `Văn bản ${symbol}`,
  openPassage: 'Mở văn bản tại câu này',
};

const en: typeof vi = {
  title: 'Recurring tasks',
  lead: 'What is to be done again every week, month, quarter or year. Each time becomes a task by itself, once.',
  count: (n) => (n === 1 ? '1 recurring task' : `${writeNumber(n, 'en')} recurring tasks`),
  when: (rule) => upper(`${rule.time ? `before ${rule.time}, ` : ''}${enWhen(rule.pattern)}`),
  restSentence: {
    keep: 'on a day of rest the day stays',
    before: 'on a day of rest it moves to the working day before',
    after: 'on a day of rest it moves to the working day after',
    skip: 'on a day of rest it is left out',
  },
  sentence: (rule, daysBefore) => {
    const rests = canRest(rule) ? `; ${en.restSentence[rule.restDays]}` : '';
    const given =
      daysBefore === 0
        ? 'given on the day it is due'
        : `given ${daysBefore} ${daysBefore === 1 ? 'day' : 'days'} before`;
    return `${en.when(rule)}${rests}; ${given}.`;
  },
  states: { running: 'Recurring', ended: 'Ended', hindered: 'Hindered' },
  anyState: 'All',
  columns: {
    title: 'What is to be done',
    when: 'When',
    lead: 'Lead',
    source: 'Directive',
    next: 'Next',
    state: 'State',
  },
  search: 'Search by what is to be done',
  searchHint: 'for example: weekly report',
  leadBody: 'Lead',
  anyBody: 'All',
  nothing: 'There are no recurring tasks yet',
  nothingLead:
    'Where a directive orders something again and again, confirm it at the desk, or choose “Give it again and again” on a task.',
  nothingMatches: 'Nothing matches the filter',
  clear: 'Clear all filters',

  dueDay: (day) => `${enWeekdays[day.dayOfWeek - 1]}, ${writeDay(day)}`,
  moved: (nominal) => `in place of ${enWeekdays[nominal.dayOfWeek - 1]} ${writeDay(nominal)}, a day of rest`,
  facts: 'What is ordered',
  factNames: {
    product: 'Product',
    lead: 'Lead',
    coordinating: 'Coordinating',
    giver: 'Giver',
    from: 'From',
    until: 'Up to',
  },
  ruleTitle: 'When it recurs',
  coming: 'What comes next',
  comingLead: 'By the calendar as it stands; where that changes, days not yet given change with it.',
  comingHeads: { due: 'Due', given: 'Given' },
  noneComing: 'Nothing more comes.',
  made: 'What was given',
  madeCount: (n) => `${writeNumber(n, 'en')} given`,
  noneMade: 'Nothing was to be given yet.',
  versions: 'How it changed',
  versionOf: (from, until) => (until ? `Due from ${from} to the end of ${until}` : `Due from ${from}`),
  setBy: (name, moment) => `${name}, ${moment}`,
  because: (reason) => `Reason: ${reason}`,
  hinderedTitle: 'The next one is to be given and could not be',
  hinderedLead: 'It is tried again every few minutes. Change what is ordered so that it can be given.',
  endedNotice: (day) => `Nothing is due from ${writeDay(day)} on.`,
  planned: 'It was so from the beginning.',
  takenBack: 'Undone, as if it had never been given.',
  inSeries: 'Recurring task',
  nth: (n) => `Number ${writeNumber(n, 'en')} of its series`,
  openSeries: 'See the whole series',
  begin: 'Give it again and again',

  newTitle: 'Give again and again',
  newLead: 'Each time becomes a task of its own, pinned to the same sentence.',
  deskLead:
    'This sentence orders something that recurs. What could be read is filled in; look it over, say what the text leaves open, then give it.',
  changeTitle: 'Change a recurring task',
  changeLead: 'The change holds for what is due from the day you choose; what was given stays as it was.',
  change: 'Change from a day on',
  end: 'End',
  endFollows: 'Nothing more is given that is due from the chosen day on; tasks that were given go on.',
  endDo: 'End from this day on',
  endFrom: 'End from',
  endReason: 'Why, and on what ground',
  fields: {
    title: 'What is to be done',
    product: 'Product',
    giverId: 'Giver',
    leadId: 'Lead',
    coordinatingIds: 'Coordinating bodies',
    from: 'From',
    last: 'Last day',
    changeFrom: 'For what is due from',
    reason: 'Why it changes, and on what ground',
    every: 'Recurs',
    weekdays: 'On',
    interval: 'Every so many weeks',
    quarterMonth: 'Month of the quarter',
    halfYearMonth: 'Month of the half-year',
    yearMonth: 'Month of the year',
    on: 'Day of the month',
    date: 'Day',
    nth: 'Which working day',
    fromEnd: 'Counted from',
    weekday: 'Weekday',
    week: 'Week',
    time: 'Before which hour',
    restDays: 'On a day of rest',
    daysBefore: 'Given so many days before',
  },
  everies: {
    workingDay: 'Every working day',
    week: 'Every week',
    month: 'Every month',
    quarter: 'Every quarter',
    halfYear: 'Every half-year',
    year: 'Every year',
  },
  weekdays: enWeekdays,
  onKinds: {
    date: 'A date',
    last: 'The last day of the month',
    workingDay: 'A working day, counted from either end of the month',
    weekday: 'A weekday',
  },
  onHint: 'Used where it recurs by month, quarter, half-year or year.',
  dateHint: 'from 1 to 31; a month without that day gives its last',
  fromEnds: { start: 'the beginning', end: 'the end' },
  weekNames: { '1': 'first', '2': 'second', '3': 'third', '4': 'fourth', '-1': 'last' },
  monthNames: enMonths,
  withinNames: Array.from({ length: 6 }, (_, nth) => `Month ${nth + 1}`),
  timeHint: 'for example 15:00; leave empty if the whole day counts',
  restDays: {
    before: 'The working day before',
    after: 'The working day after',
    keep: 'The day stays',
    skip: 'It is left out',
  },
  daysBeforeHint: '0 is on the day it is due',
  lastHint: 'Leave empty if no last day is set.',
  notInTree: 'Choose a body',
  look: 'Show the next ten',
  give: 'Give again and again',
  save: 'Save',
  back: 'Back',
  given: (n) =>
    n === 0
      ? 'It will be given when its first day comes.'
      : `It recurs from now on; ${writeNumber(n, 'en')} ${n === 1 ? 'was' : 'were'} given at once.`,
  changed: 'Saved; what comes next follows the new order.',
  ended: 'It has ended.',
  choose: 'Choose one.',
  chooseWeekday: 'Choose at least one day of the week.',
  noNumber: (min, max) => `Give a whole number from ${min} to ${max}.`,
  noTime: 'Write the time like 15:00.',
  orderedBy: (symbol) => `Directive ${symbol}`,
  openPassage: 'Open the directive at this sentence',
};

/** True of a rule whose days may fall on a day of rest. */
function canRest({ pattern }: RecurrenceRule): boolean {
  if (pattern.every === 'workingDay') return false;
  return pattern.every === 'week' || pattern.on.kind !== 'workingDay';
}

/** Everything a user reads of recurring tasks. */
export const recurrenceWords: Words<typeof vi> = { vi, en };

export const recurrenceFailures = failures('recurrence', {
  noSuchSeries: {
    kind: 'missing',
    vi: 'Không có nhiệm vụ định kỳ này.',
    en: 'There is no such recurring task.',
  },
  notYours: {
    kind: 'forbidden',
    vi: 'Chỉ cán bộ, lãnh đạo của nơi giao mới giao, đổi hoặc thôi nhiệm vụ định kỳ.',
    en: 'Only officers and leaders of the giver can give, change or end a recurring task.',
  },
  changedMeanwhile: {
    kind: 'conflict',
    vi: 'Trong lúc anh/chị làm, người khác đã đổi nhiệm vụ định kỳ này. Hãy xem bản mới rồi lưu lại nếu cần.',
    en: 'Meanwhile someone else changed this recurring task. Look at how it stands now, then save again if needed.',
  },
  endedAlready: {
    kind: 'conflict',
    vi: 'Từ ngày này nhiệm vụ định kỳ đã thôi.',
    en: 'It has ended by this day already.',
  },
  tooEarly: {
    kind: 'invalid',
    vi: 'Ngày này không sau kỳ cuối đã giao hoặc lần thay đổi gần nhất. Đề nghị chọn ngày muộn hơn.',
    en: 'This day is not after the last one given or the latest change. Please choose a later day.',
  },
  beginsInThePast: {
    kind: 'invalid',
    vi: 'Ngày bắt đầu phải từ hôm nay trở đi.',
    en: 'It cannot begin before today.',
  },
  neverDue: {
    kind: 'invalid',
    vi: 'Theo quy tắc và thời gian đã chọn thì không có kỳ nào. Đề nghị xem lại.',
    en: 'By this rule and within these days it is never due. Please look again.',
  },
  reasonMissing: { kind: 'invalid', vi: 'Cần nêu lý do.', en: 'A reason is needed.' },
  workBegun: {
    kind: 'conflict',
    vi: (facts) =>
      `Nhiệm vụ NV-${facts.number} của chuỗi này đã được tiếp nhận nên không hoàn tác được; có thể cho thôi lặp lại.`,
    en: (facts) =>
      `Task NV-${facts.number} of this series has been taken on, so it cannot be undone; it can be ended instead.`,
  },
});
