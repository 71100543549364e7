import { failures } from '../../kernel/failure/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Locale, Words } from '../../kernel/words/index.ts';
import { writeAmount } from './amount.ts';
import type { Definition, Direction, Taking } from './measure.ts';
import { type Cadence, nthOf } from './period.ts';

const roman = ['I', 'II', 'III', 'IV'];

/** An amount with its unit: a per cent sign stands close to its number. */
const withUnit = (amount: number, unit: string, locale: Locale) =>
  unit === '%' ? `${writeAmount(amount, locale)}%` : `${writeAmount(amount, locale)} ${unit}`.trim();

type Target = Pick<Definition, 'low' | 'high' | 'unit'>;

const twoDigits = (year: number) => String(year).slice(2);

const vi = {
  title: 'Chỉ tiêu',
  tasks: 'Việc của tôi',
  begin: 'Đặt chỉ tiêu cho nhiệm vụ này',
  add: 'Thêm chỉ tiêu',
  amount: (amount: number, unit: string) => withUnit(amount, unit, 'vi'),
  target: ({ low, high, unit }: Target) =>
    low !== null && high !== null
      ? `từ ${writeAmount(low, 'vi')} đến ${withUnit(high, unit, 'vi')}`
      : low !== null
        ? `ít nhất ${withUnit(low, unit, 'vi')}`
        : `không quá ${withUnit(high ?? 0, unit, 'vi')}`,
  targetLabel: 'Phải đạt',
  reachedLabel: 'Thực hiện',
  reached: { more: 'Đạt', less: 'Trong mức', range: 'Trong khoảng' } as Readonly<Record<Direction, string>>,
  missed: { more: 'Chưa đạt', less: 'Vượt mức', range: 'Ngoài khoảng' } as Readonly<
    Record<Direction, string>
  >,
  noFigure: 'Chưa có số liệu',
  ended: 'Đã thôi theo dõi',
  endedBecause: (reason: string) => `Lý do: ${reason}`,
  takenSo: { latest: 'lấy số của kỳ gần nhất', sum: 'cộng dồn các kỳ' } as Readonly<Record<Taking, string>>,
  sourceOf: (period: string, source: string) => `${period}: ${source}`,
  open: 'Xem số liệu từng kỳ',
  change: 'Sửa chỉ tiêu',
  byPeriod: (name: string) => `${name} theo kỳ`,
  period: (from: Temporal.PlainDate, cadence: Cadence) => {
    const nth = nthOf(from, cadence);
    if (cadence === 'month') return `Tháng ${nth}/${from.year}`;
    if (cadence === 'quarter') return `Quý ${roman[nth - 1]}/${from.year}`;
    if (cadence === 'halfYear') return `6 tháng ${nth === 1 ? 'đầu' : 'cuối'} năm ${from.year}`;
    return `Năm ${from.year}`;
  },
  periodShort: (from: Temporal.PlainDate, cadence: Cadence) => {
    const nth = nthOf(from, cadence);
    if (cadence === 'month') return `T${nth}/${twoDigits(from.year)}`;
    if (cadence === 'quarter') return `Q${nth}/${twoDigits(from.year)}`;
    if (cadence === 'halfYear') return `${nth === 1 ? 'Đầu' : 'Cuối'} ${twoDigits(from.year)}`;
    return String(from.year);
  },
  cadences: {
    month: 'Hằng tháng',
    quarter: 'Hằng quý',
    halfYear: '6 tháng một lần',
    year: 'Hằng năm',
  } as Readonly<Record<Cadence, string>>,

  newTitle: 'Thêm chỉ tiêu',
  newLead: 'Điều gì đếm được cho thấy nhiệm vụ đạt yêu cầu. Đơn vị chủ trì báo số liệu từng kỳ, kèm nguồn.',
  changeTitle: 'Sửa chỉ tiêu',
  changeLead: 'Số liệu đã báo vẫn giữ nguyên; thay đổi được ghi vào nhật ký.',
  fields: {
    name: 'Tên chỉ tiêu',
    unit: 'Đơn vị tính',
    direction: 'Yêu cầu',
    low: 'Mức thấp nhất',
    high: 'Mức cao nhất',
    cadence: 'Kỳ báo cáo',
    taken: 'Cách tính chung',
    firstFrom: 'Báo từ kỳ có ngày',
    period: 'Kỳ',
    amount: 'Số thực hiện',
    source: 'Nguồn số liệu',
    evidence: 'Tệp minh chứng',
    because: 'Lý do thôi theo dõi',
  },
  nameHint: 'ví dụ: Hồ sơ đảng viên đã đối chiếu xong',
  unitHint: 'ví dụ: hồ sơ, %, triệu đồng',
  directions: {
    more: 'Càng nhiều càng tốt',
    less: 'Càng ít càng tốt',
    range: 'Trong một khoảng',
  } as Readonly<Record<Direction, string>>,
  takings: {
    latest: 'Lấy số của kỳ gần nhất',
    sum: 'Cộng dồn các kỳ',
  } as Readonly<Record<Taking, string>>,
  cadenceFixed:
    'Kỳ báo cáo không đổi được khi đã đặt; cần kỳ khác thì thôi theo dõi chỉ tiêu này và thêm chỉ tiêu mới.',
  amountHint: 'dấu chấm chia hàng nghìn, dấu phẩy cho phần lẻ, ví dụ 1.234,5',
  noAmount:
    'Ghi một số như 1.234,5: dấu chấm chia hàng nghìn, dấu phẩy cho phần lẻ, không quá bốn chữ số lẻ.',
  boundNeeded: 'Cần ghi mức này.',
  firstFromHint: 'Mặc định là kỳ hiện nay. Chọn ngày trước đó nếu cần báo bù các kỳ đã qua.',
  save: 'Lưu chỉ tiêu',
  back: 'Quay lại nhiệm vụ',
  defined: 'Đã thêm chỉ tiêu.',
  changed: 'Đã sửa chỉ tiêu.',
  endDo: 'Thôi theo dõi chỉ tiêu này',
  end: 'Thôi theo dõi',
  endFollows: 'Đơn vị chủ trì không phải báo số liệu nữa. Số liệu đã báo vẫn xem được.',
  endDone: 'Đã thôi theo dõi chỉ tiêu.',
  conflict: 'Hai bản của chỉ tiêu này',

  report: 'Báo số liệu',
  reportHint: 'Báo lại một kỳ đã có số thì số mới thay số cũ; số cũ vẫn được lưu và hiện bên dưới.',
  sourceHint:
    'Số, ký hiệu, ngày của báo cáo hoặc tên cơ sở dữ liệu, ví dụ: Báo cáo số 12-BC/SNV ngày 05/6/2026.',
  evidenceTypes: 'PDF, DOCX, XLSX, PNG, JPG, TXT, ZIP',
  evidenceLimit: '50 MB',
  reported: 'Đã ghi số liệu.',
  alongside: 'Số liệu chỉ tiêu kỳ này',
  alongsideHint: 'Để trống chỉ tiêu chưa có số liệu mới.',
  sourceNeeded: 'Đã ghi số thì cần ghi nguồn.',
  allFigures: 'Số liệu đã báo',
  replaced: 'đã được thay',
  stands: 'đang dùng',
  reportedBy: (name: string, moment: string) => `${name}, ${moment}`,
  columns: { period: 'Kỳ', amount: 'Số thực hiện', source: 'Nguồn', by: 'Người báo', state: 'Tình trạng' },
  nothing: 'Chưa có số liệu nào',
  nothingLead: 'Số liệu hiện ở đây khi đơn vị chủ trì báo kỳ đầu tiên.',
};

