import { type Temporal, writeHttpMoment } from '../../kernel/time/index.ts';
import { changedAt, type Feed, type FeedArticle, lastChange } from './feed.ts';
import { articlePath } from './pages/paths.ts';
import { element, type Xml, xmlDocument } from './xml.ts';

const identityOf = ({ id }: FeedArticle) => `urn:uuid:${id}`;
const momentOf = (at: Temporal.Instant | undefined) => at?.toString({ smallestUnit: 'second' });

/** The feed as RSS 2.0, with its own address and the writers as Atom and Dublin Core say them. */
export function writeRss({ articles, origin, ...feed }: Feed): string {
  const last = lastChange(articles);
  const channel = element('channel', [
    element('title', feed.title),
    element('link', feed.home),
    element('description', feed.description),
    element('language', 'vi'),
    element('lastBuildDate', last && writeHttpMoment(last)),
    element('atom:link', '', { rel: 'self', type: 'application/rss+xml', href: feed.self }),
    ...articles.map((article) => rssItem(article, origin)),
  ]);
  const names = {
    'xmlns:atom': 'http://www.w3.org/2005/Atom',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  return xmlDocument(element('rss', [channel], { version: '2.0', ...names }));
}

function rssItem(article: FeedArticle, origin: string): Xml | undefined {
  const { headline, lead, slug, section, topics, publishedAt, byline } = article;
  return element('item', [
    element('title', headline),
    element('link', `${origin}${articlePath(slug)}`),
    element('guid', identityOf(article), { isPermaLink: 'false' }),
    element('pubDate', writeHttpMoment(publishedAt)),
    element('description', lead === '' ? headline : lead),
    element('dc:creator', byline),
    ...[section.vi, ...topics].map((name) => element('category', name)),
  ]);
}

/** The feed as Atom. */
export function writeAtom({ articles, origin, ...feed }: Feed): string {
  const root = element(
    'feed',
    [
      element('title', feed.title),
      element('subtitle', feed.description),
      element('id', feed.self),
      element('updated', momentOf(lastChange(articles)) ?? '1970-01-01T00:00:00Z'),
      element('link', '', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
      element('link', '', { rel: 'alternate', type: 'text/html', href: feed.home }),
      element('icon', feed.icon),
      element('author', [element('name', feed.title)]),
      ...articles.map((article) => atomEntry(article, origin)),
    ],
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'vi' },
  );
  return xmlDocument(root);
}

function atomEntry(article: FeedArticle, origin: string): Xml | undefined {
  const { headline, lead, slug, section, topics, publishedAt, byline } = article;
  return element('entry', [
    element('title', headline),
    element('link', '', { rel: 'alternate', type: 'text/html', href: `${origin}${articlePath(slug)}` }),
    element('id', identityOf(article)),
    element('published', momentOf(publishedAt)),
    element('updated', momentOf(changedAt(article))),
    byline ? element('author', [element('name', byline)]) : undefined,
    element('summary', lead === '' ? headline : lead),
    ...[section.vi, ...topics].map((term) => element('category', '', { term })),
  ]);
}

/** The feed as JSON Feed 1.1. */
export function writeJsonFeed({ articles, origin, ...feed }: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.home,
    feed_url: feed.self,
    favicon: feed.icon,
    language: 'vi',
    items: articles.map((article) => ({
      id: identityOf(article),
      url: `${origin}${articlePath(article.slug)}`,
      title: article.headline,
      content_text: article.lead === '' ? article.headline : article.lead,
      date_published: momentOf(article.publishedAt),
      date_modified: momentOf(changedAt(article)),
      ...(article.byline ? { authors: [{ name: article.byline }] } : {}),
      tags: [article.section.vi, ...article.topics],
    })),
  });
}
