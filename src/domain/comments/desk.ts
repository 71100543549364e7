import type { Temporal } from '../../kernel/time/index.ts';
import type { Comment } from './comment.ts';

/** What the desk shows: what waits, what was reported, appeals, and what was decided. */
export const deskViews = ['held', 'reported', 'appealed', 'published', 'refused'] as const;
export type DeskView = (typeof deskViews)[number];

/** What a moderator looks for. */
export interface DeskQuery {
  readonly view: DeskView;
  readonly typed: string;
  /** A kind of finding. */
  readonly finding: string | undefined;
  /** The address of an article. */
  readonly slug: string | undefined;
  readonly newsrooms: readonly string[];
}

/** A comment at the desk, with what stands around it. */
export interface DeskComment extends Comment {
  readonly headline: string;
  readonly slug: string | null;
  /** Comments that wait with the same words under the same article, this one among them. */
  readonly same: number;
  /** What it answers, where that is shown. */
  readonly answersName: string | null;
  readonly answersBody: string | null;
  readonly reports: number;
  readonly decidedByName: string | null;
  readonly appealedAt: Temporal.Instant | null;
  readonly appealAgainst: string | null;
}

/** What was decided in all the years is not counted: as many as one deed may take. */
export const countedTo = 1_000;

/** A page of the desk. */
export interface Desk {
  readonly rows: readonly DeskComment[];
  /** How many there are; of what was decided, counted to one more than `countedTo`. */
  readonly total: number;
  /** How much waits, by what for. */
  readonly waiting: Readonly<Record<'held' | 'reported' | 'appealed', number>>;
}
