import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { Temporal } from '../time/index.ts';
import {
  ask,
  covers,
  type Database,
  db,
  onPublicRole,
  plannedAnew,
  post,
  transaction,
  writePeriod,
} from './index.ts';
import { findOrigin, insertOrigin } from './origin.store.ts';
import { question } from './question.ts';

useFreshDatabase();

const now = Temporal.Instant.from('2026-05-04T01:02:03.004Z');
const day = (iso: string) => Temporal.PlainDate.from(iso);

describe('a transaction', () => {
  it('that fails leaves nothing, and one inside another joins it', async () => {
    await expect(
      transaction(async () => {
        await transaction(() => insertOrigin({ demo: true }, now));
        throw new Error('halfway');
      }),
    ).rejects.toThrow('halfway');
    expect(await findOrigin()).toBeUndefined();
  });
});

describe('a statement that is posted', () => {
  const insert = (text: string) => ({ text: 'insert into public.posted (word) values ($1)', values: [text] });
  const words = async () =>
    (await asOwner<{ word: string }>('select word from public.posted order by word')).map(({ word }) => word);
  beforeAll(async () => {
    await asOwner('create table public.posted (word text primary key)');
    await asOwner('grant insert, select on public.posted to banle_app');
  });

  it('is done in its turn: before what is asked after it, and with the commit at the latest', async () => {
    const seen = await transaction(async () => {
      post(insert('a'));
      const [row] = await ask<{ n: number }>({
        text: 'select count(*)::int as n from public.posted',
        values: [],
      });
      post(insert('b'));
      return row?.n;
    });
    expect(seen).toBe(1);
    expect(await words()).toEqual(['a', 'b']);
  });

  it('fails its transaction, of which then nothing stands, and the connection is good for the next', async () => {
    const twice = transaction(async () => {
      post(insert('c'));
      post(insert('c'));
    });
    await expect(twice).rejects.toMatchObject({ code: '23505' });
    expect(await words()).toEqual(['a', 'b']);
    await transaction(async () => post(insert('d')));
    expect(await words()).toEqual(['a', 'b', 'd']);
  });

  it('is what is told of when it failed, not that nothing could be asked any more', async () => {
    const twice = transaction(async () => {
      post(insert('f'));
      post(insert('f'));
      await sql`select 1`.execute(db());
    });
    await expect(twice).rejects.toMatchObject({ code: '23505' });
  });

  it('is refused outside of a transaction, where nobody would be told that it failed', () => {
    expect(() => post(insert('e'))).toThrow('outside a transaction');
  });
});

describe('the roles', () => {
  it('ordinary work is done as banle_app, public pages as banle_public', async () => {
    const who = async () =>
      (await sql<{ role: string }>`select current_user as role`.execute(db())).rows[0]?.role;
    expect(await who()).toBe('banle_app');
    expect(await onPublicRole(who)).toBe('banle_public');
  });

  it('a reset leads back to the same role', async () => {
    const role = await db()
      .connection()
      .execute(async (one) => {
        await sql`reset role`.execute(one);
        return (await sql<{ role: string }>`select current_user as role`.execute(one)).rows[0]?.role;
      });
    expect(role).toBe('banle_app');
  });
});

describe('values', () => {
  it('days, moments, periods and big counts come as the domain knows them', async () => {
    const found = await sql<{ a: unknown; b: unknown; c: unknown; d: unknown }>`
      select ${day('2026-12-31')}::date as a, ${now}::timestamptz as b,
        daterange('2026-01-01', null) as c, 9007199254740991::bigint as d
    `.execute(db());
    const row = found.rows[0];
    expect(String(row?.a)).toBe('2026-12-31');
    expect(String(row?.b)).toBe('2026-05-04T01:02:03.004Z');
    expect(row?.c).toEqual({ from: day('2026-01-01'), until: null });
    expect(row?.d).toBe(9007199254740991);
  });

  it.each([
    ['2026-01-01', true],
    ['2026-12-31', true],
    ['2027-01-01', false],
    ['2025-12-31', false],
  ])('a period from 2026 until 2027 covers %s: %s', (iso, expected) => {
    const period = { from: day('2026-01-01'), until: day('2027-01-01') };
    expect(covers(period, day(iso))).toBe(expected);
    expect(writePeriod(period)).toBe('[2026-01-01,2027-01-01)');
  });
});

describe('a question of fixed words', () => {
  const sumOf = question<[one: number, two: number], { sum: number; fixed: string }>(
    (one, two) => sql`select ${two}::int - ${one}::int + ${two}::int as sum, ${'as written'}::text as fixed`,
  );

  it('is asked with new values each time, each in all its places', async () => {
    expect(await sumOf(1, 10)).toEqual([{ sum: 19, fixed: 'as written' }]);
    expect(await sumOf(5, 10)).toEqual([{ sum: 15, fixed: 'as written' }]);
  });

  it('is asked where the work is: inside a transaction it sees what was not yet committed', async () => {
    const origins = question<[], { n: number }>(() => sql`select count(*)::int as n from kernel.origin`);
    await expect(
      transaction(async () => {
        await insertOrigin({ demo: true }, now);
        expect(await origins()).toEqual([{ n: 1 }]);
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await origins()).toEqual([{ n: 0 }]);
  });
});

describe('statements', () => {
  it('that come again are prepared on their connection, others are not', async () => {
    const texts = await preparedAfter(async (one) => {
      for (let nth = 0; nth < 5; nth++) await sql`select ${nth}::int as often`.execute(one);
      await sql`select ${1}::int as once`.execute(one);
    });
    expect(texts).toContain('as often');
    expect(texts).not.toContain('as once');
  });

  it('that are planned anew are never prepared, however often they come', async () => {
    const texts = await preparedAfter(async (one) => {
      for (let nth = 0; nth < 5; nth++) await sql`select ${plannedAnew}${nth}::int as anew`.execute(one);
    });
    expect(texts).not.toContain('as anew');
  });

  /** What is prepared on a connection on which something was asked. */
  function preparedAfter(asking: (one: Database) => Promise<void>): Promise<string> {
    return db()
      .connection()
      .execute(async (one) => {
        await asking(one);
        const { rows } = await sql<{
          statement: string;
        }>`select statement from pg_prepared_statements`.execute(one);
        return rows.map(({ statement }) => statement).join('\n');
      });
  }
});
