import type { Temporal } from '../../kernel/time/index.ts';
import type { Photo } from './photo.ts';

/** What photos of the library are told apart by. */
export const lots = ['usable', 'wordless', 'public', 'unused', 'withdrawn'] as const;
export type Lot = (typeof lots)[number];

/** Which photos are asked for. */
export interface LibraryQuery {
  readonly newsrooms: readonly string[];
  readonly typed: string;
  readonly lot: Lot;
  /** First and last day on which they were taken. */
  readonly from: Temporal.PlainDate | undefined;
  readonly until: Temporal.PlainDate | undefined;
}

/** Photos of a page of the library, with how many there are of each lot. */
export interface Library {
  readonly rows: readonly Photo[];
  readonly counts: Readonly<Record<Lot, number>>;
  readonly total: number;
}
