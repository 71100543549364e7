import type { Temporal } from '../../kernel/time/index.ts';
import type { Finding } from './phase.ts';

/** Where a comment stands: waiting, shown, refused with a reason, or taken back by whoever wrote it. */
export type State = 'held' | 'published' | 'refused' | 'erased';

/** How a comment stood before its last decision. */
export interface Former {
  readonly state: State;
  readonly reason: string | null;
  readonly note: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

/** What a reader said about an article, as those who judge it see it. */
export interface Comment {
  readonly id: string;
  readonly articleId: string;
  /** The first comment of its thread and the one it answers; null for one that begins a thread. */
  readonly threadId: string | null;
  readonly answersId: string | null;
  readonly name: string;
  readonly email: string | null;
  readonly body: string;
  readonly at: Temporal.Instant;
  readonly state: State;
  readonly findings: readonly Finding[];
  readonly reason: string | null;
  /** What the moderator added to the reason, for the author. */
  readonly note: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Temporal.Instant | null;
  readonly former: Former | null;
  readonly orderId: string | null;
  readonly version: number;
}

/** What is read on the page of an article: no mailbox, no address. */
export interface ShownComment {
  readonly id: string;
  readonly threadId: string;
  readonly name: string;
  readonly body: string;
  readonly at: Temporal.Instant;
  /** Whose comment it answers, where that is not the first of its thread and is still shown. */
  readonly answersName: string | null;
}

/** A thread of one level: what began it, where that is still shown, and its answers in time. */
export interface Thread {
  readonly id: string;
  readonly first: ShownComment | null;
  readonly answers: readonly ShownComment[];
}

/** A page of what is said about an article, and how much is shown in all. */
export interface Discussion {
  readonly total: number;
  readonly threads: readonly Thread[];
  readonly threadCount: number;
}

/** The longest comment and the longest name; characters. */
export const longest = { body: 3000, name: 60, email: 200, note: 500, appeal: 2000, report: 500 } as const;

/** An article about which one may talk, or could. */
export interface OpenArticle {
  readonly id: string;
  readonly slug: string;
  readonly headline: string;
  readonly commentsOpen: boolean;
}

/** How many threads stand on one page. */
export const threadsAPage = 20;

/** What its author sees of a comment, with the article it stands under. */
export interface OwnComment extends Comment {
  readonly slug: string | null;
  readonly headline: string;
  readonly newsroomId: string;
}
