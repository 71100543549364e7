import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { useFreshDatabase } from '../../../tests/support/database.ts';
import type { Actor } from '../../kernel/access/index.ts';
import { db } from '../../kernel/db/index.ts';
import { dayOf, readClock } from '../../kernel/time/index.ts';
import { anActor } from '../accounts/fixtures.ts';
import { aDirective } from '../documents/fixtures.ts';
import { type BodyTree, bodyTreeOn } from '../organisation/index.ts';
import { canReadTask, partsOf } from './access.ts';
import { aTask } from './fixtures.ts';
import { readableTasks, standingOn, tasksNear } from './readable.store.ts';
import { standing, type Task } from './task.ts';

useFreshDatabase();

const today = dayOf(readClock());
let city: City;
let tree: BodyTree;
let tasks: Record<'normal' | 'confidential' | 'secret' | 'inside', Task>;
let actors: Record<string, Actor>;

beforeAll(async () => {
  city = await foundCity();
  tree = await bodyTreeOn(today);
  const { bodies } = city;
  const text = 'Giao Sở Nội vụ báo cáo.';
  const source = (secrecy: 'confidential' | 'secret', symbol: string) =>
    aDirective({ by: city.actors.officer, registeredIn: bodies.commission, text, secrecy, symbol });
  const usual = { giverId: bodies.committee, leadId: bodies.department, coordinatingIds: [bodies.ward] };
  tasks = {
    normal: await aTask(usual),
    confidential: await aTask({ ...usual, directiveId: (await source('confidential', '61-KL/TU')).id }),
    secret: await aTask({ ...usual, directiveId: (await source('secret', '62-KL/TU')).id }),
    inside: await aTask({ giverId: bodies.department, leadId: bodies.division }),
  };
  const holder = (role: 'officer' | 'leader' | 'assignee', bodyId: string) =>
    anActor({ roles: [{ role, bodyId }] });
  actors = {
    ...city.actors,
    officeOfficer: await holder('officer', bodies.office),
    inspectionOfficer: await holder('officer', bodies.inspection),
    departmentLeader: await holder('leader', bodies.department),
    departmentOfficer: await holder('officer', bodies.department),
    wardLeader: await holder('leader', bodies.ward),
    divisionAssignee: await holder('assignee', bodies.division),
    nobody: await anActor(),
  };
});

const readers: Readonly<Record<string, readonly string[]>> = {
  normal: [
    'officer',
    'assignee',
    'wardAssignee',
    'leader',
    'inspector',
    'officeOfficer',
    'departmentLeader',
    'departmentOfficer',
    'wardLeader',
  ],
  // A secret stays with the keepers of its register and those who lead the bodies concerned.
  confidential: ['officer', 'leader', 'departmentLeader', 'wardLeader'],
  secret: ['officer', 'leader', 'departmentLeader', 'wardLeader'],
  inside: [
    'officer',
    'assignee',
    'leader',
    'inspector',
    'officeOfficer',
    'departmentLeader',
    'departmentOfficer',
    'divisionAssignee',
  ],
};

describe('who may know of a task', () => {
  it.each(Object.keys(readers))('%s: exactly those whom it concerns', (kind) => {
    const task = tasks[kind as keyof typeof tasks];
    const found = Object.keys(actors).filter((name) => canReadTask(actors[name]!, task, tree));
    expect(found.sort()).toEqual([...(readers[kind] ?? [])].sort());
  });

  it('is the same rule for one task and for a list', async () => {
    for (const actor of Object.values(actors)) {
      const listed = await sql<{
        id: string;
      }>`select t.id from ${tasksNear(actor, tree)} where ${readableTasks(actor, tree)}`.execute(db());
      const judged = Object.values(tasks).filter((task) => canReadTask(actor, task, tree));
      expect(listed.rows.map(({ id }) => id).sort()).toEqual(judged.map(({ id }) => id).sort());
    }
  });
});

describe('the parts people play', () => {
  it.each([
    ['officer', ['giver']],
    ['leader', ['giver']],
    ['officeOfficer', ['giver']],
    ['assignee', ['lead']],
    ['departmentLeader', ['lead']],
    ['wardAssignee', ['coordinator']],
    ['inspector', []],
    ['inspectionOfficer', []],
    ['administrator', []],
    ['divisionAssignee', []],
  ])('%s plays %j in a task of the committee', (name, played) => {
    expect([...partsOf(actors[name]!, tasks.normal, tree)]).toEqual(played);
  });
});

describe('standing in SQL', () => {
  it('says the same as the rule', async () => {
    const { committee, department } = city.bodies;
    const day = (n: number) => today.add({ days: n }).toString();
    const usual = { giverId: committee, leadId: department, directiveId: tasks.normal.directiveId };
    const made = [
      await aTask({ ...usual, dueOn: day(0) }),
      await aTask({ ...usual, dueOn: day(-1) }),
      await aTask({ ...usual, dueOn: null }),
      await aTask({ ...usual, dueOn: day(-5), state: 'submitted', handedInOn: day(-5) }),
      await aTask({ ...usual, dueOn: day(-5), state: 'submitted', handedInOn: day(-4) }),
      await aTask({ ...usual, dueOn: day(-5), state: 'completed', handedInOn: day(-6) }),
      await aTask({ ...usual, dueOn: day(-5), state: 'completed', handedInOn: day(-1) }),
      await aTask({ ...usual, dueOn: null, state: 'completed', handedInOn: day(-1) }),
      await aTask({ ...usual, dueOn: day(-9), state: 'cancelled' }),
      await aTask({ ...usual, dueOn: day(-9), state: 'returned' }),
    ];
    for (const task of made) {
      const found = await sql<{ counted: string }>`
        select ${standingOn(today)} as counted from tasks.task t where t.id = ${task.id}
      `.execute(db());
      expect(found.rows[0]?.counted).toBe(standing(task, today));
    }
  });
});
