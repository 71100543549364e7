import { describe, expect, it } from 'vitest';
import { Temporal } from '../../kernel/time/index.ts';
import { computeDeadline } from './deadline.ts';
import { deadlineExplanation } from './deadline-explanation.ts';
import { type DatedRule, type PauseSpan, spellDeadline } from './deadline-rule.ts';
import { deadlineSentence, explainDeadline, lastPauseSentence } from './explain-deadline.ts';
import { aCalendar, aDay, aRule, springCalendar, usualRules } from './fixtures.ts';
import { resumedRule } from './pause.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const named = (date: string): DatedRule => ({ kind: 'day', date, inclusive: true });
const pause = (from: string, until: string, by: PauseSpan['by'] = 'calendarDays') => ({ from, until, by });
const resumed = (before: DatedRule, ...pauses: PauseSpan[]): DatedRule =>
  before.kind === 'resumed' ? before : { kind: 'resumed', before, pauses };
const due = (rule: DatedRule) => computeDeadline(rule, springCalendar).due.toString();

describe('a deadline gets back the days of a pause', () => {
  const table: readonly (readonly [string, DatedRule, string])[] = [
    ['day by day', resumed(named('2025-06-30'), pause('2025-06-10', '2025-06-12')), '2025-07-02'],
    [
      'and moves on from a day of rest',
      resumed(named('2025-06-30'), pause('2025-06-10', '2025-06-15')),
      '2025-07-07',
    ],
    [
      'one day for a pause of one day',
      resumed(named('2025-06-30'), pause('2025-06-10', '2025-06-11')),
      '2025-07-01',
    ],
    [
      'over the end of a month',
      resumed(named('2025-01-31'), pause('2025-01-06', '2025-02-05')),
      '2025-03-03',
    ],
    [
      'by working days: holidays and weekends in the pause give nothing back',
      resumed(named('2025-05-30'), pause('2025-04-28', '2025-05-05', 'workingDays')),
      '2025-06-03',
    ],
    [
      'by working days: those after the deadline are counted on, holidays passed over',
      resumed(named('2025-04-28'), pause('2025-04-21', '2025-04-24', 'workingDays')),
      '2025-05-06',
    ],
    [
      'a pause of nothing but rest gives nothing back',
      resumed(named('2025-05-30'), pause('2025-05-03', '2025-05-05', 'workingDays')),
      '2025-05-30',
    ],
    [
      'that was counted itself',
      resumed({ kind: 'workingDays', n: 10, from: '2025-06-02' }, pause('2025-06-04', '2025-06-06')),
      '2025-06-18',
    ],
    [
      'after one pause and another',
      resumed(
        named('2025-06-30'),
        pause('2025-06-10', '2025-06-12'),
        pause('2025-06-20', '2025-06-23', 'workingDays'),
      ),
      '2025-07-03',
    ],
    [
      'though it was over already',
      resumed(named('2025-06-02'), pause('2025-06-10', '2025-06-20')),
      '2025-06-12',
    ],
  ];
  it.each(table)('%s', (_, rule, expected) => {
    expect(due(rule)).toBe(expected);
  });

  it('and stays on a day of rest where no rule moves it', () => {
    const calendar = aCalendar([aDay('2025-01-01')], [aRule('first_day_counts', 0)]);
    const rule = resumed(named('2025-06-30'), pause('2025-06-10', '2025-06-15'));
    expect(computeDeadline(rule, calendar).due.toString()).toBe('2025-07-05');
  });
});

