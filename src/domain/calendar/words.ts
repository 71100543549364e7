import type { Period } from '../../kernel/db/index.ts';
import { failures } from '../../kernel/failure/index.ts';
import { Temporal, writeDay } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { CalendarDay, CountingKey } from './calendar.ts';
import type { PlainDeadline } from './deadline-rule.ts';

const day = (iso: string) => writeDay(Temporal.PlainDate.from(iso));
const shortDay = (iso: string) => day(iso).slice(0, 5);
const roman = ['I', 'II', 'III', 'IV'];

type Weekdays = readonly [string, string, string, string, string, string, string];
const viWeekdays: Weekdays = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
const enWeekdays: Weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const weekday = (names: Weekdays, iso: string) => names[Temporal.PlainDate.from(iso).dayOfWeek - 1];
const lastDayOfTerm = (until: string) => writeDay(Temporal.PlainDate.from(until).subtract({ days: 1 }));

const viDeadline = {
  day,
  shortDay,
  shortWeekdayAndDay: (iso: string) => `${weekday(viWeekdays, iso)} ${day(iso)}`,
  source: (text: string) => ` (${text})`,
  unverified: 'chưa kiểm chứng',
  subject: (rule: PlainDeadline): string => {
    switch (rule.kind) {
      case 'day':
        if (rule.time) return `Trước ${rule.time} ngày ${day(rule.date)}`;
        return rule.inclusive === true ? `Đến hết ngày ${day(rule.date)}` : `Trước ngày ${day(rule.date)}`;
      case 'month':
        return `Trong tháng ${rule.month} năm ${rule.year}, tính đến ngày cuối tháng`;
      case 'quarter':
        return `Trong quý ${roman[rule.quarter - 1]} năm ${rule.year}, tính đến ngày cuối quý`;
      case 'halfYear':
        return rule.half === 1
          ? `Trong 6 tháng đầu năm ${rule.year}, tính đến ngày cuối tháng 6`
          : `Trong 6 tháng cuối năm ${rule.year}, tính đến ngày cuối năm`;
      case 'year':
        return `Trong năm ${rule.year}, tính đến ngày cuối năm`;
      case 'term':
        return `${rule.name} (từ ngày ${day(rule.from)} đến hết ngày ${lastDayOfTerm(rule.until)})`;
      case 'workingDays':
        return `${rule.n} ngày làm việc kể từ ngày ${day(rule.from)}`;
      case 'calendarDays':
        return `${rule.n} ngày kể từ ngày ${day(rule.from)}`;
      case 'months':
        return `${rule.n} tháng kể từ ngày ${day(rule.from)}`;
    }
  },
  namedDay: (counts: boolean): string => (counts ? ', có tính ngày được nêu' : ', không tính ngày được nêu'),
  firstDay: (counts: boolean): string => (counts ? ', có tính ngày bắt đầu' : ', không tính ngày bắt đầu'),
  passed: (weeklyRest: number, skipped: number, names: string) =>
    `; bỏ qua ${[
      weeklyRest > 0 ? `${weeklyRest} ngày thứ Bảy, Chủ nhật` : '',
      skipped > 0 ? `${skipped} ngày nghỉ: ${names}` : '',
    ]
      .filter(Boolean)
      .join(' và ')}`,
  worked: (names: string) => `; có tính ${names}`,
  workedFor: (iso: string) => `làm bù cho ngày ${day(iso)}`,
  madeUpOn: (iso: string) => `làm bù ngày ${shortDay(iso)}`,
  moved: (reached: string, because: string) =>
    `; ngày cuối của thời hạn là ${reached}${because}, nên hạn chuyển sang ngày làm việc tiếp theo`,
  restDayName: (name: string) => `, ngày nghỉ (${name})`,
  result: (iso: string) => `; hạn là ${weekday(viWeekdays, iso)}, ngày ${day(iso)}.`,
  paused: (first: string, last: string) =>
    first === last
      ? `Tạm dừng trong ngày ${day(first)}`
      : `Tạm dừng từ ngày ${day(first)} đến hết ngày ${day(last)}`,
  givenBack: {
    calendarDays: (n: number) => `: ${n} ngày không tính vào thời hạn`,
    workingDays: (n: number) => `: ${n} ngày làm việc không tính vào thời hạn`,
  },
  movedOn: (reached: string) => `; ngày cuối là ${reached}, ngày nghỉ, nên tính sang ngày làm việc tiếp theo`,
  newDay: (before: string, iso: string) =>
    `; hạn chuyển từ ngày ${day(before)} sang ${weekday(viWeekdays, iso)}, ngày ${day(iso)}.`,
  namedDayWarning: (date: string, otherwise: string) =>
    `Văn bản ghi «trước ngày ${day(date)}» và không nói rõ có tính ngày này hay không; nếu hiểu ngược lại thì hạn là ngày ${day(otherwise)}.`,
  restDayWarning: (iso: string, name: string, lastWorking: string) =>
    `Hạn ${weekday(viWeekdays, iso)}, ngày ${day(iso)} là ngày nghỉ${name}; hạn giữ nguyên như văn bản, ngày làm việc cuối cùng trước đó là ${weekday(viWeekdays, lastWorking)}, ngày ${day(lastWorking)}.`,
  unknownYears: {
    none: (years: readonly number[]) =>
      `Lịch chưa có ngày nghỉ lễ của năm ${years.join(', ')}: kết quả chỉ mới trừ thứ Bảy, Chủ nhật và có thể sai.`,
    partial: (years: readonly number[]) =>
      `Lịch năm ${years.join(', ')} chưa đủ số ngày nghỉ lễ theo luật: kết quả có thể sai.`,
    proposed: (years: readonly number[]) =>
      `Lịch nghỉ năm ${years.join(', ')} mới là dự kiến, chưa có ngày nào được kiểm chứng: hạn có thể thay đổi.`,
  },
  restUnknown: (years: readonly number[]) =>
    `Lịch chưa đủ ngày nghỉ lễ của năm ${years.join(', ')}, nên chưa biết chắc hạn này có rơi vào ngày nghỉ hay không.`,
  unverifiedWarning: (names: string) => `Chưa kiểm chứng với văn bản công bố: ${names}.`,
  horizon: (year: number) => `định hướng đến năm ${year}`,
  horizonSentence: (year: number) =>
    `Văn bản nêu mốc đến năm ${year} để định hướng. Đây không phải ngày đến hạn, nên việc này không bị tính là chậm.`,
};

