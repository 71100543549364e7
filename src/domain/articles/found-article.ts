import type { Temporal } from '../../kernel/time/index.ts';

/** What is asked of the published articles. */
export interface ArticleQuery {
  readonly typed: string;
  readonly section: string | undefined;
  readonly from: Temporal.PlainDate | undefined;
  /** The last day that counts. */
  readonly until: Temporal.PlainDate | undefined;
}

/** An article that was found, with as much of it as a line of the list shows. */
export interface FoundArticle {
  readonly slug: string;
  readonly headline: string;
  readonly lead: string;
  readonly section: { readonly slug: string; readonly vi: string; readonly en: string };
  readonly publishedAt: Temporal.Instant;
  /** The beginning of its text, in which the words are shown. */
  readonly text: string;
}

/** A page of what was found. */
export interface FoundArticles {
  readonly rows: readonly FoundArticle[];
  /** How many there are, counted to one more than `countedTo`. */
  readonly total: number;
}

/** Beyond this many the list says «more than»: counting on would cost more than it tells, and nobody reads on. */
export const countedTo = 200;
