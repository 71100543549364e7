import { describe, expect, it } from 'vitest';
import { startOfDay, Temporal } from '../../kernel/time/index.ts';
import { countDays, lineOfTime, type TimeTold } from './line-of-time.ts';
import type { DeadlineCause } from './task-screen.ts';

const day = (iso: string) => Temporal.PlainDate.from(`2026-${iso}`);
const at = (iso: string) => startOfDay(day(iso)).add({ hours: 9 });
const said = (days: readonly { from: Temporal.PlainDate; until: Temporal.PlainDate }[]) =>
  days.map(({ from, until }) => `${from} ${until.subtract({ days: 1 })}`.replaceAll('2026-', ''));

/** Deadlines by the day on which they were set; the latest first, as a page has them. */
const deadlines = (...set: readonly (readonly [on: string, due: string | null, cause?: DeadlineCause])[]) =>
  set
    .map(([on, due, cause = 'extended'], nth) => ({
      ordinal: nth + 1,
      cause: nth === 0 ? ('given' as const) : cause,
      dueOn: due === null ? null : day(due),
      at: at(on),
    }))
    .toReversed();
/** One deadline, until an hour of 31 March. */
const byTheHour = (time: string) =>
  deadlines(['03-01', '03-31']).map((line) => ({
    ...line,
    explanation: { rule: { kind: 'day', date: '2026-03-31', inclusive: true, time } as const },
  }));
/** Handed in at nine in the morning. */
const result = (on: string, decision: 'accepted' | 'returned' | null, decidedOn?: string) => ({
  at: at(on),
  decision,
  decidedAt: decidedOn === undefined ? null : at(decidedOn),
});
const pause = (from: string, until: string | null) => ({
  from: day(from),
  until: until === null ? null : day(until),
  at: at(from),
  resumedAt: until === null ? null : at(until),
});
const told = (given: Partial<TimeTold>): TimeTold => ({
  deadlines: deadlines(['03-01', '03-31']),
  extensions: [],
  results: [],
  pauses: [],
  handovers: [],
  endedAt: undefined,
  ...given,
});
const drawn = (given: Partial<TimeTold>, today: string) => {
  const line = lineOfTime(told(given), day(today));
  if (!line) throw new Error('nothing was drawn');
  return line;
};

describe('the days on which a task was late', () => {
  const table: readonly (readonly [string, Partial<TimeTold>, string, readonly string[]])[] = [
    ['none before its deadline', {}, '03-31', []],
    ['each day after it', {}, '04-03', ['04-01 04-03']],
    [
      'by the deadline in force on each day: those before an extension came stay late, those after do not',
      { deadlines: deadlines(['03-01', '03-31'], ['04-06', '04-20']) },
      '04-25',
      ['04-01 04-05', '04-21 04-25'],
    ],
    [
      'by an earlier deadline while that was in force, though a later one was set before it came',
      { deadlines: deadlines(['03-01', '03-31'], ['03-20', '04-20']) },
      '04-22',
      ['04-21 04-22'],
    ],
    [
      'not the days of a pause',
      {
        deadlines: deadlines(['03-01', '03-31'], ['04-10', '04-05', 'resumed']),
        pauses: [pause('04-03', '04-08')],
      },
      '04-09',
      ['04-01 04-02', '04-08 04-09'],
    ],
    ['not while it is paused still', { pauses: [pause('04-03', null)] }, '04-30', ['04-01 04-02']],
    [
      'up to the day of handing in: the days that the giver takes are not the lead’s',
      { results: [result('04-02', null)] },
      '04-20',
      ['04-01 04-02'],
    ],
    [
      'again from the day on which the result was returned',
      { results: [result('04-02', 'returned', '04-10')] },
      '04-12',
      ['04-01 04-02', '04-10 04-12'],
    ],
    [
      'up to the result that was accepted',
      { results: [result('04-03', 'accepted', '04-09'), result('03-30', 'returned', '03-31')] },
      '05-30',
      ['04-01 04-03'],
    ],
    [
      'the day after a deadline that has an hour, for what is handed in after the hour',
      { deadlines: byTheHour('08:30'), results: [result('03-31', 'accepted', '04-02')] },
      '05-30',
      ['04-01 04-01'],
    ],
    [
      'none for what is handed in before the hour',
      { deadlines: byTheHour('15:00'), results: [result('03-31', 'accepted', '04-02')] },
      '05-30',
      [],
    ],
    ['up to its end where it was cancelled', { endedAt: at('04-02') }, '05-30', ['04-01 04-02']],
    [
      'none while no day was set',
      { deadlines: deadlines(['03-01', '03-10'], ['03-08', null, 'edited']) },
      '05-30',
      [],
    ],
  ];
  it.each(table)('%s', (_, given, today, expected) => {
    expect(said(drawn(given, today).late)).toEqual(expected);
  });

  it('are counted together', () => {
    const given = { deadlines: deadlines(['03-01', '03-31'], ['04-06', '04-20']) };
    expect(countDays(drawn(given, '04-25').late)).toBe(10);
  });
});

describe('the line of time', () => {
  it('tells which deadline was in force when, and looks as far as the last of them', () => {
    const line = drawn(
      { deadlines: deadlines(['03-01', '03-31'], ['03-20', '04-20'], ['04-15', '05-15', 'recomputed']) },
      '04-18',
    );
    expect(line.periods.map(({ cause, dueOn }) => `${cause} ${dueOn}`)).toEqual([
      'given 2026-03-31',
      'extended 2026-04-20',
      'recomputed 2026-05-15',
    ]);
    expect(said(line.periods)).toEqual(['03-01 03-19', '03-20 04-14', '04-15 04-18']);
    expect([line.from, line.until].map(String)).toEqual(['2026-03-01', '2026-05-16']);
  });

  it('tells in their order what was asked, decided, paused, handed over, handed in and accepted', () => {
    const line = drawn(
      {
        deadlines: deadlines(
          ['03-01', '03-31'],
          ['03-20', '04-20', 'extended'],
          ['04-10', '04-25', 'resumed'],
          ['04-12', '04-30', 'handed_over'],
          ['04-14', '05-04', 'recomputed'],
        ),
        extensions: [
          { wantedOn: day('04-20'), at: at('03-18'), decision: 'granted', decidedAt: at('03-20') },
          { wantedOn: day('04-30'), at: at('03-10'), decision: 'refused', decidedAt: at('03-12') },
        ],
        pauses: [pause('04-05', '04-10')],
        handovers: [{ at: at('04-12') }],
        results: [result('05-02', 'accepted', '05-06'), result('04-28', 'returned', '04-29')],
      },
      '06-01',
    );
    const dueOn = (due: Temporal.PlainDate | null) => (due ? ` ${due}`.replace('2026-', '') : '');
    expect(line.events.map((event) => `${event.kind}${dueOn(event.dueOn)}`)).toEqual([
      'given 03-31',
      'extension asked 04-30',
      'extension refused',
      'extension asked 04-20',
      'extension granted 04-20',
      'paused',
      'resumed 04-25',
      'handed over 04-30',
      'deadline changed 05-04',
      'handed in',
      'returned',
      'handed in',
      'accepted',
    ]);
    expect(said(line.pauses)).toEqual(['04-05 04-09']);
  });

  it('is none where a task has no deadline on record', () => {
    expect(lineOfTime(told({ deadlines: [] }), day('04-01'))).toBeUndefined();
  });
});
