import { setImmediate } from 'node:timers/promises';
import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import { inCompany } from './in-company.ts';
import { db, onPublicRole, transaction } from './index.ts';

useFreshDatabase();

beforeAll(async () => {
  await asOwner('create table public.company (word text primary key, company text, written text)');
  await asOwner('grant insert, select on public.company to banle_app');
});
beforeEach(() => asOwner('delete from public.company'));

const write = (words: readonly string[], how: string) => sql`
  insert into public.company (word, company, written) select word, pg_current_xact_id()::text, ${how}
  from unnest(${words}::text[]) as given(word)
`;

interface Row {
  readonly word: string;
  readonly company: string;
  readonly written: string;
}
const rows = () => asOwner<Row>('select word, company, written from public.company order by word');

/** Words are written; one that begins with «no» is not for company, and «never» is not written at all. */
const keep = inCompany<string>({
  atOnce: (words) =>
    transaction(async () => {
      const free = words.filter((word) => !word.startsWith('n'));
      await write(free, 'in company').execute(db());
      return new Set(free);
    }),
  alone: (word) =>
    transaction(async () => {
      if (word === 'never') throw new Error('never is not written');
      await write([word], 'alone').execute(db());
    }),
});

describe('deeds of one kind that are asked for at the same moment', () => {
  it('are done in one transaction', async () => {
    await Promise.all(['a', 'b', 'c'].map(keep));
    const found = await rows();
    expect(found.map(({ word, written }) => [word, written])).toEqual([
      ['a', 'in company'],
      ['b', 'in company'],
      ['c', 'in company'],
    ]);
    expect(new Set(found.map(({ company }) => company)).size).toBe(1);
  });

  it('are each answered by itself: what is not for company is done alone, and only what fails is told so', async () => {
    const outcome = await Promise.allSettled(['a', 'never', 'none', 'b'].map(keep));
    expect(outcome.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(outcome[1]).toMatchObject({ reason: { message: 'never is not written' } });
    expect((await rows()).map(({ word, written }) => [word, written])).toEqual([
      ['a', 'in company'],
      ['b', 'in company'],
      ['none', 'alone'],
    ]);
  });

  it('do not fall with one on which the transaction fails: then each is done alone', async () => {
    await keep('b');
    const outcome = await Promise.allSettled(['a', 'b', 'c'].map(keep));
    expect(outcome.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcome[1]).toMatchObject({ reason: { code: '23505' } });
    expect((await rows()).map(({ word, written }) => [word, written])).toEqual([
      ['a', 'alone'],
      ['b', 'in company'],
      ['c', 'alone'],
    ]);
  });

  it('are never so many that the first waits for a crowd, and all are done', async () => {
    const words = Array.from({ length: 200 }, (_, nth) => `w${nth}`);
    await Promise.all(words.map(keep));
    const companies = Map.groupBy(await rows(), ({ company }) => company);
    expect([...companies.values()].flat()).toHaveLength(200);
    expect(Math.max(...[...companies.values()].map(({ length }) => length))).toBe(32);
  });

  it('wait for none of them that is still at work alone', async () => {
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const deed = inCompany<string>({
      atOnce: async (words) => new Set(words.filter((word) => word !== 'slow')),
      alone: () => held,
    });
    const slow = ['slow', 'slow', 'slow'].map(deed);
    await expect(Promise.all(['a', 'b'].map(deed))).resolves.toHaveLength(2);
    letGo();
    await Promise.all(slow);
  });
});

describe('a deed that belongs elsewhere keeps no company', () => {
  it('inside of a transaction it stands and falls with it', async () => {
    await expect(
      transaction(async () => {
        await Promise.all([keep('a')]);
        throw new Error('halfway');
      }),
    ).rejects.toThrow('halfway');
    expect(await rows()).toEqual([]);
  });

  it('on another role it is refused as that role is', async () => {
    await expect(onPublicRole(() => keep('a'))).rejects.toMatchObject({ code: '42501' });
  });
});

it('where the database went away nobody knows what was committed: all are told, and none is tried again', async () => {
  let tried = 0;
  const deed = inCompany<string>({
    atOnce: async () => {
      await setImmediate();
      throw Object.assign(new Error('terminating connection'), { code: '57P01' });
    },
    alone: async () => {
      tried += 1;
    },
  });
  const outcome = await Promise.allSettled(['a', 'b'].map(deed));
  expect(outcome).toMatchObject([{ reason: { code: '57P01' } }, { reason: { code: '57P01' } }]);
  expect(tried).toBe(0);
});
