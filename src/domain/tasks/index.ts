export { acceptResult } from './accept-result.ts';
export {
  actsOnTasks,
  bodiesGivenFor,
  bodiesWorkedFor,
  canGive,
  canReadTask,
  partsOf,
  worksWithTasks,
} from './access.ts';
export { acknowledgeTask } from './acknowledge-task.ts';
export { rememberAnnex } from './annexes.store.ts';
export { askExtension } from './ask-extension.ts';
export { assignTask, assignTasks, type NewTask, refuseBodies, refuseStrangePassage } from './assign-task.ts';
export { taskDeadlines } from './calendar-follower.ts';
export { cancelTask } from './cancel-task.ts';
export { findSpelledRule } from './deadlines.store.ts';
export { grantExtension, refuseExtension } from './decide-extension.ts';
export { editTask } from './edit-task.ts';
export { contentsOfEvidence } from './evidence.store.ts';
export { giveByRule } from './give-by-rule.ts';
export { handOverTask, judgeHandOver } from './hand-over-task.ts';
export { type BroughtFile, evidenceLimits, keepEvidence } from './keep-evidence.ts';
export {
  coordinatedAsKnown,
  holdsNow,
  nearDueDaysKnownOn,
  tasksKnownOn,
} from './known.store.ts';
export type { WaitingTask } from './my-tasks.ts';
export { nameBodies, numbersOfTasks } from './names.store.ts';
export { readTaskNumbers, writeTaskNumbers } from './number-ranges.ts';
export { type AnnexPage, type AnnexReport, type TaskAnnex, useTaskAnnexes } from './pages/annex.ts';
export { passagePath, taskPath } from './pages/step-paths.ts';
export { TaskBadge, toneOf } from './pages/task-badge.view.tsx';
export { listParts } from './parts.store.ts';
export { pauseTask } from './pause-task.ts';
export { decideStep } from './permit-step.ts';
export {
  type Coordinated,
  coordinatedNow,
  openTasksOf,
  readableTasks,
  standingOn,
  tasksNear,
  tasksNow,
} from './readable.store.ts';
export { reportProgress } from './report-progress.ts';
export { resumeTask } from './resume-task.ts';
export { returnResult } from './return-result.ts';
export { setNearDueDays } from './set-near-due-days.ts';
export { splitTask } from './split-task.ts';
export { submitResult } from './submit-result.ts';
export { takeBackTask } from './take-back-task.ts';
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
export {
  getNearDueDays,
  getTask,
  type HeldTask,
  listHeldTasks,
  listTasksOfDirective,
  lockTask,
} from './tasks.store.ts';
export { tellDeed } from './tell-deed.ts';
export {
  type Action,
  closedStates,
  isOpen,
  type Part,
  type State,
  states,
} from './transitions.ts';
export { listMyTasks } from './waiting.store.ts';
export { withdrawTask } from './withdraw-task.ts';
export { taskFailures, taskWords } from './words.ts';
