import type { Temporal } from '../../kernel/time/index.ts';
import type { Force, Passage, State } from '../tasks/index.ts';
import type { StandingCounts } from './board.ts';
import type { TaskFilter } from './filter.ts';
import type { Order, Turn } from './order.ts';

/** A task as a list tells it. */
export interface TaskRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly product: string;
  readonly passage: Passage;
  readonly directiveId: string;
  readonly symbol: string;
  readonly directiveTitle: string;
  readonly speaker: string;
  readonly force: Force;
  readonly giverId: string;
  readonly leadId: string;
  readonly coordinatingIds: readonly string[];
  readonly state: State;
  readonly givenOn: Temporal.PlainDate;
  /** The deadline it was given with. */
  readonly firstDueOn: Temporal.PlainDate | null;
  readonly dueOn: Temporal.PlainDate | null;
  readonly handedInOn: Temporal.PlainDate | null;
  readonly doneOn: Temporal.PlainDate | null;
  /** The first day that does not count, while it is paused. */
  readonly pausedOn: Temporal.PlainDate | null;
  /** The year that its text looks to without setting a day. */
  readonly horizon: number | null;
  readonly percent: number;
  readonly extensionPending: boolean;
  /** False for what the one who looks could see on a past day and may not open today. */
  readonly opens: boolean;
}

/** A row in its place. */
export interface PlacedRow extends TaskRow {
  readonly rank: number;
}

/** What a page of a list shows. */
export interface ListWanted {
  readonly filter: TaskFilter;
  readonly order: Order;
  readonly turn?: Turn | undefined;
  readonly size: number;
}

/** A page of a list and what lies round it. */
export interface TaskList {
  readonly rows: readonly PlacedRow[];
  /** How many rows of the list stand before those in sight, and in all. */
  readonly before: number;
  readonly total: number;
  /** Each way of counting, within the other bounds of the filter. */
  readonly standings: StandingCounts;
}
