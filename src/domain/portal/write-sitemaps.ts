import type { Temporal } from '../../kernel/time/index.ts';
import { articlePath } from './pages/paths.ts';
import { element, type Xml, xmlDocument } from './xml.ts';

const names = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/** An address of the portal and when what stands there was last changed. */
export interface Mapped {
  readonly path: string;
  /** As lists write it, to the second: ten thousand moments would have to be read only to be written again. */
  readonly changedAt: string | null;
}

/** The list of the lists of addresses. */
export function writeSitemapIndex(pages: readonly Mapped[], origin: string): string {
  return xmlDocument(
    element(
      'sitemapindex',
      pages.map((page) => element('sitemap', located(page, origin))),
      names,
    ),
  );
}

/** A list of addresses. */
export function writeSitemap(pages: readonly Mapped[], origin: string): string {
  return xmlDocument(
    element(
      'urlset',
      pages.map((page) => element('url', located(page, origin))),
      names,
    ),
  );
}

function located({ path, changedAt }: Mapped, origin: string): (Xml | undefined)[] {
  return [element('loc', `${origin}${path}`), element('lastmod', changedAt ?? undefined)];
}

/** An article of the last two days, as a list of news has it. */
export interface FreshArticle {
  readonly slug: string;
  readonly headline: string;
  readonly publishedAt: Temporal.Instant;
}

/** The news of the last two days, as those ask for it who gather news. */
export function writeNewsSitemap(
  articles: readonly FreshArticle[],
  { origin, name }: { readonly origin: string; readonly name: string },
): string {
  const publication = element('news:publication', [
    element('news:name', name),
    element('news:language', 'vi'),
  ]);
  return xmlDocument(
    element(
      'urlset',
      articles.map(({ slug, headline, publishedAt }) =>
        element('url', [
          element('loc', `${origin}${articlePath(slug)}`),
          element('news:news', [
            publication,
            element('news:publication_date', publishedAt.toString({ smallestUnit: 'second' })),
            element('news:title', headline),
          ]),
        ]),
      ),
      { ...names, 'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9' },
    ),
  );
}
