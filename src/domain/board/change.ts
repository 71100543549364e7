import type { Entry } from '../../kernel/record/index.ts';

/** What was done with a task that one may know of. */
export interface Change extends Pick<Entry, 'at' | 'actorId' | 'actorName' | 'action' | 'facts'> {
  readonly taskId: string;
  readonly number: number;
  readonly title: string;
  readonly leadId: string;
}
