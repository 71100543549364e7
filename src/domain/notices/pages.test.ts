import { beforeAll, describe, expect, it } from 'vitest';
import { as, readable, type Visitor, visitorWith } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { postWith } from '../../kernel/mail/index.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { dayOf, readClock, startOfDay, writeDay } from '../../kernel/time/index.ts';
import { actingFor } from '../accounts/fixtures.ts';
import { aTask } from '../tasks/fixtures.ts';
import { followDeeds } from './follow-deeds.ts';
import { kinds } from './notice.ts';
import { sendMails } from './send-mails.ts';
import { sweepDeadlines } from './sweep-deadlines.ts';

useFreshDatabase();

const now = readClock();
const today = dayOf(now);
let city: City;
let visitor: Visitor;

beforeAll(async () => {
  city = await foundCity();
  visitor = await as(city.actors.assignee);
});

const overdueTask = (title: string, { daysLate = 9, ...more }: { daysLate?: number; by?: string } = {}) =>
  aTask({
    ...more,
    giverId: city.bodies.committee,
    leadId: city.bodies.department,
    state: 'in_progress',
    dueOn: today.subtract({ days: daysLate }).toString(),
    title,
  });

const bellOf = async (path = '/lich') =>
  /class="bell-count"[^>]*>([^<]*)</.exec(await (await visitor.get(path)).text())?.[1];

describe('the bell', () => {
  it('tells on every page how many notices are new, and nothing when there are none', async () => {
    expect(await bellOf()).toBeUndefined();
    for (const title of ['Việc thứ nhất', 'Việc thứ hai']) await overdueTask(title);
    await sweepDeadlines(now);
    expect(await bellOf()).toBe('2');
    expect(await readable(await visitor.get('/lich'))).toContain('Thông báo, 2 chưa xem');
  });
});

describe('the list of notices', () => {
  it('shows what happened to which task, and leads there; what was opened is no longer new', async () => {
    const html = await (await visitor.get('/thong-bao')).text();
    expect(html).toContain('Việc thứ nhất');
    const link = /href="(\/thong-bao\/[0-9a-f-]{36}\/mo)"/.exec(html)?.[1] ?? '';
    const answer = await visitor.get(link);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      expect.stringMatching(/^\/nhiem-vu\//),
    ]);
    expect(await bellOf()).toBe('1');
    expect((await (await as(city.actors.wardAssignee)).get(link)).status).toBe(404);
  });

  it('is narrowed to what is new and to one kind', async () => {
    const unseen = await readable(await visitor.get('/thong-bao?xem=chua'));
    expect(unseen.match(/Đã quá hạn/g)).toHaveLength(1);
    const none = await readable(await visitor.get('/thong-bao?loai=mentioned'));
    expect(none).toContain('Không có thông báo nào như vậy');
  });

  it('marks as seen what was in sight, not what came meanwhile', async () => {
    const html = await (await visitor.get('/thong-bao')).text();
    const until = /name="until" value="([^"]+)"/.exec(html)?.[1] ?? '';
    await overdueTask('Đến sau');
    await sweepDeadlines(now.add({ minutes: 1 }));
    const answer = await visitor.post('/thong-bao/xem-het', { until });
    expect(answer.status).toBe(303);
    expect(await bellOf()).toBe('1');
    expect(await readable(await visitor.get('/thong-bao?xem=chua'))).toContain('Đến sau');
  });

  it('goes on page by page', async () => {
    const ward = await as(city.actors.wardAssignee);
    for (let nth = 1; nth <= 32; nth += 1) {
      await aTask({
        giverId: city.bodies.committee,
        leadId: city.bodies.ward,
        state: 'in_progress',
        dueOn: today.subtract({ days: 40 }).toString(),
        title: `Việc của phường, thứ ${nth}.`,
      });
    }
    await sweepDeadlines(now);
    const first = await (await ward.get('/thong-bao')).text();
    const next = /href="(\/thong-bao\?truoc=[^"]+)"/.exec(first)?.[1] ?? '';
    const second = await (await ward.get(next)).text();
    const titles = [first, second].flatMap((html) => html.match(/Việc của phường, thứ \d+\./g) ?? []);
    expect(new Set(titles).size).toBe(32);
  });

  it('tells nothing of a task that its reader may no longer know', async () => {
    const task = await overdueTask('Chuyện sẽ thành mật');
    await sweepDeadlines(now.add({ minutes: 2 }));
    expect(await readable(await visitor.get('/thong-bao'))).toContain('Chuyện sẽ thành mật');
    await asOwner(
      `update documents.directive set secrecy = 'secret' where id = (select directive_id from tasks.task where id = $1)`,
      [task.id],
    );
    const page = await readable(await visitor.get('/thong-bao'));
    expect(page).not.toContain('Chuyện sẽ thành mật');
    expect(page).not.toContain(`NV-${task.number} `);
    expect(page).toContain('Thông báo về một nhiệm vụ mà anh/chị không còn được xem.');
  });
});

