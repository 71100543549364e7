import { defineMeasure, reportActual } from '../../src/domain/measures/index.ts';
import { getTask } from '../../src/domain/tasks/index.ts';
import { dayOf, startOfDay, Temporal, writeDay } from '../../src/kernel/time/index.ts';
import type { Given } from './directives.ts';
import type { Cast } from './lives.ts';

interface Sample {
  /** Words of the task to which it belongs. */
  readonly about: string;
  readonly name: string;
  readonly unit: string;
  readonly direction: 'more' | 'less' | 'range';
  readonly low: number | null;
  readonly high: number | null;
  readonly taken: 'latest' | 'sum';
  /** What was reached month by month, the last one in the month before this. */
  readonly figures: readonly number[];
}

const samples: readonly Sample[] = [
  {
    about: 'đối chiếu dữ liệu đảng viên',
    name: 'Hồ sơ đảng viên đã đối chiếu xong',
    unit: 'hồ sơ',
    direction: 'more',
    low: 12_500,
    high: null,
    taken: 'sum',
    figures: [1_240, 2_180, 2_655, 2_310],
  },
  {
    about: 'kiểm tra ngẫu nhiên',
    name: 'Tỷ lệ hồ sơ sai trong số kiểm tra ngẫu nhiên',
    unit: '%',
    direction: 'less',
    low: null,
    high: 2,
    taken: 'latest',
    figures: [6.4, 4.1, 2.9, 1.8],
  },
  {
    about: 'rà soát, bổ sung quy hoạch cấp ủy',
    name: 'Tỷ lệ nữ trong quy hoạch cấp ủy',
    unit: '%',
    direction: 'more',
    low: 15,
    high: null,
    taken: 'latest',
    figures: [11.5, 12.8, 13.6],
  },
  {
    about: 'trả lời dứt điểm các kiến nghị',
    name: 'Kiến nghị quá hạn chưa trả lời',
    unit: 'kiến nghị',
    direction: 'less',
    low: null,
    high: 0,
    taken: 'latest',
    figures: [41, 33, 18, 7],
  },
  {
    about: 'hoàn thiện bản mô tả công việc',
    name: 'Vị trí việc làm có bản mô tả công việc được duyệt',
    unit: '%',
    direction: 'more',
    low: 100,
    high: null,
    taken: 'latest',
    figures: [35, 52, 71.5, 84],
  },
];

/** Lays down what is measured in some of the tasks under way, and lets their leads report month by month. */
export async function seedMeasures(given: readonly Given[], cast: Cast): Promise<void> {
  const taken = new Set<string>();
  for (const sample of samples) {
    for (const one of given.toReversed()) {
      if (taken.has(one.task.id) || !isAbout(one, sample)) continue;
      const { state, secrecy } = await getTask(one.task.id);
      if (secrecy !== 'normal' || (state !== 'in_progress' && state !== 'returned')) continue;
      taken.add(one.task.id);
      await measure(one, sample, cast);
      break;
    }
  }
}

const isAbout = ({ task }: Given, { about }: Sample) =>
  task.title.toLocaleLowerCase('vi').startsWith(about.toLocaleLowerCase('vi'));

async function measure({ task, lead, givenOn }: Given, sample: Sample, cast: Cast): Promise<void> {
  const [giver] = cast.givers;
  if (!giver) return;
  const { name, unit, direction, low, high, taken } = sample;
  const thisMonth = cast.today.with({ day: 1 });
  const months = sample.figures
    .map((amount, nth) => ({ amount, from: thisMonth.subtract({ months: sample.figures.length - nth }) }))
    .filter(({ from }) => Temporal.PlainDate.compare(from.add({ months: 1 }), givenOn) > 0);
  const firstFrom = months[0]?.from ?? thisMonth;
  const definition = { name, unit, direction, low, high, cadence: 'month' as const, taken, firstFrom };
  const measureId = await defineMeasure(
    giver,
    { taskId: task.id, definition },
    startOfDay(givenOn).add({ hours: 14 }),
  );
  for (const [nth, { amount, from }] of months.entries()) {
    const reportedOn = from.add({ months: 1, days: 2 });
    const now = startOfDay(Temporal.PlainDate.compare(reportedOn, cast.today) < 0 ? reportedOn : cast.today);
    const source = `Báo cáo tháng số ${30 + nth}-BC ngày ${writeDay(dayOf(now))}`;
    await reportActual(
      cast.leadOf(lead),
      { taskId: task.id, measureId, periodFrom: from, amount, source, evidence: undefined },
      now.add({ hours: 8 }),
    );
  }
}
