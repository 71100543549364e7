import type { Task } from '../tasks/index.ts';

/** A task as the page of its scheme tells it. */
export interface MemberTask
  extends Pick<
    Task,
    | 'id'
    | 'number'
    | 'title'
    | 'state'
    | 'leadId'
    | 'dueOn'
    | 'horizon'
    | 'handedInOn'
    | 'doneOn'
    | 'pausedOn'
    | 'percent'
  > {
  readonly symbol: string;
}
