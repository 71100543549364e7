export { canGive, canReadTask, type Reach, reachOf } from './access.ts';
export { assignTask, type NewTask } from './assign-task.ts';
export { readableTasks, standingOn } from './readable.store.ts';
export {
  daysLate,
  type Force,
  forces,
  type Label,
  labelOf,
  type Passage,
  type Standing,
  standing,
  standings,
  type Task,
} from './task.ts';
export { findTask, getNearDueDays, getTask, listTasksOfDirective } from './tasks.store.ts';
export {
  type Action,
  closedStates,
  isOpen,
  type Part,
  type State,
  states,
  transitions,
} from './transitions.ts';
export { withdrawTask } from './withdraw-task.ts';
export { taskFailures, taskWords } from './words.ts';
