import { beforeAll, describe, expect, it } from 'vitest';
import { as, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { useFreshDatabase } from '../../../tests/support/database.ts';
import { parseTime, startOfDay, Temporal, timeOf } from '../../kernel/time/index.ts';
import { springCalendar } from '../calendar/fixtures.ts';
import {
  computeDeadline,
  deadlineRule,
  deadlineSentence,
  readDeadlineFields,
  writeDeadlineFields,
} from '../calendar/index.ts';
import { aDirective } from '../documents/fixtures.ts';
import { acknowledgeTask } from './acknowledge-task.ts';
import { assignTask } from './assign-task.ts';
import { taskPath } from './pages/step-paths.ts';
import { submitResult } from './submit-result.ts';
import { handedInOn } from './task.ts';
import { getTask } from './tasks.store.ts';

useFreshDatabase();

const friday = Temporal.PlainDate.from('2026-11-27');
const at = (hours: number, minutes = 0) => startOfDay(friday).add({ hours, minutes });
const rule = { kind: 'day', date: friday.toString(), inclusive: true, time: '15:00' } as const;
let city: City;

beforeAll(async () => {
  city = await foundCity();
});

describe('an hour', () => {
  it.each([
    ['15:00', '15:00'],
    ['9:05', '09:05'],
    ['15h', '15:00'],
    ['15h30', '15:30'],
    ['15 giờ 30', '15:30'],
    ['7 giờ', '07:00'],
    ['16 giờ 30 phút', '16:30'],
    ['24:00', undefined],
    ['12:60', undefined],
    ['15', undefined],
    ['ba giờ', undefined],
    ['', undefined],
  ])('typed «%s» is %s', (typed, read) => {
    expect(parseTime(typed)).toBe(read);
  });

  it('is told in our zone', () => {
    expect(timeOf(at(15, 4))).toBe('15:04');
  });
});

describe('a deadline with an hour', () => {
  it('counts the named day up to that hour, and says so', () => {
    const { due, explanation } = computeDeadline(deadlineRule.parse(rule) as typeof rule, springCalendar);
    expect(due.equals(friday)).toBe(true);
    expect(deadlineSentence(explanation, 'vi')).toMatch(/^Trước 15:00 ngày 27\/11\/2026/);
    expect(explanation.warnings.some(({ kind }) => kind === 'namedDay')).toBe(false);
  });

  it('is typed and shown again in forms', () => {
    const written = writeDeadlineFields(rule);
    expect(readDeadlineFields(written, 'vi')).toEqual({ ok: true, rule });
    const odd = readDeadlineFields({ ...written, deadlineTime: '25:00' }, 'vi');
    expect(odd).toMatchObject({ ok: false, errors: { deadlineTime: 'Viết giờ như 15:00 hoặc 15h30.' } });
  });

  it.each([
    ['at the hour', at(15), '2026-11-27'],
    ['a minute later', at(15, 1), '2026-11-28'],
    ['the evening before', startOfDay(friday).subtract({ hours: 2 }), '2026-11-26'],
    ['the next morning', at(24 + 8), '2026-11-28'],
  ])('what is handed in %s counts on the day %s', (_, now, day) => {
    expect(handedInOn({ dueOn: friday }, rule, now).toString()).toBe(day);
    expect(handedInOn({ dueOn: friday }, undefined, now).toString()).toBe(
      now.toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate().toString(),
    );
  });

  it('makes a result late that comes after it on the very day, and is shown on the page', async () => {
    const text = 'Giao Sở Nội vụ báo cáo trước 15:00 ngày 27/11/2026.';
    const directive = await aDirective({
      by: city.actors.officer,
      registeredIn: city.bodies.committee,
      text,
    });
    const given = await assignTask(
      city.actors.officer,
      {
        title: 'Báo cáo tuần',
        product: 'Báo cáo',
        giverId: city.bodies.committee,
        leadId: city.bodies.department,
        coordinatingIds: [],
        directiveId: directive.id,
        passage: { text, start: 0, end: text.length, textSha256: directive.textSha256 },
        force: 'directive',
        speaker: '',
        deadline: rule,
        printedDeadline: 'trước 15:00 ngày 27/11/2026',
      },
      startOfDay(friday.subtract({ days: 7 })),
    );
    const page = await readable(await (await as(city.actors.assignee)).get(taskPath(given.id)));
    expect(page).toContain('Hạn 15:00 ngày 27/11/2026');
    await acknowledgeTask(city.actors.assignee, given.id, at(8));
    const result = { taskId: given.id, summary: 'Đã báo cáo', product: 'Báo cáo số 1', evidence: [] };
    await submitResult(city.actors.assignee, result, at(15, 30));
    expect((await getTask(given.id)).handedInOn?.toString()).toBe('2026-11-28');
  });
});
