import type { Temporal } from '../../kernel/time/index.ts';
import type { State } from './transitions.ts';

/** What the list of the newsroom is asked. */
export interface NewsroomQuery {
  /** The newsrooms within reach. */
  readonly newsrooms: readonly string[];
  readonly state: State | 'all' | undefined;
  readonly typed: string;
  readonly section: string | undefined;
  readonly whose: 'mine' | 'nobody' | undefined;
  readonly due: 'late' | 'week' | undefined;
}

/** One article as the list shows it. */
export interface NewsroomRow {
  readonly id: string;
  readonly headline: string;
  readonly state: State;
  readonly section: string;
  readonly writer: string;
  readonly claimant: string | null;
  readonly dueOn: Temporal.PlainDate | null;
  readonly publishAt: Temporal.Instant | null;
  readonly publishedAt: Temporal.Instant | null;
  readonly touchedAt: Temporal.Instant;
  readonly alerts: number;
  readonly remarks: number;
}

/** A newsroom's finished articles grow by thousands each year: beyond so many of a step they are not counted. */
export const countedTo = 1_000;

/** Some articles, how many there are, and how many stand at each step; no number where there are more than `countedTo` of one. */
export interface NewsroomList {
  readonly rows: readonly NewsroomRow[];
  readonly total: number | undefined;
  readonly counts: Readonly<Record<State, number | undefined>>;
}

/** How many stand at some steps together; no number where one of them has none. */
export function sumOf(some: readonly State[], counts: NewsroomList['counts']): number | undefined {
  let sum = 0;
  for (const state of some) {
    const n = counts[state];
    if (n === undefined) return undefined;
    sum += n;
  }
  return sum;
}

/** A section of the portal as one may choose it. */
export interface Section {
  readonly slug: string;
  readonly name: string;
}
