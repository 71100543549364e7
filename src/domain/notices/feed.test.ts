import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { asNobody } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { dayOf, readClock } from '../../kernel/time/index.ts';
import { aDirective } from '../documents/fixtures.ts';
import { aTask } from '../tasks/fixtures.ts';
import type { Task } from '../tasks/index.ts';
import { makeCalendarLink, revokeCalendarLink } from './calendar-link.ts';

useFreshDatabase();

const now = readClock();
const dueOn = dayOf(now).add({ days: 20 }).toString();
const title =
  'Rà soát, sắp xếp tổ chức bộ máy; “tinh gọn”, hiệu lực, hiệu quả\\thống nhất theo Kết luận của cấp trên về đổi mới';
let city: City;
let task: Task;
let token: string;

beforeAll(async () => {
  city = await foundCity();
  task = await aTask({ ...given(), title, product: 'Đề án', state: 'in_progress', dueOn });
  token = await makeCalendarLink(city.actors.assignee, false, now);
});

const given = () => ({ giverId: city.bodies.committee, leadId: city.bodies.department });
const feed = (secret = token, headers = {}) => asNobody().get(`/lich-han/${secret}.ics`, headers);

interface Event {
  readonly uid: string;
  readonly sequence: number;
  readonly summary: string;
  readonly description: string;
  readonly start: string;
  readonly isDay: boolean;
  readonly alarms: readonly string[];
}

/** The events of a calendar as another program reads them. */
function eventsIn(written: string): Event[] {
  const calendar = new ICAL.Component(ICAL.parse(written));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      description: event.description,
      start: event.startDate.toString(),
      isDay: event.startDate.isDate,
      alarms: component
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
    };
  });
}

describe('the calendar of a person', () => {
  it('has their deadlines as whole days, with alarms, readable by any calendar program', async () => {
    const answer = await feed();
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const written = await answer.text();
    expect(eventsIn(written)).toEqual([
      {
        uid: `task-${task.id}@localhost`,
        sequence: 2,
        summary: `Hạn: ${title}`,
        description: expect.stringMatching(
          new RegExp(`^Nhiệm vụ NV-${task.number}\nChủ trì: Sở Nội vụ\nNơi giao: Thành ủy Minh Châu\n`),
        ),
        start: dueOn,
        isDay: true,
        alarms: ['-P6DT16H', '-PT16H', 'PT8H'],
      },
    ]);
  });

  it('is folded at octets, between letters, with the line ends of the standard', async () => {
    const written = await (await feed()).text();
    const lines = written.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect(written.replaceAll('\r\n', '')).not.toContain('\n');
    expect(written).not.toContain('\uFFFD');
    for (const needed of [
      'METHOD:PUBLISH',
      'X-WR-CALNAME:',
      'REFRESH-INTERVAL',
      'DTSTAMP:',
      'TRANSP:TRANSPARENT',
    ])
      expect(written).toContain(needed);
  });

  it('moves an event when its deadline changes, and drops it when the result is handed in', async () => {
    const [before] = eventsIn(await (await feed()).text());
    const later = dayOf(now).add({ days: 30 }).toString();
    await asOwner(
      `insert into tasks.deadline (task_id, ordinal, due_on, set_by, set_at, cause)
       select id, 2, $2, created_by, now(), 'extended' from tasks.task where id = $1`,
      [task.id, later],
    );
    await asOwner('update tasks.task set due_on = $2, changed_at = now() where id = $1', [task.id, later]);
    const [after] = eventsIn(await (await feed()).text());
    expect(after?.uid).toBe(before?.uid);
    expect(after?.start).toBe(later);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 0);
    await asOwner(`update tasks.task set state = 'submitted', handed_in_on = $2 where id = $1`, [
      task.id,
      dueOn,
    ]);
    expect(eventsIn(await (await feed()).text())).toEqual([]);
    await asOwner(`update tasks.task set state = 'in_progress', handed_in_on = null where id = $1`, [
      task.id,
    ]);
  });

  it('is not sent again while nothing changed', async () => {
    const first = await feed();
    const again = await feed(token, { 'if-none-match': first.headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it('has nothing of what secret documents ordered, not even for whoever may know it', async () => {
    const secret = await aDirective({
      by: city.actors.officer,
      registeredIn: city.bodies.commission,
      symbol: '7301-KL/TU',
      secrecy: 'secret',
      text: 'Giao Ban Tổ chức báo cáo.',
    });
    await aTask({
      giverId: city.bodies.committee,
      leadId: city.bodies.commission,
      directiveId: secret.id,
      title: 'Phương án nhân sự',
      state: 'in_progress',
    });
    const own = await makeCalendarLink(city.actors.leader, true, now);
    const written = await (await feed(own)).text();
    expect(written).not.toContain('nhân sự');
    expect(eventsIn(written).map(({ summary }) => summary)).toEqual([`Hạn: ${title}`]);
  });

  it('has what was given to others only where that was wanted', async () => {
    const without = await makeCalendarLink(city.actors.officer, false, now);
    expect(eventsIn(await (await feed(without)).text())).toEqual([]);
    const withGiven = await makeCalendarLink(city.actors.officer, true, now);
    expect(eventsIn(await (await feed(withGiven)).text())).toHaveLength(1);
  });
});

describe('the address of a calendar', () => {
  it('is kept as a fingerprint alone, and ends when it is revoked or made anew', async () => {
    const { wardAssignee } = city.actors;
    const first = await makeCalendarLink(wardAssignee, false, now);
    const rows = await asOwner('select * from notices.calendar_link where account_id = $1', [
      wardAssignee.accountId,
    ]);
    expect(JSON.stringify(rows)).not.toContain(first);
    expect((await feed(first)).status).toBe(200);
    const second = await makeCalendarLink(wardAssignee, false, now);
    expect([(await feed(first)).status, (await feed(second)).status]).toEqual([404, 200]);
    await revokeCalendarLink(wardAssignee, now);
    expect((await feed(second)).status).toBe(404);
    expect((await feed('khong-co')).status).toBe(404);
  });

  it('ends with the account', async () => {
    await asOwner('update accounts.account set disabled_at = now() where id = $1', [
      city.actors.assignee.accountId,
    ]);
    expect((await feed()).status).toBe(404);
  });
});