const en: typeof vi = {
  title: 'Measures',
  tasks: 'My tasks',
  begin: 'Lay down a measure for this task',
  add: 'Add a measure',
  amount: (amount, unit) => withUnit(amount, unit, 'en'),
  target: ({ low, high, unit }) =>
    low !== null && high !== null
      ? `from ${writeAmount(low, 'en')} to ${withUnit(high, unit, 'en')}`
      : low !== null
        ? `at least ${withUnit(low, unit, 'en')}`
        : `at most ${withUnit(high ?? 0, unit, 'en')}`,
  targetLabel: 'Target',
  reachedLabel: 'Reached',
  reached: { more: 'Reached', less: 'Within the limit', range: 'Within the range' },
  missed: { more: 'Not reached yet', less: 'Over the limit', range: 'Outside the range' },
  noFigure: 'No figure yet',
  ended: 'No longer followed',
  endedBecause: (reason) => `Reason: ${reason}`,
  takenSo: { latest: 'latest period', sum: 'sum of all periods' },
  sourceOf: (period, source) => `${period}: ${source}`,
  open: 'Figures of every period',
  change: 'Change',
  byPeriod: (name) => `${name} by period`,
  period: (from, cadence) => {
    const nth = nthOf(from, cadence);
    if (cadence === 'month') return `Month ${nth}/${from.year}`;
    if (cadence === 'quarter') return `Quarter ${nth}/${from.year}`;
    if (cadence === 'halfYear') return `${nth === 1 ? 'First' : 'Second'} half of ${from.year}`;
    return `Year ${from.year}`;
  },
  periodShort: (from, cadence) => {
    const nth = nthOf(from, cadence);
    if (cadence === 'month') return `${nth}/${twoDigits(from.year)}`;
    if (cadence === 'quarter') return `Q${nth}/${twoDigits(from.year)}`;
    if (cadence === 'halfYear') return `H${nth}/${twoDigits(from.year)}`;
    return String(from.year);
  },
  cadences: {
    month: 'Every month',
    quarter: 'Every quarter',
    halfYear: 'Every half-year',
    year: 'Every year',
  },

  newTitle: 'Add a measure',
  newLead:
    'What can be counted to show that the task reaches what it is for. The lead reports a figure for every period, with its source.',
  changeTitle: 'Change a measure',
  changeLead: 'Figures already reported stay as they are; the change goes on the record.',
  fields: {
    name: 'Name of the measure',
    unit: 'Unit',
    direction: 'What is wanted',
    low: 'At least',
    high: 'At most',
    cadence: 'Reported',
    taken: 'What stands for the whole',
    firstFrom: 'Reported from the period of',
    period: 'Period',
    amount: 'Figure',
    source: 'Source of the figure',
    evidence: 'Evidence file',
    because: 'Why it is no longer followed',
  },
  nameHint: 'for example: Member files compared',
  unitHint: 'for example: files, %, million dong',
  directions: { more: 'The more the better', less: 'The less the better', range: 'Within a range' },
  takings: { latest: 'The latest period', sum: 'The sum of all periods' },
  cadenceFixed:
    'How often it is reported cannot be changed; to report otherwise, end this measure and add another.',
  amountHint: 'comma between thousands, point before decimals, for example 1,234.5',
  noAmount:
    'Give a number such as 1,234.5: comma between thousands, point before decimals, at most four of them.',
  boundNeeded: 'This bound is needed.',
  firstFromHint:
    'The present period unless chosen otherwise. Choose an earlier day to report periods that have passed.',
  save: 'Save',
  back: 'Back to the task',
  defined: 'The measure was added.',
  changed: 'The measure was changed.',
  endDo: 'End this measure',
  end: 'End',
  endFollows: 'The lead no longer has to report it. Figures already reported can still be seen.',
  endDone: 'The measure was ended.',
  conflict: 'Two versions of this measure',

  report: 'Report a figure',
  reportHint: 'Report a period again to correct it; the former figure is kept and shown below.',
  sourceHint:
    'Symbol and date of the report, or the name of the database, for example: Report 12-BC/SNV of 05/6/2026.',
  evidenceTypes: 'PDF, DOCX, XLSX, PNG, JPG, TXT, ZIP',
  evidenceLimit: '50 MB',
  reported: 'The figure was stored.',
  alongside: 'Figures of the measures',
  alongsideHint: 'Leave empty what has no new figure.',
  sourceNeeded: 'A figure needs its source.',
  allFigures: 'Figures reported',
  replaced: 'replaced',
  stands: 'in use',
  reportedBy: (name, moment) => `${name}, ${moment}`,
  columns: { period: 'Period', amount: 'Figure', source: 'Source', by: 'Reported by', state: 'State' },
  nothing: 'No figures yet',
  nothingLead: 'Figures stand here once the lead has reported the first period.',
};

