import { describe, expect, it } from 'vitest';
import { Temporal } from '../../kernel/time/index.ts';
import { BodyTree } from '../organisation/index.ts';
import { type Draft, draftOrder, giversFor, isClear, orderOf } from './draft-order.ts';
import type { FoundDeadline } from './found-deadline.ts';
import { readDeadline } from './found-deadline.ts';
import { type FoundAssignment, wayToTask } from './proposal.ts';

const body = (id: string, name: string, more: { parentId?: string; actsForParent?: boolean } = {}) => ({
  id,
  versionId: id,
  name,
  shortName: '',
  symbol: '',
  kind: 'department',
  parentId: null,
  actsForParent: false,
  valid: { from: null, until: null },
  decidedBy: '',
  ...more,
});
const tree = new BodyTree([
  body('city', 'Thành ủy Minh Châu'),
  body('commission', 'Ban Tổ chức Thành ủy', { parentId: 'city', actsForParent: true }),
  body('office', 'Văn phòng Thành ủy', { parentId: 'city', actsForParent: true }),
  body('home', 'Sở Nội vụ', { parentId: 'city' }),
]);
const trees = { onDay: tree, today: tree };
const days = {
  signedOn: Temporal.PlainDate.from('2026-01-15'),
  receivedOn: Temporal.PlainDate.from('2026-01-20'),
};
const found = (more: Partial<FoundAssignment> = {}): FoundAssignment => ({
  kind: 'assignment',
  sentence: { start: 0, end: 10, text: 'Giao Sở…' },
  action: 'rà soát vị trí việc làm',
  modality: 'giao',
  speaker: '',
  addressees: ['Sở Nội vụ'],
  lead: ['Sở Nội vụ'],
  coordinating: [],
  product: '',
  deadline: null,
  force: 'directive',
  direction: 'down',
  cites: [],
  rule: 'assignments/order',
  ...more,
});
const draft = (
  more: Partial<FoundAssignment> = {},
  givers: readonly string[] = ['city', 'commission'],
): Draft => draftOrder({ found: found(more), evidence: 'rà soát' }, { directive: days, trees, givers });
const deadline = (rule: FoundDeadline['rule'], printed = '', before = false): FoundDeadline => ({
  printed,
  rule,
  before,
});

describe('the order that an assignment would become', () => {
  it('names lead, giver and what is to be done', () => {
    expect(orderOf(draft())).toMatchObject({
      title: 'Rà soát vị trí việc làm',
      giverId: 'city',
      leadId: 'home',
      coordinatingIds: [],
      deadline: null,
    });
  });

  it('coordinating bodies are those that were recognised, without lead and giver', () => {
    const order = orderOf(
      draft({
        coordinating: ['Văn phòng Thành ủy', 'các đơn vị liên quan', 'Giám đốc Sở Nội vụ', 'Thành ủy'],
      }),
    );
    expect(order?.coordinatingIds).toEqual(['office']);
  });

  it('a body addressed by two names is addressed once', () => {
    expect(draft({ lead: [], addressees: ['Sở Nội vụ', 'Giám đốc Sở Nội vụ'] }).hindrances).toEqual([]);
  });

  const hindered: readonly (readonly [Partial<FoundAssignment>, string])[] = [
    [{ lead: [], addressees: [] }, 'noAddressee'],
    [{ lead: ['các sở, ngành'] }, 'leadUnknown'],
    [{ lead: ['Sở Nội vụ', 'Văn phòng Thành ủy'] }, 'severalAddressees'],
    [{ lead: ['Thành ủy Minh Châu'] }, 'leadOutside'],
    [{ deadline: deadline({ kind: 'recurring', every: 'month' }) }, 'recurring'],
  ];

  it.each(hindered)('%j leaves something to a person: %s', (more, hindrance) => {
    const made = draft(more);
    expect(made.hindrances).toContain(hindrance);
    expect(orderOf(made)).toBeNull();
    expect(isClear(made, found(more))).toBe(false);
  });

  it('nobody gives a task to the body that is its only giver', () => {
    expect(draft({ lead: ['Thành ủy Minh Châu'] }, ['city']).hindrances).toEqual(['leadGives']);
    expect(draft({}, []).hindrances).toEqual(['noGiver']);
  });

  it('a commission gives in the name of the committee before its own', () => {
    const givers = giversFor({ issuerId: null, registeredIn: 'commission' }, ['commission', 'city'], trees);
    expect(givers).toEqual(['city', 'commission']);
    expect(
      giversFor({ issuerId: 'commission', registeredIn: 'commission' }, ['commission', 'city'], trees)[0],
    ).toBe('commission');
  });
});

describe('the way to a task', () => {
  it.each([
    ['directive', 'down', 'plain'],
    ['request', 'down', 'plain'],
    ['reminder', 'down', 'plain'],
    ['standing', 'down', 'plain'],
    ['wish', 'down', 'deliberate'],
    ['proposal', 'down', 'deliberate'],
    ['commitment', 'self', 'deliberate'],
    ['request', 'up', 'never'],
    ['wish', 'up', 'never'],
  ] as const)('%s %s: %s', (force, direction, way) => {
    expect(wayToTask({ force, direction })).toBe(way);
  });
});

describe('a printed deadline', () => {
  const cases: readonly (readonly [string, FoundDeadline, unknown])[] = [
    [
      'a day said with «trước» leaves open whether it counts',
      deadline({ kind: 'day', date: '2026-06-30' }, '', true),
      { rule: { kind: 'day', date: '2026-06-30' } },
    ],
    [
      'a day said otherwise counts',
      deadline({ kind: 'day', date: '2026-06-30' }),
      { rule: { kind: 'day', date: '2026-06-30', inclusive: true } },
    ],
    [
      'a quarter',
      deadline({ kind: 'quarter', year: 2026, quarter: 2 }),
      { rule: { kind: 'quarter', year: 2026, quarter: 2 } },
    ],
    [
      'a term ends with its last year',
      deadline({ kind: 'term', from: 2025, until: 2030 }, 'nhiệm kỳ 2025-2030'),
      { rule: { kind: 'term', from: '2025-01-01', until: '2031-01-01', name: 'nhiệm kỳ 2025-2030' } },
    ],
    [
      'days are counted from the signing',
      deadline({ kind: 'workingDays', n: 10 }, 'trong 10 ngày làm việc'),
      { rule: { kind: 'workingDays', n: 10, from: '2026-01-15' } },
    ],
    [
      'or from the receipt, where the text says so',
      deadline({ kind: 'calendarDays', n: 10 }, 'trong 10 ngày kể từ ngày nhận được'),
      { rule: { kind: 'calendarDays', n: 10, from: '2026-01-20' } },
    ],
    [
      'a horizon stays one: it never becomes a day',
      deadline({ kind: 'horizon', year: 2030 }),
      { rule: { kind: 'horizon', year: 2030 } },
    ],
    ['«kịp thời» is none either', deadline({ kind: 'vague' }), { rule: null, undated: 'vague' }],
    [
      'a day that does not exist is not invented',
      deadline({ kind: 'day', date: '2026-02-30' }),
      { rule: null, undated: 'unread' },
    ],
  ];

  it.each(cases)('%s', (_, printed, wanted) => {
    expect(readDeadline(printed, days)).toEqual(wanted);
  });

  it('days cannot be counted from a signing that is unknown', () => {
    const unknown = { signedOn: null, receivedOn: null };
    expect(readDeadline(deadline({ kind: 'months', n: 3 }), unknown)).toEqual({
      rule: null,
      undated: 'noStart',
    });
  });
});
