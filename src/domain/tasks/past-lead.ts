import type { Temporal } from '../../kernel/time/index.ts';

/** The time in which a body led a task that it has handed over. */
export interface PastLead {
  readonly bodyId: string;
  readonly toLead: string;
  /** What came after this moment is not the earlier lead's to see. */
  readonly until: Temporal.Instant;
  readonly title: string;
  readonly product: string;
  readonly percent: number;
  readonly dueOn: Temporal.PlainDate | null;
}

/** A task that a body led and handed over, as it stood then. */
export interface HandedOver extends PastLead {
  readonly taskId: string;
  readonly number: number;
  readonly reason: string;
}
