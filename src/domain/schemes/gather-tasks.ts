import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { type BodyTree, bodyTreeOn } from '../organisation/index.ts';
import { readableTasks, rememberAnnex, taskFailures } from '../tasks/index.ts';
import { canKeep } from './access.ts';
import { listReadable } from './counted.store.ts';
import type { Scheme } from './scheme.ts';
import { getScheme, insertMemberships, lockScheme, removeMemberships } from './schemes.store.ts';
import { schemeFailures } from './words.ts';

/** The name under which a task remembers that it is in a scheme. */
export const annexName = 'schemes';

/** Which tasks, and the scheme they are put into or taken out of. */
export interface Gathering {
  readonly schemeId: string;
  readonly taskIds: readonly string[];
}

/** Its owner puts tasks into a scheme; those that are in it already stay. Returns how many were put in. */
export function addTasks(
  actor: Actor,
  { schemeId, taskIds }: Gathering,
  now: Temporal.Instant,
): Promise<number> {
  return transaction(async () => {
    const { tree, scheme } = await hold(actor, schemeId, now);
    permit(scheme.closedAt === null, schemeFailures.closedAlready);
    const wanted = [...new Set(taskIds)];
    const known = await listReadable(wanted, readableTasks(actor, tree));
    permit(known.length === wanted.length, taskFailures.noSuchTask);
    const added = await insertMemberships(schemeId, wanted, { by: actor.accountId, now });
    await rememberAnnex(added, annexName);
    note(actor, { schemeId, action: 'scheme.tasks_added', taskIds: added }, now);
    return added.length;
  });
}

/** Its owner takes tasks out of a scheme; they go on as they are. Returns how many were taken out. */
export function removeTasks(
  actor: Actor,
  { schemeId, taskIds }: Gathering,
  now: Temporal.Instant,
): Promise<number> {
  return transaction(async () => {
    await hold(actor, schemeId, now);
    const removed = await removeMemberships(schemeId, taskIds, { by: actor.accountId, now });
    note(actor, { schemeId, action: 'scheme.tasks_removed', taskIds: removed }, now);
    return removed.length;
  });
}

async function hold(
  actor: Actor,
  schemeId: string,
  now: Temporal.Instant,
): Promise<{ readonly scheme: Scheme; readonly tree: BodyTree }> {
  const scheme = await lockScheme(schemeId);
  const tree = await bodyTreeOn(dayOf(now));
  permit(canKeep(actor, scheme.ownerId, tree), schemeFailures.notYours);
  return { scheme, tree };
}

/** Refuses whoever may put no tasks into a scheme, and a scheme that is closed. */
export async function judgeKeeping(actor: Actor, schemeId: string, tree: BodyTree): Promise<void> {
  const scheme = await getScheme(schemeId);
  permit(canKeep(actor, scheme.ownerId, tree), schemeFailures.notYours);
  permit(scheme.closedAt === null, schemeFailures.closedAlready);
}

interface Noted {
  readonly schemeId: string;
  readonly action: 'scheme.tasks_added' | 'scheme.tasks_removed';
  readonly taskIds: readonly string[];
}

function note(actor: Actor, { schemeId, action, taskIds }: Noted, now: Temporal.Instant): void {
  if (taskIds.length === 0) return;
  record(actor, { action, subject: { kind: 'scheme', id: schemeId }, facts: { tasks: taskIds } }, now);
}
