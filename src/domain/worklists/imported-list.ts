import type { Temporal } from '../../kernel/time/index.ts';
import type { RowState } from './row.ts';

/** A list of tasks from a file: looked at and mended, then given row by row, then done. */
export interface ImportedList {
  readonly id: string;
  readonly fileName: string;
  readonly headings: readonly string[];
  readonly state: 'draft' | 'running' | 'done';
  readonly madeAt: Temporal.Instant;
  readonly finishedAt: Temporal.Instant | null;
}

/** How many rows of a list stand where. */
export type RowCounts = Readonly<Record<RowState, number>>;

/** A list among others, with how far it is. */
export interface ListedImport extends ImportedList {
  readonly counts: RowCounts;
}

/** How much one file may hold. */
export const tableLimits = { rows: 5_000, columns: 40 } as const;
/** What a file may weigh, and of which kinds it may be; bytes. */
export const importLimits = { fileSize: 8 * 1024 * 1024, files: 1, allowed: ['xlsx', 'txt'] } as const;

/** All rows of a list together. */
export function totalOf(counts: RowCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
