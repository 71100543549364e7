import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { db, transaction } from '../db/index.ts';
import { Temporal } from '../time/index.ts';
import { listHistory, record, theSystem, verifyRecord } from './index.ts';

useFreshDatabase();

const now = Temporal.Instant.from('2026-05-04T01:02:03.004567Z');

const note = (id: string, facts: Record<string, unknown> = {}) =>
  transaction(async () =>
    record(theSystem, { action: 'thing.noted', subject: { kind: 'thing', id }, facts }, now),
  );

beforeAll(async () => {
  for (let nth = 0; nth < 60; nth++)
    await note(`việc ${nth % 20}`, { nth, lời: 'Đã rà soát; "ngoặc" \\ và \u0001' });
});

describe('the record', () => {
  it('verifies, computed anew outside the database', async () => {
    expect(await verifyRecord()).toMatchObject({ whole: true, entries: 60 });
  });

  it('gives the history of one subject in order', async () => {
    expect((await listHistory('thing', 'việc 3')).map(({ facts }) => facts.nth)).toEqual([3, 23, 43]);
  });

  it('keeps nothing of a deed that was undone', async () => {
    await expect(
      transaction(async () => {
        record(theSystem, { action: 'thing.noted', subject: { kind: 'thing', id: 'undone' } }, now);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await listHistory('thing', 'undone')).toEqual([]);
  });

  it('many writers at once make one unbroken chain', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, nth) => note(`cùng lúc ${nth % 3}`)));
    expect(await verifyRecord()).toMatchObject({ whole: true, entries: 100 });
  });

  it.each([
    ['update', "update record.entry set facts = '{}'"],
    ['delete', 'delete from record.entry'],
    ['truncate', 'truncate record.entry'],
  ])('the application may not %s it', async (_, statement) => {
    await expect(sql.raw(statement).execute(db())).rejects.toMatchObject({ code: '42501' });
  });

  it('even its owner is refused while the guards stand', async () => {
    await expect(asOwner("update record.entry set facts = '{}'")).rejects.toThrow('append-only');
  });

  it('cannot be given a forged link: the database computes it', async () => {
    await sql`
      insert into record.entry (lane, place, at, actor_name, action, subject_kind, subject_id, facts, previous, hash)
      values (0, 999, now(), 'kẻ gian', 'thing.forged', 'thing', 'forged', '{}', '\\x00', '\\x00')
    `.execute(db());
    expect(await verifyRecord()).toMatchObject({ whole: true });
  });

  it.each([
    ['one flipped byte', "update record.entry set facts = overlay(facts placing 'x' from 3 for 1)"],
    ['another name', "update record.entry set actor_name = 'Ai đó'"],
    ['a moved moment', "update record.entry set at = at + interval '1 microsecond'"],
  ])('%s is found and its entry named', async (_, change) => {
    const [row] = await asOwner<{ lane: number; place: string }>(
      "select lane, place from record.entry where subject_id = 'việc 7' order by place limit 1",
    );
    const where = `where lane = ${row?.lane} and place = ${row?.place}`;
    const [kept] = await asOwner<{ row: string }>(
      `select to_json(e)::text as row from record.entry e ${where}`,
    );
    await behindTheGuards(`${change} ${where}`);
    expect(await verifyRecord()).toMatchObject({
      whole: false,
      fault: 'changed',
      entry: { lane: row?.lane, place: Number(row?.place) },
    });
    await behindTheGuards(
      `update record.entry e set facts = k.facts, actor_name = k.actor_name, at = k.at
       from json_populate_record(null::record.entry, $1::json) k where e.lane = k.lane and e.place = k.place`,
      [kept?.row],
    );
    expect(await verifyRecord()).toMatchObject({ whole: true });
  });

  it('a line taken out of the middle is missed', async () => {
    const [row] = await asOwner<{ lane: number }>(
      "select lane from record.entry where subject_id = 'việc 9' limit 1",
    );
    await behindTheGuards(`delete from record.entry where lane = ${row?.lane} and place = 1`);
    expect(await verifyRecord()).toMatchObject({ whole: false, fault: 'missing before' });
  });
});

/** What someone with the keys to the server itself could do. */
async function behindTheGuards(statement: string, values: unknown[] = []): Promise<void> {
  await asOwner('alter table record.entry disable trigger user');
  await asOwner(statement, values);
  await asOwner('alter table record.entry enable trigger user');
}
