import type { Task } from './task.ts';

/** What a task waits for from the one who looks. */
export const waitingGroups = ['judge', 'extend', 'acknowledge', 'work', 'contribute'] as const;
export type WaitingGroup = (typeof waitingGroups)[number];

/** One task that waits for the one who looks. */
export interface WaitingTask
  extends Pick<
    Task,
    | 'id'
    | 'number'
    | 'title'
    | 'state'
    | 'dueOn'
    | 'handedInOn'
    | 'doneOn'
    | 'pausedOn'
    | 'horizon'
    | 'percent'
    | 'leadId'
    | 'giverId'
    | 'extensionPending'
  > {
  readonly group: WaitingGroup;
  /** Of the directive it came from. */
  readonly symbol: string;
}

/** What waits, and how many there are of each group, shown or not. */
export interface MyTasks {
  readonly tasks: readonly WaitingTask[];
  readonly counts: Partial<Readonly<Record<WaitingGroup, number>>>;
  readonly nearDueDays: number;
}
