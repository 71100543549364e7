import { permit } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { canReadTask, partsOf } from '../access.ts';
import type { Task } from '../task.ts';
import { getTask } from '../tasks.store.ts';
import { type Action, findSteps, transitions } from '../transitions.ts';
import { taskFailures } from '../words.ts';

/** The task of a page on which one act is prepared, when the one who asks may do it as the task stands. */
export async function getTaskToDo(ask: Ask, action: Action): Promise<Task> {
  const [task, tree] = await Promise.all([getTask(ask.id('id')), bodyTreeOn(ask.today, ask.stamps)]);
  permit(canReadTask(ask.actor, task, tree), taskFailures.noSuchTask());
  const played = partsOf(ask.actor, task, tree);
  const isTheirs = transitions.some((line) => line.action === action && played.has(line.by));
  permit(isTheirs, taskFailures.notYours());
  const isOpen = findSteps(task.state, played, action).length > 0;
  permit(isOpen, taskFailures.stateMoved({ state: task.state }));
  return task;
}
