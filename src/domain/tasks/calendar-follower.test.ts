import { beforeAll, describe, expect, it } from 'vitest';
import { as, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { readClock, Temporal } from '../../kernel/time/index.ts';
import type { DeadlineRule } from '../calendar/index.ts';
import { aDirective } from '../documents/fixtures.ts';
import { type Directive, getDirectiveText } from '../documents/index.ts';
import { assignTask } from './assign-task.ts';
import { cancelTask } from './cancel-task.ts';
import { getTask } from './tasks.store.ts';

useFreshDatabase();

let city: City;
let open: Directive;
let secret: Directive;
const now = readClock();

beforeAll(async () => {
  city = await foundCity();
  const registered = {
    by: city.actors.officer,
    registeredIn: city.bodies.commission,
    text: 'Giao Sở Nội vụ rà soát quỹ nhà.',
  };
  open = await aDirective({ ...registered, symbol: '4801-KL/TU' });
  secret = await aDirective({ ...registered, symbol: '4802-KL/TU', secrecy: 'confidential' });
});

async function given(deadline: DeadlineRule, directive = open) {
  const { text, sha256 } = await getDirectiveText(directive.id);
  return assignTask(
    city.actors.officer,
    {
      title: 'Rà soát quỹ nhà công vụ',
      product: 'Báo cáo',
      giverId: city.bodies.committee,
      leadId: city.bodies.department,
      coordinatingIds: [],
      directiveId: directive.id,
      passage: { text: text.slice(0, 20), start: 0, end: 20, textSha256: sha256 },
      force: 'directive',
      speaker: '',
      deadline,
      printedDeadline: '',
    },
    now,
  );
}
const holiday = {
  kind: 'holiday',
  nameVi: 'Ngày nghỉ đột xuất',
  nameEn: 'A day off',
  source: 'Công văn số 99/VPCP-KGVX',
  verified: 'yes',
  replaces: '',
};
const counted = (n: number, from: string) => ({ kind: 'workingDays', n, from }) as const;
const seenIn = (html: string) => /name="seen" value="([0-9a-f]+)"/.exec(html)?.[1] ?? '';
const heldIn = async (day: string) =>
  (
    await asOwner<{ id: string }>('select id from calendar.day where day = $1 and replaced_at is null', [day])
  )[0]?.id;

describe('a change of the calendar', () => {
  it('that moves deadlines is not written before it was seen which: old day, new day and how it is found', async () => {
    const task = await given(counted(10, '2027-06-01'));
    const named = await given({ kind: 'day', date: '2027-06-15', inclusive: true });
    const over = await given(counted(2, '2027-06-01'));
    expect(task.dueOn?.toString()).toBe('2027-06-15');
    const administrator = await as(city.actors.administrator);
    const asked = await administrator.post('/lich/ngay/2027-06-08', holiday);
    expect(asked.status).toBe(409);
    const html = await asked.clone().text();
    const text = await readable(asked);
    expect(text).toContain('Thay đổi này dời hạn của 1 nhiệm vụ');
    expect(text).toContain(`NV-${task.number}`);
    expect(text).toContain('15/06/2027');
    expect(text).toContain('16/06/2027');
    expect(text).toContain('08/06 Ngày nghỉ đột xuất; hạn là thứ Tư, ngày 16/06/2027.');
    // Whoever keeps the calendar reads no tasks.
    expect(text).not.toContain('quỹ nhà công vụ');
    expect(await heldIn('2027-06-08')).toBeUndefined();

    const confirmed = await administrator.post('/lich/ngay/2027-06-08', { ...holiday, seen: seenIn(html) });
    expect(confirmed.status).toBe(303);
    expect(await getTask(task.id)).toMatchObject({
      dueOn: Temporal.PlainDate.from('2027-06-16'),
      version: task.version + 1,
    });
    expect((await getTask(named.id)).dueOn?.toString()).toBe('2027-06-15');
    expect((await getTask(over.id)).dueOn?.toString()).toBe('2027-06-03');
    expect(
      await asOwner(
        `select due_on::text, cause, document, explanation ->> 'due' as explained, rule ->> 'kind' as kind
         from tasks.deadline where task_id = $1 order by ordinal`,
        [task.id],
      ),
    ).toEqual([
      { due_on: '2027-06-15', cause: 'given', document: '', explained: '2027-06-15', kind: 'workingDays' },
      {
        due_on: '2027-06-16',
        cause: 'recomputed',
        document: 'Công văn số 99/VPCP-KGVX',
        explained: '2027-06-16',
        kind: 'workingDays',
      },
    ]);
    expect((await listHistory('task', task.id)).at(-1)).toMatchObject({
      action: 'task.deadline_recomputed',
      actorName: city.actors.administrator.name,
      facts: { dueOn: { from: '2027-06-15', to: '2027-06-16' }, calendarDay: '2027-06-08' },
    });
    const page = await readable(await (await as(city.actors.officer)).get(`/nhiem-vu/${task.id}`));
    expect(page).toContain('tính lại hạn thành 16/06/2027 do lịch làm việc ngày 08/06/2027 thay đổi');
  });

  it('that moves none is written at once', async () => {
    const administrator = await as(city.actors.administrator);
    expect((await administrator.post('/lich/ngay/2029-03-08', holiday)).status).toBe(303);
    expect(await heldIn('2029-03-08')).toBeDefined();
  });

  it('is asked about again where other deadlines would move than were seen', async () => {
    await given(counted(10, '2028-06-01'));
    const administrator = await as(city.actors.administrator);
    const seen = seenIn(await (await administrator.post('/lich/ngay/2028-06-07', holiday)).text());
    const later = await given(counted(12, '2028-06-01'));
    const again = await administrator.post('/lich/ngay/2028-06-07', { ...holiday, seen });
    expect(again.status).toBe(409);
    const html = await again.clone().text();
    const text = await readable(again);
    expect(text).toContain('danh sách đã thay đổi');
    expect(text).toContain(`NV-${later.number}`);
    expect(await heldIn('2028-06-07')).toBeUndefined();
    const fields = { ...holiday, seen: seenIn(html) };
    expect((await administrator.post('/lich/ngay/2028-06-07', fields)).status).toBe(303);
  });

  it('moves them back when a day is taken off the calendar, with the reason', async () => {
    const task = await given(counted(5, '2027-07-01'));
    const administrator = await as(city.actors.administrator);
    const day = '/lich/ngay/2027-07-05';
    const seen = seenIn(await (await administrator.post(day, holiday)).text());
    await administrator.post(day, { ...holiday, seen });
    expect((await getTask(task.id)).dueOn?.toString()).toBe('2027-07-09');
    const withdrawal = { replaces: (await heldIn('2027-07-05')) ?? '', reason: 'Ghi nhầm năm' };
    const asked = await administrator.post(`${day}/bo`, withdrawal);
    expect(asked.status).toBe(409);
    const back = { ...withdrawal, seen: seenIn(await asked.text()) };
    expect((await administrator.post(`${day}/bo`, back)).status).toBe(303);
    expect((await getTask(task.id)).dueOn?.toString()).toBe('2027-07-08');
    expect((await listHistory('task', task.id)).at(-1)).toMatchObject({ facts: { reason: 'Ghi nhầm năm' } });
  });

  it('tells of secret tasks only how many there are, and moves them too', async () => {
    const task = await given(counted(5, '2027-08-02'), secret);
    const administrator = await as(city.actors.administrator);
    const asked = await administrator.post('/lich/ngay/2027-08-04', holiday);
    const html = await asked.clone().text();
    const text = await readable(asked);
    expect(text).toContain('có 1 nhiệm vụ từ văn bản mật');
    expect(text).not.toContain(`NV-${task.number}`);
    await administrator.post('/lich/ngay/2027-08-04', { ...holiday, seen: seenIn(html) });
    expect((await getTask(task.id)).dueOn?.toString()).toBe('2027-08-10');
  });

  it('leaves what has ended as it is', async () => {
    const task = await given(counted(5, '2027-09-06'));
    await cancelTask(city.actors.officer, { taskId: task.id, reason: 'Gộp', document: '05-TB/TU' }, now);
    const administrator = await as(city.actors.administrator);
    expect((await administrator.post('/lich/ngay/2027-09-08', holiday)).status).toBe(303);
    expect((await getTask(task.id)).dueOn).toEqual(task.dueOn);
  });
});
