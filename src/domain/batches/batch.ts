import type { Temporal } from '../../kernel/time/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import type { State } from '../tasks/index.ts';
import type { BatchOrder } from './order.ts';

/** A batch is looked at before it is started; once started it cannot be changed. */
export type BatchState = 'draft' | 'running' | 'done';

/** One act for many tasks. */
export interface Batch {
  readonly id: string;
  readonly order: BatchOrder;
  /** The list from which its tasks were chosen, as an address asks for it. */
  readonly selection: string;
  readonly state: BatchState;
  readonly madeAt: Temporal.Instant;
  readonly startedAt: Temporal.Instant | null;
  readonly finishedAt: Temporal.Instant | null;
}

/** How far one task of a batch is. */
export const itemStates = ['ready', 'refused', 'done', 'failed'] as const;
export type ItemState = (typeof itemStates)[number];

/** What changes in a task: an ISO day or a body, before and after; nothing where the act alone says it. */
export interface Change {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Why nothing was done, in both languages. */
export type Why = Readonly<Record<Locale, string>>;

/** One task of a batch, as its maker sees it. */
export interface BatchItem {
  readonly nth: number;
  readonly taskId: string;
  readonly state: ItemState;
  readonly change: Change;
  readonly why: Why | null;
  /** Nothing where its maker may no longer know of the task. */
  readonly task: {
    readonly number: number;
    readonly title: string;
    readonly leadId: string;
    readonly state: State;
  } | null;
}

/** How many tasks of a batch stand where. */
export type ItemCounts = Readonly<Record<ItemState, number>>;

/** A batch in a list, with how far it is. */
export interface ListedBatch extends Batch {
  readonly counts: ItemCounts;
}

/** All tasks of a batch together. */
export function totalOf(counts: ItemCounts): number {
  return itemStates.reduce((sum, state) => sum + counts[state], 0);
}

/** At most so many tasks in one batch. */
export const mostTasks = 5_000;
