import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, asNobody, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { useFreshFiles } from '../../../tests/support/world.ts';
import { db, onPublicRole } from '../../kernel/db/index.ts';
import { fileStore } from '../../kernel/files/index.ts';
import { listHistory } from '../../kernel/record/index.ts';
import { moveClock, resetClock, Temporal } from '../../kernel/time/index.ts';
import { anActor } from '../accounts/fixtures.ts';
import { standingOf } from './announcement.ts';
import { getAnnouncement } from './announcements.store.ts';
import { attachFiles } from './attach-file.ts';
import { bringOut } from './bring-out.ts';
import { aPublishedAnnouncement, aSaid } from './fixtures.ts';
import { moveAnnouncement } from './move-announcement.ts';
import { acknowledgeAnnouncement, remindReaders } from './read-announcement.ts';
import { tellReaders } from './tell-readers.ts';
import { stepsFrom, transitions } from './transitions.ts';
import { beginAnnouncement } from './write-announcement.ts';

useFreshDatabase();
useFreshFiles();

const now = Temporal.Instant.from('2026-05-04T01:00:00Z');
const today = Temporal.PlainDate.from('2026-05-04');
const publish = { action: 'publish', reason: '' } as const;
let city: City;
let commission: string;
beforeAll(async () => {
  city = await foundCity();
  commission = city.bodies.commission;
});

const published = (given: Partial<ReturnType<typeof aSaid>> = {}) => {
  const { officer: writer, leader: issuer } = city.actors;
  return aPublishedAnnouncement({ writer, issuer, now, ...given, bodyId: commission });
};

const toldOf = async (id: string) =>
  asOwner<{ account_id: string; kind: string }>(
    `select account_id, kind from notices.notice where facts ->> 'announcementId' = $1`,
    [id],
  );

describe('an announcement on its way', () => {
  it('is published by another than its writer, and stands on the record', async () => {
    const id = await beginAnnouncement(city.actors.officer, aSaid({ bodyId: commission }), now);
    const seen = { id, version: 1 };
    await expect(moveAnnouncement(city.actors.officer, { seen, ...publish }, now)).rejects.toMatchObject({
      code: 'announcements.notYours',
    });
    await moveAnnouncement(city.actors.leader, { seen, ...publish }, now);
    const after = await getAnnouncement(id);
    expect(after).toMatchObject({ state: 'published', slug: `lich-truc-dip-nghi-le-${after.number}` });
    expect((await listHistory('announcement', id)).map(({ action }) => action)).toEqual([
      'announcement.begun',
      'announcement.published',
    ]);
  });

  it('is not begun, changed or seen by those of another body', async () => {
    const said = aSaid({ bodyId: commission });
    await expect(beginAnnouncement(city.actors.editor, said, now)).rejects.toMatchObject({
      code: 'announcements.notYourBody',
    });
    const id = await beginAnnouncement(city.actors.officer, said, now);
    const move = { seen: { id, version: 1 }, ...publish };
    await expect(moveAnnouncement(city.actors.editor, move, now)).rejects.toMatchObject({
      code: 'announcements.noSuchAnnouncement',
    });
    expect((await (await as(city.actors.editor)).get(`/soan-thong-bao/${id}`)).status).toBe(404);
  });

  it.each([
    ['somebody is addressed', { audience: 'bodies' as const }, 'nobodyAddressed'],
    ['the priority is known', { priority: 'loud' }, 'noSuchPriority'],
    ['its end lies behind its beginning', { untilOn: today }, 'endsBefore'],
  ])('is refused unless %s', async (_, given, code) => {
    const said = aSaid({ bodyId: commission, ...given });
    await expect(beginAnnouncement(city.actors.officer, said, now)).rejects.toMatchObject({
      code: `announcements.${code}`,
    });
  });

  it('shows both versions to whoever changes what another has changed meanwhile', async () => {
    const id = await beginAnnouncement(city.actors.officer, aSaid({ bodyId: commission }), now);
    const visitor = await as(city.actors.officer);
    const typed = { bodyId: commission, text: 'Nội dung', priority: 'usual', audience: 'staff', version: 1 };
    const path = `/soan-thong-bao/${id}/sua`;
    expect((await visitor.post(path, { ...typed, title: 'Bản thứ nhất' })).status).toBe(303);
    const refused = await visitor.post(path, { ...typed, title: 'Bản thứ hai' });
    expect(refused.status).toBe(409);
    expect(await readable(refused)).toMatch(/Bản thứ hai.*Bản thứ nhất/);
  });

  it('has a way on from every state, and no way that the table does not know', () => {
    const all = new Set(['writer', 'issuer'] as const);
    expect(stepsFrom({ state: 'published', isOut: true }, all).map(({ action }) => action)).toEqual([
      'withdraw',
    ]);
    expect(stepsFrom({ state: 'published', isOut: false }, all).map(({ action }) => action)).toEqual([
      'hold_back',
    ]);
    expect(stepsFrom({ state: 'draft', isOut: false }, new Set(['writer']))).toEqual([]);
    expect(new Set(transitions.map(({ from }) => from)).size).toBe(3);
  });
});

