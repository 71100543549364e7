import type { Temporal } from '../../kernel/time/index.ts';

/** How comments of one month were judged, as everyone may know it. */
export interface Month {
  /** The first day of the month. */
  readonly month: Temporal.PlainDate;
  readonly received: number;
  readonly published: number;
  readonly refused: number;
  readonly waiting: number;
  readonly erased: number;
  readonly byReason: Readonly<Record<string, number>>;
  /** Minutes from sending to the first decision; null where nothing was decided. */
  readonly medianMinutes: number | null;
  readonly p90Minutes: number | null;
  readonly countedAt: Temporal.Instant;
}