describe('whoever acts for another', () => {
  it('reads that person’s notices and leaves them new; what they receive is not theirs to change', async () => {
    const { leader, officer } = city.actors;
    await overdueTask('Việc của người đi vắng', { daysLate: 40, by: officer.accountId });
    await sweepDeadlines(now.add({ minutes: 3 }));
    const { token } = await actingFor({ delegator: leader, delegate: officer });
    const deputy = visitorWith(token);
    const page = await (await deputy.get('/thong-bao')).text();
    expect(page).toContain('Việc của người đi vắng');
    expect(page).not.toContain('Đánh dấu đã xem tất cả');
    const link = /href="(\/thong-bao\/[0-9a-f-]{36}\/mo)"/.exec(page)?.[1] ?? '';
    expect((await deputy.get(link)).status).toBe(303);
    const unread = await asOwner('select from notices.notice where account_id = $1 and read_at is not null', [
      leader.accountId,
    ]);
    expect(unread).toEqual([]);
    expect((await deputy.get('/thong-bao/tuy-chon')).status).toBe(403);
  });
});

describe('what someone receives', () => {
  const wishesPath = '/thong-bao/tuy-chon';

  it('is chosen kind by kind; what asks something of them cannot be turned off', async () => {
    const html = await (await visitor.get(wishesPath)).text();
    const names = [...html.matchAll(/<select [^>]*name="([a-z_]+)"/g)].map((match) => match[1] ?? '');
    expect(names).toHaveLength(kinds.length);
    const fields = Object.fromEntries(names.map((name) => [name, 'app']));
    expect((await visitor.post(wishesPath, { ...fields, commented: 'off' })).status).toBe(303);
    const [kept] = await asOwner(
      `select channel from notices.wish where account_id = $1 and kind = 'commented'`,
      [city.actors.assignee.accountId],
    );
    expect(kept).toEqual({ channel: 'off' });
    const refused = await visitor.post(wishesPath, { ...fields, overdue: 'off' });
    expect(refused.status).toBe(422);
  });

  it('says where there is no mail that there is none', async () => {
    expect(await readable(await visitor.get(wishesPath))).toContain('chưa được nối với máy chủ thư');
    expect((await visitor.post('/thong-bao/thu', { address: 'a@b.example' })).status).toBe(422);
  });

  it('goes by mail when the address is confirmed by its code', async () => {
    const letters: string[] = [];
    postWith({ origin: 'http://localhost', domains: [], send: async ({ text }) => void letters.push(text) });
    try {
      expect((await visitor.post('/thong-bao/thu', { address: 'không phải' })).status).toBe(422);
      expect((await visitor.post('/thong-bao/thu', { address: 'duc@minhchau.example' })).status).toBe(303);
      await sendMails(readClock());
      const code = /\d{6}/.exec(letters.at(-1) ?? '')?.[0] ?? '';
      expect((await visitor.post('/thong-bao/thu/ma', { code: '12' })).status).toBe(422);
      expect((await visitor.post('/thong-bao/thu/ma', { code })).status).toBe(303);
      expect(await readable(await visitor.get(wishesPath))).toContain('Thư gửi đến duc@minhchau.example.');
      expect((await visitor.post('/thong-bao/thu/gio', { hour: 16 })).status).toBe(303);
      expect((await visitor.post('/thong-bao/thu/bo', {})).status).toBe(303);
      expect(await readable(await visitor.get(wishesPath))).not.toContain('duc@minhchau.example');
      const deeds = (await listHistory('account', city.actors.assignee.accountId)).map(
        ({ action }) => action,
      );
      expect(deeds).toEqual(
        expect.arrayContaining(['mailbox.named', 'mailbox.confirmed', 'mailbox.dropped']),
      );
    } finally {
      postWith(undefined);
    }
  });

  it('comes into their calendar by an address that is shown once', async () => {
    const made = await visitor.post('/thong-bao/lich', { withGiven: '1' });
    const cookie = made.headers.get('set-cookie')?.split(';')[0] ?? '';
    const token = cookie.split('=')[1] ?? '';
    expect(token).toHaveLength(43);
    const plain = await readable(await visitor.get(wishesPath));
    expect(plain).not.toContain(token);
    expect(plain).toContain('Liên kết tạo lúc');
    expect((await visitor.get(`/lich-han/${token}.ics`)).status).toBe(200);
    expect((await visitor.post('/thong-bao/lich/thu-hoi', {})).status).toBe(303);
    expect((await visitor.get(`/lich-han/${token}.ics`)).status).toBe(404);
  });
});

