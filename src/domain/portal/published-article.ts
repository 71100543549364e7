import type { Temporal } from '../../kernel/time/index.ts';
import type { ArticleBody, Correction, Tie } from '../articles/index.ts';
import type { PublishedPhoto } from '../photos/index.ts';

/** A section of the portal: its address and its name in both languages. */
export interface Section {
  readonly slug: string;
  readonly vi: string;
  readonly en: string;
}

/** An article as a list shows it. */
export interface Teaser {
  readonly slug: string;
  readonly headline: string;
  readonly lead: string;
  readonly section: Section;
  readonly publishedAt: Temporal.Instant;
}

/** An article as its page shows it. */
export interface PublishedArticle extends Teaser {
  readonly id: string;
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
  readonly topics: readonly string[];
  readonly ties: readonly Tie[];
}

/** What readers are told at the address of an article that was taken back. */
export interface Withdrawal {
  readonly withdrawnAt: Temporal.Instant;
  readonly said: string;
}

/** An article with all that its page shows beside it. */
export interface ArticleToRead {
  readonly article: PublishedArticle;
  readonly sections: readonly Section[];
  /** The newest of its section. */
  readonly others: readonly Teaser[];
}
