import { Writable } from 'node:stream';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { asOwner, useFreshDatabase } from '../../tests/support/database.ts';
import { db } from '../kernel/db/index.ts';
import { Temporal } from '../kernel/time/index.ts';
import { openLog } from './log.ts';

useFreshDatabase();

/** What the log writes of an error, as text. */
function written(error: unknown): string {
  const lines: string[] = [];
  const stream = new Writable({
    write(line, _, done) {
      lines.push(String(line));
      done();
    },
  });
  openLog({ logLevel: 'debug' }, stream).error({ requestId: 'r1', code: 'internal', err: error });
  return lines.join('');
}

async function thrown(work: () => Promise<unknown>): Promise<unknown> {
  return work().then(
    () => undefined,
    (error: unknown) => error,
  );
}

const typed = 'Đặng Thị Ngọc Hân';

const faults: readonly [what: string, fault: () => Promise<unknown>, says: string][] = [
  [
    'a row that was refused',
    () =>
      asOwner(
        'create table public.guest (name text primary key, constraint guest_name_check check (length(name) < 5))',
      ).then(() => asOwner('insert into public.guest values ($1)', [typed])),
    'guest_name_check',
  ],
  [
    'a row that is there twice',
    async () => {
      await asOwner('create table public.seat (name text primary key)');
      await asOwner('insert into public.seat values ($1)', [typed]);
      await asOwner('insert into public.seat values ($1)', [typed]);
    },
    'seat_pkey',
  ],
  ['a value of another kind', () => sql`select ${typed}::text::uuid`.execute(db()), '22P02'],
  ['a text that is no JSON', async () => JSON.parse(typed), 'SyntaxError'],
  ['an address that is none', async () => new URL(typed), 'ERR_INVALID_URL'],
  ['a day that is none', async () => Temporal.PlainDate.from(typed), 'RangeError'],
  [
    'a fault with another behind it',
    async () => {
      throw new Error(`cannot write to: ${typed}`, { cause: new TypeError(`no such reader “${typed}”`) });
    },
    'TypeError',
  ],
];

describe('an error in the log', () => {
  it.each(faults)(
    'tells of %s what it was and where, and nothing of what was typed',
    async (_, fault, says) => {
      const line = written(await thrown(fault));
      expect(line).toContain(says);
      expect(line).toMatch(/at .*\.(ts|js|mjs|cjs):\d+/);
      for (const word of [typed, ...typed.split(' ')]) expect(line).not.toContain(word);
    },
  );
});
