import type { Locale } from '../../kernel/words/index.ts';
import type { NewTask } from '../tasks/index.ts';
import type { Cells, Column } from './column.ts';

/** A remark about a cell, in both languages; about the whole row where no column is named. */
export interface Remark extends Readonly<Record<Locale, string>> {
  readonly column: Column | null;
}

/** What a row comes to: an order where it is whole, else what is wrong with it by cell; warnings keep nothing back. */
export interface Understood {
  readonly order: NewTask | null;
  readonly faults: readonly Remark[];
  readonly warnings: readonly Remark[];
}

/** How far one row of a list is. */
export const rowStates = ['ready', 'doubtful', 'wrong', 'waiting', 'done', 'failed', 'left'] as const;
export type RowState = (typeof rowStates)[number];

/** One row of a list of tasks. */
export interface ImportRow extends Understood {
  /** As a spreadsheet counts it. */
  readonly line: number;
  /** As the file had it, whatever was mended since. */
  readonly source: readonly string[];
  readonly cells: Cells;
  readonly state: RowState;
  readonly why: Readonly<Record<Locale, string>> | null;
  readonly taskId: string | null;
  readonly version: number;
}

/** Where a row stands before anything is written. */
export function stateOf({ order, warnings }: Understood): RowState {
  if (!order) return 'wrong';
  return warnings.length > 0 ? 'doubtful' : 'ready';
}
