import type { Temporal } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { Task } from './task.ts';

/** A published directive as anyone may see it. */
export interface PublishedDirective {
  readonly id: string;
  readonly symbol: string;
  readonly title: string;
  readonly typeName: Words<string>;
  readonly issuerName: string;
  readonly signedOn: Temporal.PlainDate | null;
}

/** A task of a published directive as anyone may see it: what, who, by when, how far. */
export interface PublishedTask
  extends Pick<
    Task,
    'number' | 'title' | 'state' | 'dueOn' | 'handedInOn' | 'doneOn' | 'pausedOn' | 'horizon' | 'percent'
  > {
  readonly leadName: string;
}
