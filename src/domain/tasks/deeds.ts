import type { Action } from './transitions.ts';

/** What stands on the record for each act on a task. */
export const deedOf = {
  acknowledge: 'task.acknowledged',
  report_progress: 'task.progress_reported',
  submit_result: 'task.result_submitted',
  accept: 'task.accepted',
  return: 'task.returned',
  ask_extension: 'task.extension_asked',
  grant_extension: 'task.extension_granted',
  refuse_extension: 'task.extension_refused',
  pause: 'task.paused',
  resume: 'task.resumed',
  hand_over: 'task.handed_over',
  split: 'task.split',
  edit: 'task.edited',
  withdraw: 'task.withdrawn',
  cancel: 'task.cancelled',
} as const satisfies Readonly<Record<Action, `task.${string}`>>;

/** Deeds that befall a task besides the acts of the table. */
const others = [
  'task.assigned',
  'task.parts_overridden',
  'task.giver_changed',
  'task.reminded',
  'task.deadline_recomputed',
] as const;

/** Everything that may stand in the history of a task. */
export type Deed = (typeof deedOf)[Action] | (typeof others)[number];

const deeds: readonly string[] = [...others, ...Object.values(deedOf)] satisfies readonly Deed[];

/** True for an act that the history of a task has words for. */
export function isDeed(action: string): action is Deed {
  return deeds.includes(action);
}
