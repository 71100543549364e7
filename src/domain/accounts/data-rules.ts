import type { Period } from '../../kernel/db/index.ts';

/** Kinds of personal data that are kept for a time and then removed. */
export type Kept = 'openings' | 'sessions' | 'invitations';

/** For how long a kind of personal data is kept. */
export interface Retention {
  readonly what: Kept;
  readonly keepDays: number;
  readonly source: string;
  /** False: a value of our own, or one that nobody has compared with the text of the rule. */
  readonly verified: boolean;
}

/** A rule of law about personal data. */
export interface DataLaw {
  readonly symbol: string;
  readonly title: string;
  readonly inForce: Period;
  readonly sourceUrl: string;
  /** False: known from reports; nobody has read the text itself for this system. */
  readonly verified: boolean;
}
