import type { Temporal } from '../../kernel/time/index.ts';
import type { BodyTree } from '../organisation/index.ts';

/** What a list or board is drawn by. */
export interface Shown {
  readonly tree: BodyTree;
  /** The day that is shown: the present one, or the past one. */
  readonly today: Temporal.PlainDate;
  readonly nearDueDays: number;
}
