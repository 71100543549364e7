import { portalPath, sectionPath } from '../paper/index.ts';
import { articlePath } from './pages/paths.ts';
import type { PublishedArticle, TiedDirective } from './published-article.ts';
import { pictureName, pictureSize } from './share-picture.ts';

/** An article with what programs are told of it. */
export interface Described {
  readonly article: PublishedArticle;
  readonly directives: readonly Pick<TiedDirective, 'id' | 'symbol' | 'title' | 'type'>[];
  /** The beginning of addresses. */
  readonly origin: string;
  /** The name of the portal. */
  readonly portal: string;
}

/** Where the picture of an article is, which other sites show with its address. */
export function pictureOf({ article, origin, portal }: Omit<Described, 'directives'>): string {
  const { slug, headline, section } = article;
  return `${origin}${articlePath(slug, `hinh/${pictureName({ headline, section: section.vi, portal })}.png`)}`;
}

/** The article in the words of schema.org: what it is, where it stands, which directives it reports. */
export function newsArticleOf(described: Described): readonly Readonly<Record<string, unknown>>[] {
  const { article, directives, origin, portal } = described;
  const { slug, headline, lead, byline, section, topics, publishedAt, updatedAt, corrections } = article;
  const address = `${origin}${articlePath(slug)}`;
  const publisher = { '@type': 'NewsMediaOrganization', name: portal, url: `${origin}${portalPath}` };
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': address,
      url: address,
      mainEntityOfPage: address,
      headline,
      ...(lead === '' ? {} : { description: lead }),
      image: [{ '@type': 'ImageObject', url: pictureOf(described), ...pictureSize }],
      datePublished: publishedAt.toString({ smallestUnit: 'second' }),
      dateModified: (updatedAt ?? publishedAt).toString({ smallestUnit: 'second' }),
      author: byline ? { '@type': 'Person', name: byline } : publisher,
      publisher,
      articleSection: section.vi,
      ...(topics.length > 0 ? { keywords: topics.map(({ name }) => name) } : {}),
      inLanguage: 'vi',
      isAccessibleForFree: true,
      ...(corrections.length > 0
        ? {
            correction: corrections.map(({ at, text }) => ({
              '@type': 'CorrectionComment',
              text,
              datePublished: at.toString({ smallestUnit: 'second' }),
            })),
          }
        : {}),
      ...(directives.length > 0 ? { about: directives.map((one) => legislation(one, origin)) } : {}),
    },
    crumbs(
      [
        [portal, portalPath],
        [section.vi, sectionPath(section.slug)],
        [headline, articlePath(slug)],
      ],
      origin,
    ),
  ];
}

function legislation({ id, symbol, title, type }: Described['directives'][number], origin: string) {
  const address = `${origin}/cong-khai/${id}`;
  return {
    '@type': 'Legislation',
    '@id': address,
    url: address,
    name: title,
    legislationType: type.vi,
    ...(symbol ? { legislationIdentifier: symbol } : {}),
  };
}

function crumbs(places: readonly (readonly [name: string, path: string])[], origin: string) {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: places.map(([name, path], nth) => ({
      '@type': 'ListItem',
      position: nth + 1,
      name,
      item: `${origin}${path}`,
    })),
  };
}
