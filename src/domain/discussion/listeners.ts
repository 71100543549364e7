import type { Temporal } from '../../kernel/time/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import type { Task } from '../tasks/index.ts';
import { canListen } from './access.ts';
import type { Listener } from './message.ts';
import { listHolders } from './messages.store.ts';

/** The bodies that a message about a task may call upon. */
export function bodiesConcerned(task: Task): string[] {
  return [...new Set([task.leadId, ...task.coordinatingIds, task.giverId])];
}

/** The people whom a message about a task may call upon: of the bodies concerned and those above them, whoever may read it. */
export async function listenersOf(
  task: Task,
  tree: BodyTree,
  today: Temporal.PlainDate,
): Promise<Listener[]> {
  const above = bodiesConcerned(task).flatMap((id) => tree.pathTo(id).map((body) => body.id));
  const offices = above.flatMap((id) =>
    tree
      .childrenOf(id)
      .filter((body) => body.actsForParent)
      .map((body) => body.id),
  );
  const holders = await listHolders([...new Set([...above, ...offices])], today);
  return holders
    .filter(({ roles }) => canListen(roles, task, tree))
    .map(({ accountId, name, roles }) => ({ accountId, name, bodyId: roles[0]?.bodyId ?? '' }));
}