describe('the rule of counting', () => {
  const ruled = (value: number) => aCalendar([], [...usualRules, aRule('pause_moves_deadline', value)]);
  const span = { from: day('2025-06-10'), until: day('2025-06-17') };
  it.each([
    [1, { kind: 'resumed', before: named('2025-06-30'), pauses: [pause('2025-06-10', '2025-06-17')] }],
    [
      2,
      {
        kind: 'resumed',
        before: named('2025-06-30'),
        pauses: [pause('2025-06-10', '2025-06-17', 'workingDays')],
      },
    ],
    [0, undefined],
  ])('%i says how, or that nothing moves', (value, expected) => {
    expect(resumedRule(named('2025-06-30'), span, ruled(value))).toEqual(expected);
  });

  it('moves nothing where none was laid down, nor on the day of the pause itself', () => {
    expect(resumedRule(named('2025-06-30'), span, springCalendar)).toBeUndefined();
    const none = { from: day('2025-06-10'), until: day('2025-06-10') };
    expect(resumedRule(named('2025-06-30'), none, ruled(1))).toBeUndefined();
  });

  it('adds a pause to those before', () => {
    const once = resumedRule(named('2025-06-30'), span, ruled(1));
    const again = { from: day('2025-06-20'), until: day('2025-06-21') };
    expect(once && resumedRule(once, again, ruled(2))).toMatchObject({
      pauses: [pause('2025-06-10', '2025-06-17'), pause('2025-06-20', '2025-06-21', 'workingDays')],
    });
  });
});

describe('the sentence', () => {
  const calendar = aCalendar(
    [aDay('2025-01-01')],
    [
      ...usualRules,
      { ...aRule('pause_moves_deadline', 1), source: { vi: 'Quy chế số 05-QC/TU', en: 'Rule 05' } },
    ],
  );
  const { explanation } = computeDeadline(
    resumed(named('2025-06-30'), pause('2025-06-10', '2025-06-15'), pause('2025-06-20', '2025-06-21')),
    calendar,
  );

  it('tells first the deadline of the text, then what each pause made of it', () => {
    expect(deadlineSentence(explanation, 'vi')).toBe(
      'Đến hết ngày 30/06/2025; hạn là thứ Hai, ngày 30/06/2025. ' +
        'Tạm dừng từ ngày 10/06/2025 đến hết ngày 14/06/2025: 5 ngày không tính vào thời hạn (Quy chế số 05-QC/TU); ' +
        'ngày cuối là thứ Bảy 05/07/2025, ngày nghỉ, nên tính sang ngày làm việc tiếp theo; ' +
        'hạn chuyển từ ngày 30/06/2025 sang thứ Hai, ngày 07/07/2025. ' +
        'Tạm dừng trong ngày 20/06/2025: 1 ngày không tính vào thời hạn; ' +
        'hạn chuyển từ ngày 07/07/2025 sang thứ Ba, ngày 08/07/2025.',
    );
    expect(deadlineSentence(explanation, 'en')).toContain(
      'Paused from 10/06/2025 to the end of 14/06/2025: 5 days do not count (Rule 05); ' +
        'Saturday 05/07/2025 is a day of rest, so the next working day is taken; ' +
        'the deadline moves from 30/06/2025 to Monday, 07/07/2025.',
    );
  });

  it('of the last pause stands alone where the rest is known', () => {
    expect(lastPauseSentence(explanation, 'vi')).toBe(
      'Tạm dừng trong ngày 20/06/2025: 1 ngày không tính vào thời hạn (Quy chế số 05-QC/TU); ' +
        'hạn chuyển từ ngày 07/07/2025 sang thứ Ba, ngày 08/07/2025.',
    );
    const unpaused = computeDeadline(named('2025-06-30'), calendar).explanation;
    expect(lastPauseSentence(unpaused, 'vi')).toBe('');
  });

  it('stays what it was through JSON', () => {
    const back = deadlineExplanation.parse(JSON.parse(JSON.stringify(explanation)));
    expect(explainDeadline(back, 'vi')).toBe(explainDeadline(explanation, 'vi'));
  });
});

describe('a form', () => {
  it('says a deadline that pauses moved as the day it came to', () => {
    const rule = resumed(named('2025-06-30'), pause('2025-06-10', '2025-06-12'));
    expect(spellDeadline(rule, day('2025-07-02'))).toEqual(named('2025-07-02'));
    expect(spellDeadline({ kind: 'horizon', year: 2030 }, null)).toEqual({ kind: 'horizon', year: 2030 });
  });
});
