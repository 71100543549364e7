import { describe, expect, it } from 'vitest';
import { Temporal } from '../../kernel/time/index.ts';
import { bodiesClash, daysLate, type Label, labelOf, type Standing, standing } from './task.ts';
import { closedStates, type State, states } from './transitions.ts';
import { taskWords } from './words.ts';

const today = Temporal.PlainDate.from('2026-06-15');
const on = (iso: string | null) => (iso === null ? null : Temporal.PlainDate.from(iso));

interface Case {
  readonly state: State;
  readonly due: string | null;
  readonly handedIn?: string;
  readonly pausedOn?: string;
  readonly horizon?: number;
  readonly counted: Standing;
  readonly late: number;
  readonly says: string;
}

const cases: readonly Case[] = [
  { state: 'assigned', due: '2026-07-30', counted: 'open in time', late: 0, says: 'Trong hạn, còn 45 ngày' },
  {
    state: 'in_progress',
    due: '2026-06-23',
    counted: 'open in time',
    late: 0,
    says: 'Trong hạn, còn 8 ngày',
  },
  { state: 'in_progress', due: '2026-06-22', counted: 'open in time', late: 0, says: 'Còn 7 ngày' },
  { state: 'in_progress', due: '2026-06-15', counted: 'open in time', late: 0, says: 'Đến hạn hôm nay' },
  { state: 'in_progress', due: '2026-06-14', counted: 'open overdue', late: 1, says: 'Quá hạn 1 ngày' },
  { state: 'assigned', due: '2026-05-15', counted: 'open overdue', late: 31, says: 'Quá hạn 31 ngày' },
  { state: 'returned', due: '2026-06-01', counted: 'open overdue', late: 14, says: 'Quá hạn 14 ngày' },
  { state: 'in_progress', due: null, counted: 'open in time', late: 0, says: 'Không đặt hạn' },
  // Handed in before the deadline: the days that the giver takes are not the lead's.
  {
    state: 'submitted',
    due: '2026-06-10',
    handedIn: '2026-06-10',
    counted: 'open in time',
    late: 0,
    says: 'Chờ xác nhận',
  },
  {
    state: 'submitted',
    due: '2026-06-10',
    handedIn: '2026-06-12',
    counted: 'open overdue',
    late: 2,
    says: 'Chờ xác nhận, trình chậm 2 ngày',
  },
  {
    state: 'submitted',
    due: null,
    handedIn: '2026-06-12',
    counted: 'open in time',
    late: 0,
    says: 'Chờ xác nhận',
  },
  {
    state: 'completed',
    due: '2026-06-10',
    handedIn: '2026-06-10',
    counted: 'done in time',
    late: 0,
    says: 'Hoàn thành đúng hạn',
  },
  {
    state: 'completed',
    due: '2026-06-10',
    handedIn: '2026-06-11',
    counted: 'done late',
    late: 1,
    says: 'Hoàn thành chậm 1 ngày',
  },
  {
    state: 'completed',
    due: null,
    handedIn: '2026-06-11',
    counted: 'done in time',
    late: 0,
    says: 'Hoàn thành đúng hạn',
  },
  // While it is paused no day counts: not towards the deadline, nor against the lead.
  {
    state: 'paused',
    due: '2026-06-10',
    pausedOn: '2026-06-05',
    counted: 'open in time',
    late: 0,
    says: 'Đang tạm dừng',
  },
  {
    state: 'paused',
    due: '2026-06-10',
    pausedOn: '2026-06-11',
    counted: 'open in time',
    late: 0,
    says: 'Đang tạm dừng',
  },
  {
    state: 'paused',
    due: '2026-06-10',
    pausedOn: '2026-06-13',
    counted: 'open overdue',
    late: 2,
    says: 'Đang tạm dừng, đã chậm 2 ngày',
  },
  {
    state: 'paused',
    due: null,
    pausedOn: '2026-06-13',
    counted: 'open in time',
    late: 0,
    says: 'Đang tạm dừng',
  },
  // A horizon is where a plan looks to: nothing falls due.
  {
    state: 'in_progress',
    due: null,
    horizon: 2030,
    counted: 'open in time',
    late: 0,
    says: 'Định hướng đến năm 2030',
  },
  {
    state: 'in_progress',
    due: null,
    horizon: 2026,
    counted: 'open in time',
    late: 0,
    says: 'Định hướng đến năm 2026',
  },
  {
    state: 'in_progress',
    due: null,
    horizon: 2025,
    counted: 'open in time',
    late: 0,
    says: 'Đã qua mốc định hướng năm 2025',
  },
  { state: 'cancelled', due: '2026-01-10', counted: 'closed', late: 0, says: 'Không còn theo dõi' },
  { state: 'withdrawn', due: '2026-01-10', counted: 'closed', late: 0, says: 'Không còn theo dõi' },
];

const dated = ({ state, due, handedIn, pausedOn, horizon }: Case) => ({
  state,
  horizon: horizon ?? null,
  pausedOn: on(pausedOn ?? null),
  dueOn: on(due),
  handedInOn: on(handedIn ?? null),
  doneOn: state === 'completed' ? on(handedIn ?? null) : null,
});

describe('how a task is counted', () => {
  it.each(cases)('$state, due $due, handed in $handedIn: $counted, «$says»', (one) => {
    const task = dated(one);
    expect(standing(task, today)).toBe(one.counted);
    expect(daysLate(task, today)).toBe(one.late);
    expect(taskWords.vi.label(labelOf(task, today, 7))).toBe(one.says);
  });

  it('knows every state', () => {
    expect(new Set(cases.map(({ state }) => state))).toEqual(new Set(states));
  });

  it('counts a task near due by the days that were set', () => {
    const task = dated({
      state: 'in_progress',
      due: '2026-06-25',
      counted: 'open in time',
      late: 0,
      says: '',
    });
    const kindFor = (days: number): Label['kind'] => labelOf(task, today, days).kind;
    expect([kindFor(0), kindFor(9), kindFor(10), kindFor(90)]).toEqual([
      'on course',
      'on course',
      'near due',
      'near due',
    ]);
  });

  it('counts nothing against a body for a task that was taken from it', () => {
    for (const state of closedStates.filter((one) => one !== 'completed')) {
      const task = { state, dueOn: on('2020-01-01'), handedInOn: null, doneOn: null, pausedOn: null };
      expect(daysLate(task, today)).toBe(0);
    }
  });
});

describe('the bodies of a task', () => {
  it.each([
    { giverId: 'a', leadId: 'a', coordinatingIds: [], clash: 'giver' },
    { giverId: 'a', leadId: 'b', coordinatingIds: ['c', 'b'], clash: 'coordinator' },
    { giverId: 'a', leadId: 'b', coordinatingIds: ['a', 'c'], clash: undefined },
  ] as const)('giver $giverId, lead $leadId, with $coordinatingIds', ({ clash, ...bodies }) => {
    expect(bodiesClash(bodies)).toBe(clash);
  });
});