/** How many announcements and files of one the role of visitors finds when it asks the views themselves. */
const visitorsSee = async (id: string) => {
  const counted = await onPublicRole(() =>
    sql<{ said: number; files: number }>`
      select (select count(*)::int from announcements.public_announcement where id = ${id}) as said,
        (select count(*)::int from announcements.public_attachment where announcement_id = ${id}) as files
    `.execute(db()),
  );
  return Object.values(counted.rows[0] ?? {});
};

describe('what the clock does', () => {
  it('brings an announcement out at its minute, also before the role of visitors, and ends it after its last day', async () => {
    const wantedAt = now.add({ hours: 2 });
    const id = await published({
      audience: 'public',
      wantedAt,
      untilOn: today.add({ days: 3 }),
      title: 'Đóng đường Bờ Kè',
    });
    await asOwner(
      `insert into announcements.attachment (announcement_id, sha256, name, kind, size, added_at)
       values ($1, repeat('0', 64), 'so-do.txt', 'txt', 7, now())`,
      [id],
    );
    const announcement = await getAnnouncement(id);
    const at = (hours: number, day = today) =>
      standingOf(announcement, { now: now.add({ hours }), today: day });
    expect([at(1), at(2), at(40, today.add({ days: 2 })), at(70, today.add({ days: 3 }))]).toEqual([
      'waiting',
      'valid',
      'valid',
      'over',
    ]);
    const path = `/thong-bao-chung/${announcement.slug}`;
    moveClock(wantedAt.subtract({ seconds: 1 }));
    expect((await asNobody().get(path)).status).toBe(404);
    await bringOut(wantedAt.subtract({ seconds: 1 }));
    expect(await visitorsSee(id)).toEqual([0, 0]);
    moveClock(wantedAt);
    await bringOut(wantedAt);
    expect(await visitorsSee(id)).toEqual([1, 1]);
    expect((await asNobody().get(path)).status).toBe(200);
    expect(await readable(await asNobody().get('/thong-bao-chung'))).toContain('Đóng đường Bờ Kè');
    moveClock(wantedAt.subtract({ minutes: 5 }));
    expect((await asNobody().get(path)).status).toBe(404);
    moveClock(now.add({ hours: 24 * 3 + 1 }));
    expect(await readable(await asNobody().get('/thong-bao-chung'))).not.toContain('Đóng đường Bờ Kè');
    expect(await readable(await asNobody().get('/thong-bao-chung?xem=luu-tru'))).toContain(
      'Đóng đường Bờ Kè',
    );
    resetClock();
  });
});

