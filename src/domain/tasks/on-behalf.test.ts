import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { as, readable } from '../../../tests/support/app.ts';
import { type City, foundCity } from '../../../tests/support/city.ts';
import { asOwner, useFreshDatabase } from '../../../tests/support/database.ts';
import type { Actor, HeldRole } from '../../kernel/access/index.ts';
import { useFileStore } from '../../kernel/files/index.ts';
import { doerOf, listHistory } from '../../kernel/record/index.ts';
import { dayOf, readClock } from '../../kernel/time/index.ts';
import { actingFor, anActor } from '../accounts/fixtures.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { acceptResult } from './accept-result.ts';
import { canReadTask } from './access.ts';
import { aTask } from './fixtures.ts';

import { submitResult } from './submit-result.ts';
import type { Task } from './task.ts';
import { getTask, lockTask } from './tasks.store.ts';
import { listMyTasks } from './waiting.store.ts';

useFreshDatabase();

const now = readClock();
let city: City;
beforeAll(async () => {
  await useFileStore(await mkdtemp(join(tmpdir(), 'banle-evidence-')));
  city = await foundCity();
});

const inProgress = () =>
  aTask({ giverId: city.bodies.committee, leadId: city.bodies.department, state: 'in_progress' });
const person = (name: string, ...roles: HeldRole[]) => anActor({ name, roles });
const leads = (): HeldRole => ({ role: 'leader', bodyId: city.bodies.commission });
const assigned = (): HeldRole => ({ role: 'assignee', bodyId: city.bodies.department });
const officer = (): HeldRole => ({ role: 'officer', bodyId: city.bodies.commission });

async function handIn(actor: Actor, task: Task): Promise<Task> {
  await submitResult(actor, { taskId: task.id, summary: 'Đã làm', product: 'Báo cáo', evidence: [] }, now);
  return task;
}
async function accept(actor: Actor, { id }: Task): Promise<void> {
  const { waitingResult } = await lockTask(id);
  await acceptResult(actor, { taskId: id, resultId: waitingResult?.id ?? '', reason: '' }, now);
}
async function waiting(actor: Actor): Promise<string[]> {
  const { tasks } = await listMyTasks(actor, await bodyTreeOn(dayOf(now)));
  return tasks.map(({ id }) => id);
}

/** The person holds their role in the department no more. */
const leaveDepartment = ({ accountId }: Actor) =>
  asOwner('update accounts.held_role set withdrawn_at = now() where account_id = $1 and body_id = $2', [
    accountId,
    city.bodies.department,
  ]);

describe('whoever acts for another', () => {
  it('accepts what the other may accept, and the record names both', async () => {
    const task = await handIn(city.actors.assignee, await inProgress());
    const acting = await actingFor({
      delegator: await person('Hưng', leads()),
      delegate: await person('Lan', officer()),
    });
    expect(await waiting(acting)).toContain(task.id);
    await accept(acting, task);
    expect((await getTask(task.id)).state).toBe('completed');
    const accepted = (await listHistory('task', task.id)).at(-1);
    expect(accepted && doerOf(accepted, 'vi')).toBe('Lan, thay mặt Hưng');
    expect(accepted?.facts).toMatchObject({ onBehalfOf: { name: 'Hưng' } });
  });

  it('reads with the roles of the other alone', async () => {
    const task = await inProgress();
    const tree = await bodyTreeOn(dayOf(now));
    const lan = await person('Lan', assigned(), officer());
    const editor = await person('Hà', { role: 'editor', bodyId: city.bodies.commission });
    expect(canReadTask(lan, task, tree)).toBe(true);
    expect(canReadTask(await actingFor({ delegator: editor, delegate: lan }), task, tree)).toBe(false);
  });

  it.each([
    ['the delegate works for the lead', () => [leads()], () => [officer(), assigned()]],
    ['the delegator works for the lead', () => [leads(), assigned()], () => [officer()]],
  ] as const)('judges nothing where %s', async (_, delegatorRoles, delegateRoles) => {
    const task = await handIn(city.actors.assignee, await inProgress());
    const delegator = await person('Hưng', ...delegatorRoles());
    const acting = await actingFor({
      delegator,
      delegate: await person('Lan', ...delegateRoles()),
      role: 'leader',
    });
    await expect(accept(acting, task)).rejects.toThrow('tasks.notYours');
    expect(await waiting(acting)).not.toContain(task.id);
  });

  it('does not accept what they handed in themselves, though they left that body since', async () => {
    const lan = await person('Lan', officer(), assigned());
    const task = await handIn(lan, await inProgress());
    await leaveDepartment(lan);
    const acting = await actingFor({ delegator: await person('Hưng', leads()), delegate: lan });
    await expect(accept(acting, task)).rejects.toThrow('tasks.ownResult');
  });

  it('does not accept what the other handed in', async () => {
    const hung = await person('Hưng', leads(), assigned());
    const task = await handIn(hung, await inProgress());
    await leaveDepartment(hung);
    const acting = await actingFor({
      delegator: hung,
      delegate: await person('Lan', officer()),
      role: 'leader',
    });
    await expect(accept(acting, task)).rejects.toThrow('tasks.ownResult');
  });
});

describe('the page of a task', () => {
  it('says for whom each thing was done, beside what was done and in its history', async () => {
    const [hung, duc] = [await person('Hưng', leads()), await person('Bình', assigned())];
    const helper = await person('Đức', assigned());
    const task = await handIn(await actingFor({ delegator: duc, delegate: helper }), await inProgress());
    await accept(await actingFor({ delegator: hung, delegate: await person('Lan', officer()) }), task);
    const page = await readable(await (await as(city.actors.inspector)).get(`/nhiem-vu/${task.id}`));
    expect(page.split('Đức, thay mặt Bình').length).toBeGreaterThan(2);
    expect(page.split('Lan, thay mặt Hưng').length).toBeGreaterThan(2);
  });
});

describe('whoever had a result handed in for them', () => {
  it('does not accept it, though they left that body since', async () => {
    const hung = await person('Hưng', assigned(), leads());
    const helper = await person('Đức', assigned());
    const task = await handIn(
      await actingFor({ delegator: hung, delegate: helper, role: 'assignee' }),
      await inProgress(),
    );
    await leaveDepartment(hung);
    const roles = [leads()];
    await expect(accept({ ...hung, roles }, task)).rejects.toThrow('tasks.ownResult');
  });
});
