import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { Task } from '../tasks/index.ts';
import { confirmAssignment } from './confirm-assignment.ts';
import type { Seen } from './hold-proposal.ts';

/** Several assignments that were looked at in a list are confirmed as read, all of them or none. */
export function confirmClearAssignments(
  actor: Actor,
  seen: readonly Seen[],
  now: Temporal.Instant,
): Promise<Task[]> {
  return transaction(async () => {
    const tasks: Task[] = [];
    for (const one of seen) tasks.push(await confirmAssignment(actor, one, now));
    return tasks;
  });
}
