import { raw } from 'hono/html';
import { type Described, newsArticleOf, pictureOf } from '../describe-article.ts';
import { pictureSize } from '../share-picture.ts';
import { articlePath } from './paths.ts';

/** What the head of an article's page tells programs: its one address, what others may show of it, and what it is. */
export function ArticleHead(described: Described) {
  const { article, origin, portal } = described;
  const { slug, headline, lead, section, topics, publishedAt, updatedAt } = article;
  const address = `${origin}${articlePath(slug)}`;
  const picture = pictureOf(described);
  const facts: readonly (readonly [property: string, content: string | undefined])[] = [
    ['og:type', 'article'],
    ['og:site_name', portal],
    ['og:locale', 'vi_VN'],
    ['og:title', headline],
    ['og:description', lead || undefined],
    ['og:url', address],
    ['og:image', picture],
    ['og:image:type', 'image/png'],
    ['og:image:width', String(pictureSize.width)],
    ['og:image:height', String(pictureSize.height)],
    ['og:image:alt', headline],
    ['article:published_time', publishedAt.toString({ smallestUnit: 'second' })],
    ['article:modified_time', updatedAt?.toString({ smallestUnit: 'second' })],
    ['article:section', section.vi],
    ...topics.map(({ name }) => ['article:tag', name] as const),
  ];
  return (
    <>
      <link rel="canonical" href={address} />
      {facts.map(([property, content]) =>
        content === undefined ? null : <meta property={property} content={content} />,
      )}
      <meta name="twitter:card" content="summary_large_image" />
      {newsArticleOf(described).map(dataBlock)}
    </>
  );
}

/** Data that no browser runs, which the content policy therefore lets stand; nothing in them can end the block. */
function dataBlock(data: object) {
  const masked = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return raw(`<script type="application/ld+json">${masked}</script>`);
}