/** Everything a user reads of measures. */
export const measureWords: Words<typeof vi> = { vi, en };

export const measureFailures = failures('measures', {
  noSuchMeasure: { kind: 'missing', vi: 'Không có chỉ tiêu này.', en: 'There is no such measure.' },
  noSuchEvidence: {
    kind: 'missing',
    vi: 'Không có tệp minh chứng này.',
    en: 'There is no such evidence file.',
  },
  notYours: {
    kind: 'forbidden',
    vi: 'Chỉ nơi giao mới đặt, sửa hoặc thôi theo dõi chỉ tiêu, và chỉ khi nhiệm vụ chưa kết thúc.',
    en: 'Only the giver lays down, changes or ends a measure, and only while the task is open.',
  },
  onlyLeadReports: {
    kind: 'forbidden',
    vi: 'Chỉ đơn vị chủ trì báo số liệu chỉ tiêu, và chỉ khi nhiệm vụ chưa kết thúc.',
    en: 'Only the lead reports figures, and only while the task is open.',
  },
  ended: {
    kind: 'conflict',
    vi: 'Chỉ tiêu này đã thôi theo dõi.',
    en: 'This measure is no longer followed.',
  },
  changedMeanwhile: {
    kind: 'conflict',
    vi: 'Trong lúc anh/chị sửa, người khác đã lưu thay đổi của chỉ tiêu này. Hãy so hai bản rồi lưu lại nếu cần.',
    en: 'While you were editing, someone else changed this measure. Compare the two versions, then save again if needed.',
  },
  cadenceStays: {
    kind: 'invalid',
    vi: 'Kỳ báo cáo của chỉ tiêu không đổi được.',
    en: 'How often a measure is reported cannot be changed.',
  },
  boundMissing: {
    kind: 'invalid',
    vi: 'Mức phải đạt không khớp với yêu cầu: càng nhiều càng tốt thì cần mức thấp nhất, càng ít càng tốt thì cần mức cao nhất.',
    en: 'The target does not fit the direction: “more” needs a lower bound, “less” an upper one.',
  },
  boundsCrossed: {
    kind: 'invalid',
    vi: 'Mức thấp nhất phải nhỏ hơn mức cao nhất.',
    en: 'The lower bound must be below the upper one.',
  },
  noSuchPeriod: {
    kind: 'invalid',
    vi: 'Kỳ này không thuộc các kỳ phải báo, hoặc chưa bắt đầu.',
    en: 'This period is not one that is reported, or has not begun.',
  },
  sourceMissing: {
    kind: 'invalid',
    vi: 'Cần ghi nguồn của số liệu.',
    en: 'A figure needs its source.',
  },
  reasonMissing: {
    kind: 'invalid',
    vi: 'Cần nêu lý do.',
    en: 'A reason is needed.',
  },
});