describe('the rules about deadlines', () => {
  const setting = {
    kind: 'escalated',
    receiver: 'lead_leader',
    days: 2,
    sourceVi: 'Quy chế làm việc số 01-QC/TU',
    sourceEn: 'Working regulation 01-QC/TU',
    verified: '1',
  };

  it('are changed from a day on; the version so far is kept, and nobody is told twice', async () => {
    const administrator = await as(city.actors.administrator);
    expect(await readable(await administrator.get('/quan-tri/nhac-han'))).toContain(
      'Quá hạn 3 ngày làm việc',
    );
    const from = writeDay(today);
    expect((await administrator.post('/quan-tri/nhac-han/lead_leader', { ...setting, from })).status).toBe(
      303,
    );
    const page = await readable(await administrator.get('/quan-tri/nhac-han'));
    expect(page).toContain('Quá hạn 2 ngày làm việc, báo lên cấp trên');
    expect(page).toContain('Quá hạn 3 ngày làm việc, báo lên cấp trên');
    const again = await administrator.post('/quan-tri/nhac-han/lead_leader', { ...setting, from });
    expect(again.status).toBe(422);
    const before = await asOwner('select from notices.notice');
    await sweepDeadlines(startOfDay(today).add({ hours: 20 }));
    expect(await asOwner('select from notices.notice')).toHaveLength(before.length);
    const [entry] = await listHistory('notice.rule', 'lead_leader');
    expect(entry).toMatchObject({
      action: 'notice.rule_set',
      facts: { before: { days: 3 }, after: { days: 2 }, source: 'Quy chế làm việc số 01-QC/TU' },
    });
  });

  it('that are to change later go on until then, and are not changed twice for one day', async () => {
    const administrator = await as(city.actors.administrator);
    const later = {
      ...setting,
      kind: 'overdue',
      receiver: 'lead',
      days: 5,
      from: writeDay(today.add({ days: 90 })),
    };
    const path = '/quan-tri/nhac-han/overdue';
    expect((await administrator.post(path, later)).status).toBe(303);
    expect((await administrator.post(path, later)).status).toBe(422);
    expect((await administrator.post(`${path}/thoi`, {})).status).toBe(422);
    const form = await (await administrator.get(path)).text();
    expect(form).toMatch(/name="days"[^>]*value="1"|value="1"[^>]*name="days"/);
  });

  it('are added and ended', async () => {
    const administrator = await as(city.actors.administrator);
    const added = {
      ...setting,
      receiver: 'giver_leader',
      days: 1,
      from: writeDay(today.subtract({ days: 3 })),
    };
    expect((await administrator.post('/quan-tri/nhac-han/moi', added)).status).toBe(303);
    const [rule] = await asOwner<{ key: string }>(
      `select key from notices.deadline_rule where days = 1 and receiver = 'giver_leader'`,
    );
    const path = `/quan-tri/nhac-han/${rule?.key}`;
    expect((await administrator.get(path)).status).toBe(200);
    expect((await administrator.post(`${path}/thoi`, {})).status).toBe(303);
    expect((await administrator.post(`${path}/thoi`, {})).status).toBe(404);
    const refused = await administrator.post('/quan-tri/nhac-han/moi', { ...added, receiver: 'lead' });
    expect(refused.status).toBe(422);
    expect(await readable(refused)).toContain('Người nhận này không hợp');
  });
});

describe('what the system does by itself', () => {
  it('is shown to administrators with how it last went, and run again when they ask', async () => {
    await followDeeds(now);
    const administrator = await as(city.actors.administrator);
    expect(await readable(await administrator.get('/quan-tri/viec-nen'))).toContain(
      'Nhắc hạn và báo lên cấp trên',
    );
    const answer = await administrator.post('/quan-tri/viec-nen/notices.mail/chay', {});
    expect(answer.status).toBe(303);
    const waiting = await asOwner(`select data from pgboss.job where name = 'kernel.sweep'`);
    expect(waiting).toEqual([{ data: { name: 'notices.mail' } }]);
    expect((await administrator.post('/quan-tri/viec-nen/khong.co/chay', {})).status).toBe(404);
  });
});
