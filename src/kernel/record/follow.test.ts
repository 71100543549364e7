import { EventEmitter, once } from 'node:events';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { here, useFreshDatabase } from '../../../tests/support/database.ts';
import { transaction } from '../db/index.ts';
import { Temporal } from '../time/index.ts';
import {
  type Entry,
  followRecord,
  listRecentEntries,
  record,
  recordedSince,
  theSystem,
  whenRecorded,
} from './index.ts';

useFreshDatabase();

const now = Temporal.Instant.from('2026-05-04T01:02:03Z');

const note = (id: string, nth = 0) =>
  transaction(async () =>
    record(theSystem, { action: 'thing.noted', subject: { kind: 'thing', id }, facts: { nth } }, now),
  );

/** A follower that keeps what it is handed, and may be told to fail. */
function aFollower() {
  const had: Entry[] = [];
  return { had, take: async (entries: readonly Entry[]) => void had.push(...entries) };
}

const namesOf = (entries: readonly Entry[]) =>
  entries.map(({ subjectId, facts }) => `${subjectId} ${facts.nth}`);

describe('a follower of the record', () => {
  it('is handed every entry once, in the order of its lane, however small the batches', async () => {
    for (let nth = 0; nth < 40; nth++) await note(`việc ${nth % 5}`, nth);
    const { had, take } = aFollower();
    expect(await followRecord('theo dõi', take, { now, limit: 3 })).toBe(40);
    expect(had).toHaveLength(40);
    for (let thing = 0; thing < 5; thing++) {
      const order = had
        .filter(({ subjectId }) => subjectId === `việc ${thing}`)
        .map(({ facts }) => facts.nth);
      expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((round) => round * 5 + thing));
    }
    expect(await followRecord('theo dõi', take, { now })).toBe(0);
    await note('việc mới');
    expect(await followRecord('theo dõi', take, { now })).toBe(1);
    expect(namesOf(had.slice(40))).toEqual(['việc mới 0']);
  });

  it('has a mark of its own', async () => {
    const { had, take } = aFollower();
    await followRecord('người khác', take, { now });
    expect(had.length).toBeGreaterThanOrEqual(41);
  });

  it('that fails is handed the same entries again', async () => {
    await note('lại', 1);
    const tries: string[][] = [];
    const failing = async (entries: readonly Entry[]) => {
      tries.push(namesOf(entries));
      throw new Error('no');
    };
    await expect(followRecord('theo dõi', failing, { now })).rejects.toThrow('no');
    const { had, take } = aFollower();
    await followRecord('theo dõi', take, { now });
    expect(namesOf(had)).toEqual(tries[0]);
  });

  it('served by four runs at once while others write gets nothing twice and misses nothing', async () => {
    const { had, take } = aFollower();
    await followRecord('đông', take, { now });
    const before = had.length;
    const writing = Promise.all(Array.from({ length: 120 }, (_, nth) => note(`đông ${nth % 30}`, nth)));
    const runs = Array.from({ length: 4 }, async () => {
      for (let turn = 0; turn < 10; turn++) await followRecord('đông', take, { now, limit: 2 });
    });
    await Promise.all([writing, ...runs]);
    await followRecord('đông', take, { now });
    const handed = had.slice(before).map(({ lane, place }) => `${lane}:${place}`);
    expect(handed).toHaveLength(120);
    expect(new Set(handed).size).toBe(120);
    for (let lane = 0; lane < 16; lane++) {
      const places = had.filter((entry) => entry.lane === lane).map(({ place }) => place);
      expect(places).toEqual([...places].sort((one, other) => one - other));
    }
  });

  it('never sees an entry before the one that stands in front of it in its lane', async () => {
    const { had, take } = aFollower();
    await followRecord('thứ tự', take, { now });
    had.length = 0;
    const slow = new pg.Client({ connectionString: here.ownerUrl });
    await slow.connect();
    try {
      await slow.query('begin');
      await slow.query(
        `insert into record.entry (at, actor_name, action, subject_kind, subject_id, facts)
         values ('2026-05-04', 'chậm', 'thing.noted', 'thing', 'hàng', '{"nth":1}')`,
      );
      // Of the same lane: it waits for the slow one, and is not seen in front of it.
      const second = note('hàng', 2);
      await note('hàng khác lối', 3);
      await followRecord('thứ tự', take, { now });
      expect(namesOf(had)).toEqual(['hàng khác lối 3']);
      await slow.query('commit');
      await second;
    } finally {
      await slow.end();
    }
    await followRecord('thứ tự', take, { now });
    expect(namesOf(had)).toEqual(['hàng khác lối 3', 'hàng 1', 'hàng 2']);
  });
});

describe('a reader of the record', () => {
  it('begins at its end and goes on from the positions it was given', async () => {
    const begun = await recordedSince();
    expect(begun.entries).toEqual([]);
    expect((await recordedSince(begun.positions)).entries).toEqual([]);
    for (let nth = 0; nth < 5; nth++) await note('đọc', nth);
    const first = await recordedSince(begun.positions, 3);
    expect(namesOf(first.entries)).toEqual(['đọc 0', 'đọc 1', 'đọc 2']);
    expect(first.more).toBe(true);
    const rest = await recordedSince(first.positions, 3);
    expect(namesOf(rest.entries)).toEqual(['đọc 3', 'đọc 4']);
    expect(rest.more).toBe(false);
    expect((await recordedSince(rest.positions)).entries).toEqual([]);
  });
});

describe('whoever listens', () => {
  it('is woken once for a commit, when its entries can be read, and not for what was undone', async () => {
    const bell = new EventEmitter();
    let woken = 0;
    const stop = whenRecorded(() => {
      woken += 1;
      bell.emit('woken');
    });
    await expect(
      transaction(async () => {
        record(theSystem, { action: 'thing.noted', subject: { kind: 'thing', id: 'bỏ' } }, now);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    const heard = once(bell, 'woken');
    await transaction(async () => {
      await note('nghe', 1);
      await note('nghe', 2);
    });
    await heard;
    expect(woken).toBe(1);
    expect(
      (await listRecentEntries(undefined, 500)).filter(({ subjectId }) => subjectId === 'nghe'),
    ).toHaveLength(2);
    stop();
    await note('nghe', 3);
    await new Promise(setImmediate);
    expect(woken).toBe(1);
  });
});