const enDeadline: typeof viDeadline = {
  day,
  shortDay,
  shortWeekdayAndDay: (iso) => `${weekday(enWeekdays, iso)} ${day(iso)}`,
  source: (text) => ` (${text})`,
  unverified: 'unverified',
  subject: (rule) => {
    switch (rule.kind) {
      case 'day':
        if (rule.time) return `Before ${rule.time} on ${day(rule.date)}`;
        return rule.inclusive === true ? `By the end of ${day(rule.date)}` : `Before ${day(rule.date)}`;
      case 'month':
        return `Within ${monthsEn[rule.month - 1]} ${rule.year}, up to its last day`;
      case 'quarter':
        return `Within quarter ${roman[rule.quarter - 1]} of ${rule.year}, up to its last day`;
      case 'halfYear':
        return `Within the ${rule.half === 1 ? 'first' : 'second'} half of ${rule.year}, up to its last day`;
      case 'year':
        return `Within ${rule.year}, up to its last day`;
      case 'term':
        return `${rule.name} (from ${day(rule.from)} to the end of ${lastDayOfTerm(rule.until)})`;
      case 'workingDays':
        return `${rule.n} working ${rule.n === 1 ? 'day' : 'days'} from ${day(rule.from)}`;
      case 'calendarDays':
        return `${rule.n} ${rule.n === 1 ? 'day' : 'days'} from ${day(rule.from)}`;
      case 'months':
        return `${rule.n} ${rule.n === 1 ? 'month' : 'months'} from ${day(rule.from)}`;
    }
  },
  namedDay: (counts) => (counts ? ', the named day counted' : ', the named day not counted'),
  firstDay: (counts) => (counts ? ', the first day counted' : ', the first day not counted'),
  passed: (weeklyRest, skipped, names) =>
    `; passing over ${[
      weeklyRest > 0
        ? `${weeklyRest} ${weeklyRest === 1 ? 'Saturday or Sunday' : 'Saturdays and Sundays'}`
        : '',
      skipped > 0 ? `${skipped} ${skipped === 1 ? 'day' : 'days'} of rest: ${names}` : '',
    ]
      .filter(Boolean)
      .join(' and ')}`,
  worked: (names) => `; counting ${names}`,
  workedFor: (iso) => `worked in exchange for ${day(iso)}`,
  madeUpOn: (iso) => `made up on ${shortDay(iso)}`,
  moved: (reached, because) =>
    `; the period ends on ${reached}${because}, so the deadline moves to the next working day`,
  restDayName: (name) => `, a day of rest (${name})`,
  result: (iso) => `; due on ${weekday(enWeekdays, iso)}, ${day(iso)}.`,
  paused: (first, last) =>
    first === last ? `Paused on ${day(first)}` : `Paused from ${day(first)} to the end of ${day(last)}`,
  givenBack: {
    calendarDays: (n) => `: ${n} ${n === 1 ? 'day does' : 'days do'} not count`,
    workingDays: (n) => `: ${n} working ${n === 1 ? 'day does' : 'days do'} not count`,
  },
  movedOn: (reached) => `; ${reached} is a day of rest, so the next working day is taken`,
  newDay: (before, iso) =>
    `; the deadline moves from ${day(before)} to ${weekday(enWeekdays, iso)}, ${day(iso)}.`,
  namedDayWarning: (date, otherwise) =>
    `The text says “before ${day(date)}” and does not tell whether that day counts; read the other way, the deadline would be ${day(otherwise)}.`,
  restDayWarning: (iso, name, lastWorking) =>
    `${weekday(enWeekdays, iso)}, ${day(iso)} is a day of rest${name}; the deadline stays as printed, and the last working day before it is ${weekday(enWeekdays, lastWorking)}, ${day(lastWorking)}.`,
  unknownYears: {
    none: (years) =>
      `The calendar holds no public holidays for ${years.join(', ')}: only Saturdays and Sundays were passed over, and the result may be wrong.`,
    partial: (years) =>
      `The calendar holds fewer public holidays for ${years.join(', ')} than the law grants: the result may be wrong.`,
    proposed: (years) =>
      `The days off of ${years.join(', ')} are expected only, none of them is verified: the deadline may change.`,
  },
  restUnknown: (years) =>
    `The calendar lacks public holidays of ${years.join(', ')}, so it is not certain whether this is a day of rest.`,
  unverifiedWarning: (names) => `Not yet compared with the published document: ${names}.`,
  horizon: (year) => `horizon ${year}`,
  horizonSentence: (year) =>
    `The text looks to ${year} as a horizon. This is no due date, so the work is never counted late.`,
};

