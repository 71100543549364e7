import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { aDirective } from '../src/domain/documents/fixtures.ts';
import { aTask } from '../src/domain/tasks/fixtures.ts';
import { type Program, programOf } from './support/api.ts';
import { type City, foundCity } from './support/city.ts';
import { useFreshDatabase } from './support/database.ts';

useFreshDatabase();
let city: City;
let officer: Program;
let directiveId: string;
let made = 0;

beforeAll(async () => {
  city = await foundCity();
  officer = await programOf(city.actors.officer);
  for (let nth = 0; nth < 12; nth += 1) await another.directives();
  directiveId = (await another.directives()).id;
  for (let nth = 0; nth < 12; nth += 1) await another.tasks();
});

const another = {
  tasks: () =>
    aTask({
      giverId: city.bodies.committee,
      leadId: city.bodies.department,
      directiveId,
      title: `Việc ${made++}`,
    }),
  directives: () => {
    made += 1;
    // Some on the same day, some without one: the cursor has to tell them apart.
    const signedOn = made % 5 === 0 ? null : `2026-01-${String(1 + (made % 3)).padStart(2, '0')}`;
    return aDirective({
      by: city.actors.officer,
      registeredIn: city.bodies.committee,
      symbol: `${900 + made}-KL/TU`,
      signedOn,
    });
  },
};

type Noun = keyof typeof another;

/** Reads a list page by page; between pages others add to it. */
async function readAll(noun: Noun, limit: number, additions: readonly boolean[]): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < 60; page += 1) {
    const turn: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const answer = await officer.get(`/api/${noun}?limit=${limit}${turn}`);
    expect(answer.status).toBe(200);
    const { rows, next } = (await answer.json()) as { rows: { id: string }[]; next: string | null };
    expect(rows.length).toBeLessThanOrEqual(limit);
    ids.push(...rows.map(({ id }) => id));
    if (next === null) return ids;
    cursor = next;
    if (additions[page]) await another[noun]();
  }
  throw new Error('the list has no end');
}

describe.each(['tasks', 'directives'] as const)('the list of %s', (noun) => {
  it('read page by page, holds everything that was there once, whatever is added meanwhile', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 9 }),
        fc.array(fc.boolean(), { maxLength: 4 }),
        async (limit, additions) => {
          const before = await readAll(noun, 200, []);
          const read = await readAll(noun, limit, additions);
          expect(new Set(read).size).toBe(read.length);
          expect(read.filter((id) => before.includes(id))).toEqual(before);
        },
      ),
      { numRuns: 6 },
    );
  });

  it('does not go on from the cursor of another question, or from none', async () => {
    const first = (await (await officer.get(`/api/${noun}?limit=2`)).json()) as { next: string };
    for (const cursor of [first.next, 'x', Buffer.from('[1,2,3]').toString('base64url')]) {
      const asked = cursor === first.next ? '&search=khác' : '';
      const answer = await officer.get(`/api/${noun}?limit=2&cursor=${encodeURIComponent(cursor)}${asked}`);
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ code: 'api.strangeCursor' });
    }
  });
});
