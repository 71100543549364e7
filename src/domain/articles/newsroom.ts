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

/** Some articles, how many there are, and how many stand at each step. */
export interface NewsroomList {
  readonly rows: readonly NewsroomRow[];
  readonly total: number;
  readonly counts: Readonly<Record<State, number>>;
}

/** A section of the portal as one may choose it. */
export interface Section {
  readonly slug: string;
  readonly name: string;
}