/** What a deadline is explained with. */
export const deadlineWords: Words<typeof viDeadline> = { vi: viDeadline, en: enDeadline };

const monthsEn = [
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

/** The choices and fields by which a deadline is set. */
const viFields = {
  legend: 'Hạn hoàn thành',
  none: 'Không đặt hạn',
  labels: {
    deadlineChoice: 'Cách đặt hạn',
    deadlineDate: 'Ngày',
    deadlineTime: 'Giờ',
    deadlineReading: 'Cách ghi trong văn bản',
    deadlinePart: 'Trong',
    deadlineYear: 'Năm',
    deadlineTerm: 'Nhiệm kỳ',
    deadlineTermName: 'Tên nhiệm kỳ',
    deadlineTermFrom: 'Từ ngày',
    deadlineTermLast: 'Đến hết ngày',
    deadlineCount: 'Số lượng',
    deadlineUnit: 'Đơn vị tính',
    deadlineFrom: 'Kể từ ngày',
    deadlineHorizon: 'Đến năm',
  },
  day: 'Ngày cụ thể',
  readings: {
    open: '«trước ngày», không nói rõ',
    included: '«đến ngày»: tính cả ngày này',
    excluded: '«trước ngày»: không tính ngày này',
  },
  period: 'Trong tháng, quý, nửa năm hoặc năm',
  partOf: (part: string): string => {
    const [kind, n] = part.split('-');
    if (kind === 'month') return `Tháng ${n}`;
    if (kind === 'quarter') return `Quý ${roman[Number(n) - 1]}`;
    if (kind === 'half') return n === '1' ? '6 tháng đầu năm' : '6 tháng cuối năm';
    return 'Cả năm';
  },
  term: 'Trong nhiệm kỳ',
  otherTerm: 'Nhiệm kỳ khác, ghi bên dưới',
  termNameHint: 'Như văn bản ghi, ví dụ: Nhiệm kỳ 2025–2030.',
  count: 'Một số ngày hoặc tháng kể từ một ngày',
  horizon: 'Mốc định hướng, không phải hạn («đến năm 2030»)',
  horizonHint: 'Việc vẫn được theo dõi nhưng không có ngày đến hạn, không bị tính là chậm.',
  units: { workingDays: 'ngày làm việc', calendarDays: 'ngày', months: 'tháng' },
  fromHint: 'Ngày ký văn bản, ngày nhận văn bản…; ngày này không tính vào thời hạn.',
  missing: (label: string) => `${label}: cần điền.`,
  chooseKind: 'Hãy chọn một cách đặt hạn.',
  noDay: 'Không phải là ngày có thật. Viết như 31/12/2026.',
  noTime: 'Viết giờ như 15:00 hoặc 15h30.',
  timeHint: 'để trống nếu tính hết ngày',
  noYear: 'Năm phải từ 1900 đến 2200.',
  noCount: (max: number) => `Phải là số nguyên từ 1 đến ${max}.`,
  tooLong: (max: number) => `Dài quá, nhiều nhất ${max} ký tự.`,
  lastBeforeFirst: 'Ngày cuối phải từ ngày đầu trở đi.',
};

const enFields: typeof viFields = {
  legend: 'Deadline',
  none: 'No deadline',
  labels: {
    deadlineChoice: 'How the deadline is set',
    deadlineDate: 'Day',
    deadlineTime: 'Time',
    deadlineReading: 'How the text puts it',
    deadlinePart: 'Within',
    deadlineYear: 'Year',
    deadlineTerm: 'Term',
    deadlineTermName: 'Name of the term',
    deadlineTermFrom: 'From',
    deadlineTermLast: 'To the end of',
    deadlineCount: 'Number',
    deadlineUnit: 'Unit',
    deadlineFrom: 'Counted from',
    deadlineHorizon: 'Until the year',
  },
  day: 'A named day',
  readings: {
    open: '“before the day”, no more said',
    included: '“by the day”: that day counts',
    excluded: '“before the day”: it does not count',
  },
  period: 'Within a month, quarter, half-year or year',
  partOf: (part) => {
    const [kind, n] = part.split('-');
    if (kind === 'month') return monthsEn[Number(n) - 1] ?? '';
    if (kind === 'quarter') return `Quarter ${roman[Number(n) - 1]}`;
    if (kind === 'half') return n === '1' ? 'First half of the year' : 'Second half of the year';
    return 'The whole year';
  },
  term: 'Within a term of office',
  otherTerm: 'Another, written below',
  termNameHint: 'As the document has it, such as: Nhiệm kỳ 2025–2030.',
  count: 'A number of days or months from a day',
  horizon: 'A horizon, not a due date (“until 2030”)',
  horizonHint: 'The work is followed but never falls due, and is never counted late.',
  units: { workingDays: 'working days', calendarDays: 'days', months: 'months' },
  fromHint: 'The day the document was signed, received…; that day itself is not counted.',
  missing: (label) => `${label}: has to be filled in.`,
  chooseKind: 'Choose how the deadline is set.',
  noDay: 'This is not a day that exists. Write it like 31/12/2026.',
  noTime: 'Write the time like 15:00.',
  timeHint: 'leave empty if the whole day counts',
  noYear: 'The year must lie between 1900 and 2200.',
  noCount: (max) => `This must be a whole number from 1 to ${max}.`,
  tooLong: (max) => `Too long: ${max} characters at most.`,
  lastBeforeFirst: 'The last day must not come before the first.',
};

/** What the fields of a deadline say. */
export const deadlineFieldWords: Words<typeof viFields> = { vi: viFields, en: enFields };

type KindOfDay = Pick<CalendarDay, 'kind' | 'pair'>;

const viCalendar = {
  title: 'Lịch làm việc',
  titleOfYear: (year: number) => `Lịch làm việc năm ${year}`,
  lead: 'Ngày nghỉ lễ, ngày nghỉ bù và ngày hoán đổi dùng để tính hạn. Tuần làm việc từ thứ Hai đến thứ Sáu.',
  year: (year: number) => `Năm ${year}`,
  thisYear: 'Năm nay',
  legend: 'Chú giải',
  month: (n: number) => `Tháng ${n}`,
  weekdays: [
    { short: 'T2', long: 'Thứ Hai' },
    { short: 'T3', long: 'Thứ Ba' },
    { short: 'T4', long: 'Thứ Tư' },
    { short: 'T5', long: 'Thứ Năm' },
    { short: 'T6', long: 'Thứ Sáu' },
    { short: 'T7', long: 'Thứ Bảy' },
    { short: 'CN', long: 'Chủ nhật' },
  ],
  kinds: {
    holiday: 'Nghỉ lễ, Tết',
    compensation: 'Nghỉ bù',
    swapped_off: 'Nghỉ hoán đổi',
    swapped_work: 'Làm bù',
  },
  kindOf: ({ kind, pair }: KindOfDay): string =>
    viCalendar.kinds[kind === 'holiday' && pair ? 'compensation' : kind],
  pairOf: ({ kind, pair }: KindOfDay): string => {
    if (!pair) return '';
    if (kind === 'holiday') return `bù cho ngày ${writeDay(pair)}`;
    return kind === 'swapped_off' ? `làm bù ngày ${writeDay(pair)}` : `làm bù cho ngày ${writeDay(pair)}`;
  },
  daysOfMonth: (first: number, last: number) => (first === last ? `${first}` : `${first}–${last}`),
  today: 'Hôm nay',
  unverified: 'Chưa kiểm chứng',
  unverifiedAside: '(chưa kiểm chứng)',
  verified: 'Đã kiểm chứng',
  unverifiedNote:
    'Ngày chưa kiểm chứng là ngày chưa đối chiếu được với văn bản công bố; kết quả tính hạn có dùng ngày này sẽ kèm lưu ý.',
  notWhole: {
    none: (year: number) =>
      `Lịch chưa có ngày nghỉ lễ của năm ${year}. Hạn tính qua năm này chỉ trừ thứ Bảy, Chủ nhật và luôn kèm lưu ý.`,
    partial: (year: number) =>
      `Lịch năm ${year} chưa đủ số ngày nghỉ lễ theo luật. Hạn tính qua năm này luôn kèm lưu ý.`,
    proposed: (year: number) =>
      `Lịch nghỉ năm ${year} mới là dự kiến: chưa có ngày nào được đối chiếu với thông báo chính thức.`,
  },
  unpaired: (days: string) => `Ngày hoán đổi chưa có ngày tương ứng trong lịch: ${days}.`,
  listShort: 'Danh sách ngày nghỉ',
  list: (year: number) => `Danh sách ngày nghỉ và ngày làm bù năm ${year}`,
  day: 'Ngày',
  dayAndWeekday: (day: Temporal.PlainDate) => `${writeDay(day)}, ${viWeekdays[day.dayOfWeek - 1]}`,
  kind: 'Loại',
  name: 'Tên',
  source: 'Căn cứ',
  state: 'Kiểm chứng',
  workingDays: (n: number) => `${n} ngày làm việc`,
  empty: 'Chưa có ngày nào được ghi cho năm này.',
  change: 'Sửa',
  add: 'Thêm một ngày',
  addOpen: 'Mở ngày',
  addHint: 'Chọn ngày cần ghi vào lịch hoặc cần sửa.',
  tryTitle: 'Tính thử hạn',
  tryLead:
    'Chọn cách đặt hạn để xem hạn rơi vào ngày nào và được tính ra sao. Việc tính thử không ghi lại điều gì.',
  tryLegend: 'Cách đặt hạn',
  tryNow: 'Tính hạn',
  due: (day: Temporal.PlainDate) => `Hạn: ${viWeekdays[day.dayOfWeek - 1]}, ngày ${writeDay(day)}`,
  beware: 'Lưu ý',
  rules: 'Quy tắc tính',
  rulesLead: 'Mỗi quy tắc có căn cứ và thời gian áp dụng; hạn được tính theo quy tắc của ngày bắt đầu tính.',
  ruleNames: {
    named_day_counts: 'Văn bản ghi «trước ngày» thì tính cả ngày được nêu',
    first_day_counts: 'Tính cả ngày bắt đầu vào thời hạn',
    rolls_to_working_day: 'Ngày cuối là ngày nghỉ thì chuyển sang ngày làm việc tiếp theo',
    holidays_in_year: 'Số ngày nghỉ lễ, Tết trong một năm',
    pause_moves_deadline: 'Ngày tạm dừng không tính vào thời hạn',
  } satisfies Record<CountingKey, string>,
  rule: 'Quy tắc',
  answer: 'Áp dụng',
  ruleAnswer: (key: CountingKey, value: number): string => {
    if (key === 'holidays_in_year') return String(value);
    if (key === 'pause_moves_deadline' && value > 0)
      return value === 1 ? 'Có, theo ngày' : 'Có, theo ngày làm việc';
    return value === 1 ? 'Có' : 'Không';
  },
  from: 'Từ ngày',
  period: 'Thời gian áp dụng',
  periodOf: ({ from, until }: Period): string =>
    [from ? `từ ${writeDay(from)}` : '', until ? `đến trước ${writeDay(until)}` : '']
      .filter(Boolean)
      .join(' '),
  changeRuleLead: 'Quy tắc mới áp dụng từ ngày được chọn; hạn đã tính theo quy tắc cũ giữ nguyên.',
  value: 'Giá trị',
  sourceVi: 'Căn cứ (tiếng Việt)',
  sourceEn: 'Căn cứ (tiếng Anh)',
  editLead: 'Điều đã ghi không bị sửa đè: bản cũ được giữ và đánh dấu là đã thay.',
  heldNow: 'Điều đang ghi',
  notHeld: 'Hiện chưa ghi gì cho ngày này; ngày được tính theo tuần làm việc thường.',
  kindHint: 'Nghỉ hoán đổi chỉ chọn cho ngày làm việc thường, làm bù chỉ chọn cho thứ Bảy hoặc Chủ nhật.',
  kindChoices: {
    holiday: 'Nghỉ lễ, Tết hoặc nghỉ bù',
    swapped_off: 'Nghỉ hoán đổi: được nghỉ, làm bù vào ngày khác',
    swapped_work: 'Làm bù: đi làm thay cho ngày đã nghỉ hoán đổi',
  },
  pair: 'Ngày tương ứng',
  pairHint:
    'Với hoán đổi: ngày làm bù hoặc ngày được nghỉ. Với nghỉ bù: ngày lễ trùng ngày nghỉ hằng tuần. Ngày lễ thường thì để trống.',
  nameVi: 'Tên tiếng Việt',
  nameEn: 'Tên tiếng Anh',
  sourceHint:
    'Số, ký hiệu, ngày và cơ quan ban hành văn bản, ví dụ: Thông báo số 9441/TB-BNV ngày 16/10/2025.',
  isVerified: 'Đã đối chiếu với văn bản nêu ở trên',
  save: 'Lưu',
  terms: 'Nhiệm kỳ',
  termsLead: 'Dùng khi văn bản ghi «trong nhiệm kỳ»: hạn là ngày cuối của nhiệm kỳ.',
  noTerms: 'Chưa ghi nhiệm kỳ nào.',
  addTerm: 'Thêm nhiệm kỳ',
  correctTerm: 'Sửa nhiệm kỳ',
  termLead:
    'Điều đã ghi không bị sửa đè. Hạn đã đặt theo nhiệm kỳ này giữ nguyên cho đến khi nơi giao đặt lại.',
  termName: 'Tên nhiệm kỳ',
  termNameHint: 'Như văn bản ghi, ví dụ: Nhiệm kỳ 2025–2030 của Đảng bộ thành phố.',
  termFrom: 'Từ ngày',
  termLast: 'Đến hết ngày',
  termSaved: (name: string) => `Đã ghi «${name}».`,
  saveAndMove: 'Lưu và tính lại hạn',
  withdrawAndMove: 'Bỏ khỏi lịch và tính lại hạn',
  movedSo: (n: number) => `Đã tính lại hạn của ${n} nhiệm vụ.`,
  foreseen: (n: number) => `Thay đổi này dời hạn của ${n} nhiệm vụ`,
  foreseenLead:
    'Các hạn dưới đây được đếm qua ngày này. Chưa có gì được ghi; khi đồng ý, hạn mới và cách tính được ghi vào từng nhiệm vụ, hạn cũ vẫn được giữ.',
  foreseenChanged: 'Trong lúc anh/chị xem, danh sách đã thay đổi. Hãy xem lại rồi xác nhận.',
  movedTask: 'Nhiệm vụ',
  movedBody: 'Đơn vị chủ trì',
  movedFrom: 'Hạn đang có',
  movedTo: 'Hạn mới',
  movedHow: 'Cách tính',
  movedHidden: (n: number) =>
    `Trong đó có ${n} nhiệm vụ từ văn bản mật, không nêu ở đây; hạn cũng được tính lại và ghi vào nhiệm vụ.`,
  movedMore: (n: number) => `Và ${n} nhiệm vụ khác.`,
  goBack: 'Không thay đổi, quay lại',
  cancel: 'Thôi, về lịch',
  withdraw: 'Bỏ ngày này khỏi lịch',
  withdrawConsequence: 'Ngày này trở lại theo tuần làm việc thường. Điều đã ghi và lý do bỏ vẫn được giữ.',
  withdrawSubmit: 'Bỏ khỏi lịch',
  reason: 'Lý do',
  earlier: 'Điều đã ghi trước đây',
  recordedAt: 'Ghi lúc',
  replacedAt: 'Thay hoặc bỏ lúc',
  saved: (day: Temporal.PlainDate) => `Đã ghi ngày ${writeDay(day)} vào lịch.`,
  withdrawn: (day: Temporal.PlainDate) => `Đã bỏ ngày ${writeDay(day)} khỏi lịch.`,
  ruleSaved: 'Đã đổi quy tắc tính.',
};

const enCalendar: typeof viCalendar = {
  title: 'Working calendar',
  titleOfYear: (year) => `Working calendar of ${year}`,
  lead: 'Public holidays, compensation days and swapped days, by which deadlines are computed. The week is worked from Monday to Friday.',
  year: (year) => String(year),
  thisYear: 'This year',
  legend: 'Legend',
  month: (n) => monthsEn[n - 1] ?? '',
  weekdays: [
    { short: 'Mo', long: 'Monday' },
    { short: 'Tu', long: 'Tuesday' },
    { short: 'We', long: 'Wednesday' },
    { short: 'Th', long: 'Thursday' },
    { short: 'Fr', long: 'Friday' },
    { short: 'Sa', long: 'Saturday' },
    { short: 'Su', long: 'Sunday' },
  ],
  kinds: {
    holiday: 'Public holiday',
    compensation: 'Compensation day',
    swapped_off: 'Day off in exchange',
    swapped_work: 'Worked in exchange',
  },
  kindOf: ({ kind, pair }) => enCalendar.kinds[kind === 'holiday' && pair ? 'compensation' : kind],
  pairOf: ({ kind, pair }) => {
    if (!pair) return '';
    if (kind === 'holiday') return `for ${writeDay(pair)}`;
    return kind === 'swapped_off' ? `made up on ${writeDay(pair)}` : `in exchange for ${writeDay(pair)}`;
  },
  daysOfMonth: (first, last) => (first === last ? `${first}` : `${first}–${last}`),
  today: 'Today',
  unverified: 'Unverified',
  unverifiedAside: '(unverified)',
  verified: 'Verified',
  unverifiedNote:
    'An unverified day has not yet been compared with a published document; a deadline that relies on it says so.',
  notWhole: {
    none: (year) =>
      `The calendar holds no public holidays of ${year}. Deadlines through that year pass over Saturdays and Sundays only, and always say so.`,
    partial: (year) =>
      `The calendar holds fewer public holidays of ${year} than the law grants. Deadlines through that year always say so.`,
    proposed: (year) =>
      `The days off of ${year} are expected only: none has been compared with an official announcement.`,
  },
  unpaired: (days) => `Swapped days whose other half is not in the calendar: ${days}.`,
  listShort: 'List of days',
  list: (year) => `Days of rest and days worked in exchange, ${year}`,
  day: 'Day',
  dayAndWeekday: (day) => `${writeDay(day)}, ${enWeekdays[day.dayOfWeek - 1]}`,
  kind: 'Kind',
  name: 'Name',
  source: 'Source',
  state: 'Verification',
  workingDays: (n) => `${n} working days`,
  empty: 'No day has been written down for this year.',
  change: 'Change',
  add: 'Add a day',
  addOpen: 'Open the day',
  addHint: 'The day to be written into the calendar, or to be changed.',
  tryTitle: 'Try a deadline',
  tryLead:
    'Choose how a deadline is set to see on which day it falls and how it is found. Nothing is written down.',
  tryLegend: 'How the deadline is set',
  tryNow: 'Compute',
  due: (day) => `Due: ${enWeekdays[day.dayOfWeek - 1]}, ${writeDay(day)}`,
  beware: 'Beware',
  rules: 'Rules of counting',
  rulesLead:
    'Each rule has a source and a period; a deadline follows the rule of the day from which it is counted.',
  ruleNames: {
    named_day_counts: 'Where the text says “before the day”, that day counts',
    first_day_counts: 'The first day of a period counts',
    rolls_to_working_day: 'A period that ends on a day of rest moves to the next working day',
    holidays_in_year: 'Number of public holidays in a year',
    pause_moves_deadline: 'The days of a pause do not count',
  },
  rule: 'Rule',
  answer: 'Holds',
  ruleAnswer: (key, value) => {
    if (key === 'holidays_in_year') return String(value);
    if (key === 'pause_moves_deadline' && value > 0)
      return value === 1 ? 'Yes, by days' : 'Yes, by working days';
    return value === 1 ? 'Yes' : 'No';
  },
  from: 'From',
  period: 'Period',
  periodOf: ({ from, until }) =>
    [from ? `from ${writeDay(from)}` : '', until ? `until before ${writeDay(until)}` : '']
      .filter(Boolean)
      .join(' '),
  changeRuleLead: 'The new rule holds from the chosen day on; deadlines computed by the old one stay.',
  value: 'Value',
  sourceVi: 'Source (in Vietnamese)',
  sourceEn: 'Source (in English)',
  editLead: 'What was written is never overwritten: the old statement is kept and marked as replaced.',
  heldNow: 'Written now',
  notHeld: 'Nothing is written for this day yet; the ordinary week holds.',
  kindHint:
    'A day off in exchange must be an ordinary working day; a day worked in exchange, a Saturday or Sunday.',
  kindChoices: {
    holiday: 'Public holiday or compensation day',
    swapped_off: 'Day off in exchange: made up on another day',
    swapped_work: 'Worked in exchange for a day off',
  },
  pair: 'The other day',
  pairHint:
    'For a swap: the day worked or the day off. For a compensation day: the holiday that fell on a day of rest. Empty for an ordinary holiday.',
  nameVi: 'Name in Vietnamese',
  nameEn: 'Name in English',
  sourceHint:
    'Number, symbol, date and issuer of the document, such as: Thông báo số 9441/TB-BNV ngày 16/10/2025.',
  isVerified: 'Compared with the document named above',
  save: 'Save',
  terms: 'Terms of office',
  termsLead: 'For texts that say “within the term”: the deadline is the last day of the term.',
  noTerms: 'No term has been written down yet.',
  addTerm: 'Add a term',
  correctTerm: 'Correct a term',
  termLead:
    'What was written is never overwritten. Deadlines that were set by this term stay until their giver sets them anew.',
  termName: 'Name of the term',
  termNameHint: 'As documents have it, such as: Nhiệm kỳ 2025–2030 của Đảng bộ thành phố.',
  termFrom: 'From',
  termLast: 'To the end of',
  termSaved: (name) => `“${name}” was written down.`,
  saveAndMove: 'Save and move the deadlines',
  withdrawAndMove: 'Take it off and move the deadlines',
  movedSo: (n) => (n === 1 ? 'One deadline was moved.' : `${n} deadlines were moved.`),
  foreseen: (n) => `This change moves ${n === 1 ? 'one deadline' : `${n} deadlines`}`,
  foreseenLead:
    'The deadlines below were counted across this day. Nothing is written yet; once you agree, the new day and how it was found are written to each task, and the old one is kept.',
  foreseenChanged: 'The list has changed while you were looking. Look at it again, then confirm.',
  movedTask: 'Task',
  movedBody: 'Lead body',
  movedFrom: 'Now due',
  movedTo: 'Then due',
  movedHow: 'How it is found',
  movedHidden: (n) =>
    `${n === 1 ? 'One of them comes' : `${n} of them come`} from secret documents and ${n === 1 ? 'is' : 'are'} not named here; ${n === 1 ? 'its deadline is' : 'their deadlines are'} moved and recorded as well.`,
  movedMore: (n) => `And ${n} more.`,
  goBack: 'Change nothing, go back',
  cancel: 'Back to the calendar',
  withdraw: 'Take this day off the calendar',
  withdrawConsequence: 'The ordinary week holds again on this day. What was written and the reason are kept.',
  withdrawSubmit: 'Take it off',
  reason: 'Reason',
  earlier: 'Written earlier',
  recordedAt: 'Written',
  replacedAt: 'Replaced or withdrawn',
  saved: (day) => `${writeDay(day)} was written into the calendar.`,
  withdrawn: (day) => `${writeDay(day)} was taken off the calendar.`,
  ruleSaved: 'The rule of counting was changed.',
};

/** What the pages of the calendar say. */
export const calendarWords: Words<typeof viCalendar> = { vi: viCalendar, en: enCalendar };

/** What can go wrong with the calendar. */
export const calendarFailures = failures('calendar', {
  administratorsOnly: {
    kind: 'forbidden',
    vi: 'Chỉ quản trị viên được thay đổi lịch làm việc.',
    en: 'Only an administrator may change the calendar.',
  },
  movesDeadlines: {
    kind: 'conflict',
    vi: 'Các ngày trong tệp cùng làm chuyển hạn đang tính. Hãy ghi ở trang của từng ngày để xem trước.',
    en: 'The days of the file together move deadlines. Set each on its own page, where they are shown first.',
  },
  spanTooLong: {
    kind: 'invalid',
    vi: ({ days }) => `Khoảng ngày phải có từ 1 đến ${days} ngày.`,
    en: ({ days }) => `The span must have from 1 to ${days} days.`,
  },
  noSuchDay: {
    kind: 'missing',
    vi: 'Không có ngày này.',
    en: 'There is no such day.',
  },
  noSuchRule: {
    kind: 'missing',
    vi: 'Không có quy tắc tính này.',
    en: 'There is no such rule of counting.',
  },
  changedMeanwhile: {
    kind: 'conflict',
    vi: 'Trong lúc anh/chị nhập, người khác đã thay đổi ngày này. Hãy xem điều đang ghi ở dưới rồi gửi lại.',
    en: 'While you were typing, someone else changed this day. Look at what is written now and send again.',
  },
  pairMissing: {
    kind: 'invalid',
    vi: 'Ngày hoán đổi cần có ngày tương ứng.',
    en: 'A swapped day needs its other day.',
  },
  pairIsItself: {
    kind: 'invalid',
    vi: 'Ngày tương ứng phải là một ngày khác.',
    en: 'The other day must be another day.',
  },
  restIsNoSwap: {
    kind: 'invalid',
    vi: 'Thứ Bảy và Chủ nhật vốn là ngày nghỉ, không thể là ngày nghỉ hoán đổi.',
    en: 'Saturdays and Sundays are days of rest already and cannot be taken off in exchange.',
  },
  workIsNoSwap: {
    kind: 'invalid',
    vi: 'Ngày làm bù phải là thứ Bảy hoặc Chủ nhật.',
    en: 'A day worked in exchange must be a Saturday or a Sunday.',
  },
  noSuchValue: {
    kind: 'invalid',
    vi: 'Quy tắc này chỉ nhận một trong các câu trả lời nêu trên.',
    en: 'This rule takes only one of the answers given.',
  },
  noSuchTerm: {
    kind: 'missing',
    vi: 'Không có nhiệm kỳ này, hoặc đã được sửa.',
    en: 'There is no such term, or it was corrected.',
  },
  termEndsFirst: {
    kind: 'invalid',
    vi: 'Ngày cuối của nhiệm kỳ phải từ ngày đầu trở đi.',
    en: 'The last day of a term must not come before the first.',
  },
  otherDeadlines: {
    kind: 'conflict',
    vi: 'Trong lúc đó hạn của một số nhiệm vụ đã thay đổi. Hãy xem lại danh sách rồi xác nhận.',
    en: 'Meanwhile some deadlines have changed. Look at the list again, then confirm.',
  },
  ruleNotAfter: {
    kind: 'invalid',
    vi: (facts) => `Quy tắc mới phải bắt đầu sau ngày quy tắc hiện có bắt đầu (${facts.begin}).`,
    en: (facts) => `The new rule must begin after the present one began (${facts.begin}).`,
  },
});
