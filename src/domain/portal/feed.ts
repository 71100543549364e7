import { Temporal } from '../../kernel/time/index.ts';

/** An article as feeds tell of it. */
export interface FeedArticle {
  readonly id: string;
  readonly slug: string;
  readonly headline: string;
  readonly lead: string;
  readonly byline: string | null;
  readonly section: { readonly slug: string; readonly vi: string };
  readonly topics: readonly string[];
  readonly publishedAt: Temporal.Instant;
  readonly updatedAt: Temporal.Instant | null;
}

/** A feed: what it is called, where it is the feed of, and its newest articles. */
export interface Feed {
  readonly title: string;
  readonly description: string;
  /** The addresses, whole: of the page and of the feed itself. */
  readonly home: string;
  readonly self: string;
  readonly icon: string;
  /** The beginning of addresses. */
  readonly origin: string;
  readonly articles: readonly FeedArticle[];
}

/** When an article was last changed before its readers. */
export function changedAt({
  publishedAt,
  updatedAt,
}: Pick<FeedArticle, 'publishedAt' | 'updatedAt'>): Temporal.Instant {
  return updatedAt ?? publishedAt;
}

/** When anything among some articles was last changed; nothing where there is none. */
export function lastChange(
  articles: readonly Pick<FeedArticle, 'publishedAt' | 'updatedAt'>[],
): Temporal.Instant | undefined {
  return articles.map(changedAt).sort(Temporal.Instant.compare).at(-1);
}
