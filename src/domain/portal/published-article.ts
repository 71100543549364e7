import type { Temporal } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { ArticleBody, Correction } from '../articles/index.ts';
import type { Discussion } from '../comments/index.ts';
import type { Section } from '../paper/index.ts';
import type { PublishedPhoto } from '../photos/index.ts';
import type { PublishedAnswer } from '../rectifications/index.ts';
import type { Standing } from '../tasks/index.ts';

/** An article as a list shows it. */
export interface Teaser {
  readonly id: string;
  readonly slug: string;
  readonly headline: string;
  readonly lead: string;
  readonly section: Section;
  readonly publishedAt: Temporal.Instant;
  /** What leads it, where lists show pictures. */
  readonly photo?: PublishedPhoto | null;
}

/** An article as its page shows it. */
export interface PublishedArticle extends Teaser {
  readonly sourceTag: string | null;
  readonly byline: string | null;
  readonly body: ArticleBody;
  /** The day of what is reported. */
  readonly eventOn: Temporal.PlainDate | null;
  /** When it was last changed before its readers. */
  readonly updatedAt: Temporal.Instant | null;
  /** What was put right, oldest first. */
  readonly corrections: readonly Correction[];
  readonly photos: readonly PublishedPhoto[];
  readonly leadPhotoId: string | null;
  readonly topics: readonly Topic[];
  readonly commentsOpen: boolean;
}

/** What an article is filed under besides its section; without an address where its name has no letter or digit. */
export interface Topic {
  readonly name: string;
  readonly slug: string | null;
}

/** A published directive that an article reports, with how far its tasks have come. */
export interface TiedDirective {
  readonly id: string;
  readonly type: Words<string>;
  readonly symbol: string;
  readonly title: string;
  /** How many of its tasks stand how; those that were cancelled or taken back are not among them. */
  readonly standings: Readonly<Record<Counted, number>>;
}

/** The four situations in which a task can be. */
export const counted = [
  'done in time',
  'done late',
  'open in time',
  'open overdue',
] as const satisfies Standing[];
export type Counted = (typeof counted)[number];

/** What readers are told at the address of an article that was taken back. */
export interface Withdrawal {
  readonly withdrawnAt: Temporal.Instant;
  readonly said: string;
}

/** An article with all that its page shows beside it. */
export interface ArticleToRead {
  readonly article: PublishedArticle;
  readonly sections: readonly Section[];
  /** The published directives that it reports. */
  readonly directives: readonly TiedDirective[];
  /** What is about the same: the same directive first, then task, person, body, topic; where that is little, what reads like it. */
  readonly related: readonly Teaser[];
  /** The newest of its section. */
  readonly others: readonly Teaser[];
  /** What its readers say. */
  readonly discussion: Discussion;
  /** What the newsroom answered in public about it. */
  readonly answers: readonly PublishedAnswer[];
}
