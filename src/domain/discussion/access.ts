import { type Actor, bodiesWhere, holds } from '../../kernel/access/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import { canReadTask, type Task } from '../tasks/index.ts';

/** Whoever may read a task and is more than an onlooker may speak about it. */
export function canSpeak(actor: Actor, task: Task, tree: BodyTree): boolean {
  return holds(actor, 'officer', 'assignee', 'leader') && canReadTask(actor, task, tree);
}

/** The body for which someone speaks about a task: of their own, one that it concerns, or the office of one that it concerns. */
export function speaksFor(actor: Actor, task: Task, tree: BodyTree): string {
  const own = bodiesWhere(actor, 'officer', 'assignee', 'leader');
  const concerned = [task.leadId, ...task.coordinatingIds, task.giverId];
  const isConcerned = (id: string) => concerned.includes(id);
  return (
    own.find(isConcerned) ?? own.find((id) => tree.actsForAll(id).some(isConcerned)) ?? own[0] ?? task.giverId
  );
}

/** True of someone with these roles who may be called upon about a task: they may read it. */
export function canListen(roles: Actor['roles'], task: Task, tree: BodyTree): boolean {
  const someone: Actor = { accountId: '', name: '', locale: 'vi', sessionId: '', roles };
  return canSpeak(someone, task, tree);
}
