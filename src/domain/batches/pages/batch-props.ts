import type { Ask } from '../../../kernel/http/index.ts';
import type { Batch, BatchItem, ItemCounts, ItemState } from '../batch.ts';

/** What the page of a batch draws. */
export interface BatchProps {
  ask: Ask;
  batch: Batch;
  counts: ItemCounts;
  list: {
    readonly items: readonly BatchItem[];
    readonly state: ItemState | undefined;
    readonly page: number;
    readonly pageSize: number;
  };
  /** The numbers of the tasks with which nothing was done. */
  left: readonly number[];
  /** The name of the scheme that tasks are put into; empty for other acts. */
  scheme: string;
  nameOf: (bodyId: string) => string;
}
