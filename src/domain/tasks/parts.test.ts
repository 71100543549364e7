import { describe, expect, it } from 'vitest';
import { Temporal } from '../../kernel/time/index.ts';
import { BodyTree } from '../organisation/index.ts';
import { bodiesForParts, type Whole, wholeOf } from './parts.ts';
import type { State } from './transitions.ts';

const today = Temporal.PlainDate.from('2026-06-15');
const day = (iso: string) => Temporal.PlainDate.from(iso);

/** A part in a state, due in a month, or overdue. */
const part = (state: State, { late = false, percent = 40 } = {}) => ({
  state,
  dueOn: day(late ? '2026-06-01' : '2026-07-15'),
  handedInOn: state === 'submitted' || state === 'completed' ? day('2026-06-10') : null,
  doneOn: state === 'completed' ? day('2026-06-10') : null,
  pausedOn: state === 'paused' ? day('2026-05-20') : null,
  percent,
});

describe('a task stands as its parts do', () => {
  const table: readonly (readonly [
    string,
    readonly ReturnType<typeof part>[],
    Partial<Whole> | undefined,
  ])[] = [
    ['it has none', [], undefined],
    ['all were cancelled or withdrawn', [part('cancelled'), part('withdrawn')], undefined],
    ['all are accepted', [part('completed'), part('completed')], { state: 'done', accepted: 2, open: 0 }],
    [
      'what was cancelled counts no more',
      [part('completed'), part('cancelled')],
      { state: 'done', all: 1, percent: 100 },
    ],
    [
      'one that is open is overdue, whatever the others do',
      [part('completed'), part('in_progress', { late: true }), part('submitted')],
      { state: 'late', late: 1, open: 2 },
    ],
    ['one was accepted late: that is over', [part('completed', { late: true })], { state: 'done', late: 0 }],
    [
      'every open one was handed in',
      [part('completed'), part('submitted'), part('submitted')],
      { state: 'waiting', open: 2 },
    ],
    ['every open one is paused', [part('completed'), part('paused', { late: true })], { state: 'paused' }],
    ['some are still worked on', [part('submitted'), part('in_progress')], { state: 'under way' }],
    [
      'each counts alike for the share',
      [
        part('completed', { percent: 90 }),
        part('in_progress', { percent: 25 }),
        part('assigned', { percent: 0 }),
      ],
      { state: 'under way', percent: 41 },
    ],
  ];
  it.each(table)('%s', (_, parts, expected) => {
    const whole = wholeOf(parts, today);
    if (expected === undefined) expect(whole).toBeUndefined();
    else expect(whole).toMatchObject(expected);
  });
});

describe('parts go to bodies within reach of the lead', () => {
  const body = (id: string, parentId: string | null, actsForParent = false) => ({
    id,
    versionId: id,
    name: id,
    shortName: '',
    symbol: '',
    kind: 'unit',
    parentId,
    actsForParent,
    valid: { from: day('2020-01-01'), until: null },
    decidedBy: '',
  });
  const tree = new BodyTree([
    body('committee', null),
    body('commission', 'committee', true),
    body('department', 'committee'),
    body('ward', 'committee'),
    body('division', 'department'),
    body('team', 'division'),
  ]);
  it.each([
    ['department', ['division', 'team']],
    ['division', ['team']],
    ['ward', []],
    // A commission acts for the committee: whatever stands below that, but neither itself nor the committee.
    ['commission', ['department', 'division', 'team', 'ward']],
  ])('of %s: %o', (lead, within) => {
    expect([...bodiesForParts(lead, tree)].sort()).toEqual(within);
  });
});