describe('those an announcement is for', () => {
  it('are told once it is out, however often the sweep runs; the others are not', async () => {
    const id = await published({ audience: 'bodies', addresseeIds: [city.bodies.department] });
    await tellReaders(now);
    await tellReaders(now.add({ minutes: 1 }));
    expect(await toldOf(id)).toEqual([{ account_id: city.actors.assignee.accountId, kind: 'announced' }]);
    const path = `/thong-bao-chung/nhan/${id}`;
    moveClock(now.add({ minutes: 2 }));
    expect((await (await as(city.actors.assignee)).get(path)).status).toBe(200);
    expect((await (await as(city.actors.wardAssignee)).get(path)).status).toBe(404);
    resetClock();
  });

  it('say once and for themselves that they have read it; the others are reminded, once a day', async () => {
    const division = await anActor({
      name: 'Tạ Thị Hòa',
      roles: [{ role: 'assignee', bodyId: city.bodies.division }],
    });
    const id = await published({ audience: 'bodies', addresseeIds: [city.bodies.department] });
    await tellReaders(now);
    const { assignee, officer } = city.actors;
    await acknowledgeAnnouncement(assignee, id, now.add({ minutes: 5 }));
    await acknowledgeAnnouncement(assignee, id, now.add({ minutes: 6 }));
    await expect(acknowledgeAnnouncement(city.actors.wardAssignee, id, now)).rejects.toMatchObject({
      code: 'announcements.noSuchAnnouncement',
    });
    await remindReaders(officer, id, now.add({ hours: 1 }));
    await expect(remindReaders(officer, id, now.add({ hours: 2 }))).rejects.toMatchObject({
      code: 'announcements.remindedToday',
    });
    await tellReaders(now.add({ hours: 3 }));
    const reminded = (await toldOf(id)).filter(({ kind }) => kind === 'announcement_reminded');
    expect(reminded).toEqual([{ account_id: division.accountId, kind: 'announcement_reminded' }]);
    expect((await listHistory('announcement', id)).map(({ action }) => action).slice(2)).toEqual([
      'announcement.read',
      'announcement.reminded',
    ]);
    const own = await as(officer);
    expect(await readable(await own.get(`/soan-thong-bao/${id}`))).toContain('Tạ Thị Hòa');
    const csv = await (await own.get(`/soan-thong-bao/${id}/nguoi-doc.csv`)).text();
    expect(csv.split('\r\n')[0]).toBe('Cơ quan,Họ và tên,Đã đọc lúc');
    expect(csv).toMatch(/Sở Nội vụ,Phạm Văn Đức,\d/);
    expect(csv).toContain('Phòng Tổ chức bộ máy,Tạ Thị Hòa,\r\n');
  });
});

describe('visitors', () => {
  it('read what is for everybody, with its files, and nothing else', async () => {
    const staff = await getAnnouncement(await published());
    expect((await asNobody().get(`/thong-bao-chung/${staff.slug}`)).status).toBe(404);
    const said = aSaid({ bodyId: commission, audience: 'public', title: '<script>alert(1)</script>' });
    const id = await beginAnnouncement(city.actors.officer, said, now);
    const seen = { id, version: 1 };
    const stored = await fileStore().put(Buffer.from('lịch trực'));
    await attachFiles(
      city.actors.officer,
      { seen, files: [{ name: 'lich.txt', kind: 'txt', ...stored }] },
      now,
    );
    const draft = await asOwner<{ id: string }>(
      'select id from announcements.attachment where announcement_id = $1',
      [id],
    );
    const { slug: none } = await getAnnouncement(id);
    expect(none).toBeNull();
    await moveAnnouncement(city.actors.leader, { seen, ...publish }, now);
    const { slug } = await getAnnouncement(id);
    const page = await asNobody().get(`/thong-bao-chung/${slug}`);
    expect(await page.text()).not.toContain('<script>alert');
    const file = `/thong-bao-chung/${slug}/tep/${draft[0]?.id}`;
    expect(await (await asNobody().get(file)).text()).toBe('lịch trực');
    const withdrawal = { seen: { id, version: 2 }, action: 'withdraw', reason: 'Đăng nhầm ngày.' } as const;
    await moveAnnouncement(city.actors.leader, withdrawal, now.add({ hours: 1 }));
    const gone = await asNobody().get(`/thong-bao-chung/${slug}`);
    expect([gone.status, await readable(gone)]).toEqual([410, expect.stringContaining('Đăng nhầm ngày.')]);
    expect((await asNobody().get(file)).status).toBe(404);
  });
});
