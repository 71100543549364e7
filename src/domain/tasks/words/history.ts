import { Temporal, writeDay } from '../../../kernel/time/index.ts';
import type { Words } from '../../../kernel/words/index.ts';
import type { Deed } from '../deeds.ts';

type Facts = Readonly<Record<string, unknown>>;
type Field = 'title' | 'product' | 'leadId' | 'coordinatingIds' | 'dueOn';

interface HistoryWords {
  readonly deeds: Readonly<Record<Deed, (facts: Facts) => string>>;
  readonly fields: Readonly<Record<Field, string>>;
  /** Said after a deed that was done with many tasks by one order. */
  readonly withOthers: string;
}

const day = (value: unknown) => (typeof value === 'string' ? writeDay(Temporal.PlainDate.from(value)) : '');
const text = (value: unknown) => (typeof value === 'string' ? value : '');
const after = (words: string, more: string, between = ': ') =>
  more === '' ? words : `${words}${between}${more}`;
const numberOf = (value: unknown) => `NV-${(value as { number?: unknown } | undefined)?.number ?? ''}`;
const togetherWith = (facts: Facts, words: (number: string) => string) =>
  typeof facts.withTask === 'number' ? words(`NV-${facts.withTask}`) : '';
const countOf = (facts: Facts) => (Array.isArray(facts.parts) ? facts.parts.length : 0);
const newGiver = (facts: Facts) => text((facts.giverName as { to?: unknown } | undefined)?.to);
const newLead = (facts: Facts) => text((facts.leadName as { to?: unknown } | undefined)?.to);
const newDay = (facts: Facts) => day((facts.dueOn as { to?: unknown } | undefined)?.to);

function changed(facts: Facts, fields: HistoryWords['fields']): string {
  const known = Object.keys(fields) as Field[];
  const changes = facts.changes as object | undefined;
  return known
    .filter((field) => changes && field in changes)
    .map((field) => fields[field])
    .join(', ');
}

const viFields: HistoryWords['fields'] = {
  title: 'tên nhiệm vụ',
  product: 'sản phẩm',
  leadId: 'đơn vị chủ trì',
  coordinatingIds: 'đơn vị phối hợp',
  dueOn: 'thời hạn',
};

const vi: HistoryWords = {
  fields: viFields,
  withOthers: '(xử lý cùng nhiều nhiệm vụ)',
  deeds: {
    'task.assigned': (facts) =>
      after(
        facts.partOf ? `giao phần việc của ${numberOf(facts.partOf)}` : 'giao nhiệm vụ',
        facts.dueOn ? `hạn ${day(facts.dueOn)}` : '',
        ', ',
      ),
    'task.acknowledged': () => 'tiếp nhận nhiệm vụ',
    'task.progress_reported': (facts) =>
      typeof facts.percent === 'number' ? `báo cáo tiến độ, đạt ${facts.percent}%` : 'báo cáo phần phối hợp',
    'task.result_submitted': (facts) => after('trình kết quả', text(facts.product)),
    'task.accepted': () => 'xác nhận hoàn thành',
    'task.returned': (facts) => after('trả lại để bổ sung', text(facts.reason)),
    'task.extension_asked': (facts) => `xin gia hạn đến ${day(facts.wantedOn)}`,
    'task.extension_granted': (facts) => `đồng ý gia hạn đến ${newDay(facts)}`,
    'task.extension_refused': (facts) => after('không đồng ý gia hạn', text(facts.reason)),
    'task.paused': (facts) =>
      after(`tạm dừng nhiệm vụ${togetherWith(facts, (number) => ` cùng ${number}`)}`, text(facts.reason)),
    'task.resumed': (facts) =>
      facts.dueOn ? `cho tiếp tục thực hiện, hạn chuyển sang ${newDay(facts)}` : 'cho tiếp tục thực hiện',
    'task.handed_over': (facts) => after(`bàn giao cho ${newLead(facts)}`, text(facts.reason)),
    'task.split': (facts) => `chia ${countOf(facts)} phần việc`,
    'task.parts_overridden': (facts) =>
      after(`trình kết quả khi ${facts.open} trong ${facts.all} phần chưa xong`, text(facts.note)),
    'task.giver_changed': (facts) => `chuyển nơi giao sang ${newGiver(facts)} do bàn giao nhiệm vụ chung`,
    'task.reminded': (facts) => after('đôn đốc', text(facts.words)),
    'task.deadline_recomputed': (facts) =>
      `tính lại hạn thành ${newDay(facts)} do lịch làm việc ngày ${day(facts.calendarDay)} thay đổi`,
    'task.edited': (facts) => after('sửa nội dung giao', changed(facts, viFields)),
    'task.withdrawn': () => 'thu hồi nhiệm vụ',
    'task.cancelled': (facts) =>
      after(`hủy nhiệm vụ${togetherWith(facts, (number) => ` cùng ${number}`)}`, text(facts.reason)),
  },
};

const enFields: HistoryWords['fields'] = {
  title: 'name',
  product: 'product',
  leadId: 'lead body',
  coordinatingIds: 'coordinating bodies',
  dueOn: 'deadline',
};

const en: HistoryWords = {
  fields: enFields,
  withOthers: '(together with other tasks)',
  deeds: {
    'task.assigned': (facts) =>
      after(
        facts.partOf ? `gave this part of ${numberOf(facts.partOf)}` : 'gave the task',
        facts.dueOn ? `due ${day(facts.dueOn)}` : '',
        ', ',
      ),
    'task.acknowledged': () => 'acknowledged the task',
    'task.progress_reported': (facts) =>
      typeof facts.percent === 'number' ? `reported progress, ${facts.percent}%` : 'reported a contribution',
    'task.result_submitted': (facts) => after('submitted a result', text(facts.product)),
    'task.accepted': () => 'accepted it as done',
    'task.returned': (facts) => after('returned it', text(facts.reason)),
    'task.extension_asked': (facts) => `asked for an extension until ${day(facts.wantedOn)}`,
    'task.extension_granted': (facts) => `granted the extension until ${newDay(facts)}`,
    'task.extension_refused': (facts) => after('refused the extension', text(facts.reason)),
    'task.paused': (facts) =>
      after(
        `paused the task${togetherWith(facts, (number) => ` together with ${number}`)}`,
        text(facts.reason),
      ),
    'task.resumed': (facts) =>
      facts.dueOn ? `let it go on, the deadline moved to ${newDay(facts)}` : 'let it go on',
    'task.handed_over': (facts) => after(`handed it over to ${newLead(facts)}`, text(facts.reason)),
    'task.split': (facts) => `gave ${countOf(facts)} parts of it`,
    'task.parts_overridden': (facts) =>
      after(`submitted the result while ${facts.open} of ${facts.all} parts were open`, text(facts.note)),
    'task.giver_changed': (facts) =>
      `made ${newGiver(facts)} its giver, because the whole task was handed over`,
    'task.reminded': (facts) => after('reminded the lead', text(facts.words)),
    'task.deadline_recomputed': (facts) =>
      `moved the deadline to ${newDay(facts)}, because the calendar of ${day(facts.calendarDay)} changed`,
    'task.edited': (facts) => after('edited what was ordered', changed(facts, enFields)),
    'task.withdrawn': () => 'withdrew the task',
    'task.cancelled': (facts) =>
      after(
        `cancelled the task${togetherWith(facts, (number) => ` together with ${number}`)}`,
        text(facts.reason),
      ),
  },
};

/** The deeds on a task in words, as its history tells them. */
export const historyWords: Words<HistoryWords> = { vi, en };
