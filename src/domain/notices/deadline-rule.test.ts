import { beforeAll, describe, expect, it } from 'vitest';
import { useFreshDatabase } from '../../../tests/support/database.ts';
import { Temporal } from '../../kernel/time/index.ts';
import { type Calendar, loadCalendar } from '../calendar/index.ts';
import { deadlinesSpokenOf, type RuleKind } from './deadline-rule.ts';

useFreshDatabase();

const day = (iso: string) => Temporal.PlainDate.from(iso);
let calendar: Calendar;
beforeAll(async () => {
  calendar = await loadCalendar();
});

describe('on a day a rule speaks of the deadlines', () => {
  it.each<[RuleKind, number, string, string | null, string]>([
    // Monday 2 March 2026: five working days lead to Monday 9 March; what is due by the day before Tuesday 10 is near.
    ['due_soon', 5, '2026-03-02', '2026-03-02', '2026-03-10'],
    ['due_soon', 1, '2026-03-02', '2026-03-02', '2026-03-04'],
    ['due_soon', 0, '2026-03-02', '2026-03-02', '2026-03-03'],
    // Friday: with one working day left, all of the weekend and Monday are near.
    ['due_soon', 1, '2026-03-06', '2026-03-06', '2026-03-10'],
    // Saturday: no working day is left until Monday.
    ['due_soon', 0, '2026-03-07', '2026-03-07', '2026-03-09'],
    // Monday: due on Friday or the weekend is one working day past; on Monday itself it is not.
    ['overdue', 1, '2026-03-09', null, '2026-03-09'],
    // Saturday and Sunday count no day against what was due on Friday.
    ['overdue', 1, '2026-03-07', null, '2026-03-06'],
    ['escalated', 3, '2026-03-11', null, '2026-03-09'],
    ['escalated', 3, '2026-03-10', null, '2026-03-06'],
    // The two holidays between Wednesday 29 April and Monday 4 May 2026 do not count.
    ['escalated', 2, '2026-05-04', null, '2026-04-29'],
  ])('%s, %i working days, on %s', (kind, days, today, from, until) => {
    const spoken = deadlinesSpokenOf({ kind, days }, day(today), calendar);
    expect([spoken.from?.toString() ?? null, spoken.until?.toString()]).toEqual([from, until]);
  });
});
