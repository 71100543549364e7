import type { Actor } from '../../kernel/access/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import { isOpen, partsOf, type Task } from '../tasks/index.ts';

/** The giver of a task that is under way lays down what is measured in it. */
export function canDefine(actor: Actor, task: Task, tree: BodyTree): boolean {
  return isOpen(task.state) && partsOf(actor, task, tree).has('giver');
}

/** The lead of a task that is under way reports the figures. */
export function canReport(actor: Actor, task: Task, tree: BodyTree): boolean {
  return isOpen(task.state) && partsOf(actor, task, tree).has('lead');
}
