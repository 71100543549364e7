import { Temporal } from '../../kernel/time/index.ts';

/** How a request was answered. */
export const answers = ['corrected', 'published', 'private', 'refused'] as const;
export type Answer = (typeof answers)[number];
export type State = 'open' | Answer;

/** A file that is to show what is right. */
export interface Evidence {
  readonly sha256: string;
  readonly name: string;
  readonly kind: string;
  readonly size: number;
}

/** What somebody asks to be corrected. */
export interface Asked {
  readonly articleId: string;
  readonly asker: string;
  /** Never public. */
  readonly contact: string;
  /** The sentence of the article that is meant. */
  readonly quote: string;
  readonly wrong: string;
  readonly evidence: Evidence | null;
}

/** A request as the newsroom sees it. */
export interface Rectification extends Asked {
  readonly id: string;
  readonly number: number;
  readonly headline: string;
  readonly slug: string | null;
  readonly newsroomId: string;
  readonly askedAt: Temporal.Instant;
  readonly dueOn: Temporal.PlainDate;
  readonly state: State;
  readonly claimedBy: string | null;
  readonly claimant: string | null;
  readonly answer: string | null;
  readonly answeredAt: Temporal.Instant | null;
}

/** A body that is asked what is right, and what it replied. */
export interface Asking {
  readonly bodyId: string;
  readonly question: string;
  readonly askedAt: Temporal.Instant;
  readonly reply: string | null;
  readonly repliedAt: Temporal.Instant | null;
}

/** Within how many working days a request is answered, by which source. */
export interface DeadlineRule {
  readonly several: boolean;
  readonly workingDays: number;
  readonly source: Readonly<Record<'vi' | 'en', string>>;
  readonly verified: boolean;
}

/** An answer that everybody may read below the article. */
export interface PublishedAnswer {
  readonly number: number;
  readonly quote: string;
  readonly answer: string;
  readonly answeredAt: Temporal.Instant;
}

/** True where a request waits for an answer and its day is past. */
export function isOverdue(
  { state, dueOn }: Pick<Rectification, 'state' | 'dueOn'>,
  today: Temporal.PlainDate,
): boolean {
  return state === 'open' && Temporal.PlainDate.compare(dueOn, today) < 0;
}
