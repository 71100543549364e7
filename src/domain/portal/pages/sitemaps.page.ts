import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { publicOrigin } from '../../accounts/index.ts';
import {
  archivePath,
  listSections,
  paperWords,
  portalPath,
  searchPath,
  sectionPath,
} from '../../paper/index.ts';
import { countPublished, listAddresses, listDirectiveAddresses, listPublishedSince } from '../feeds.store.ts';
import { portalFailures } from '../words.ts';
import { type Mapped, writeNewsSitemap, writeSitemap, writeSitemapIndex } from '../write-sitemaps.ts';
import { tellPrograms } from './feed-answer.ts';

const type = 'application/xml; charset=utf-8';
/** Addresses in one list. */
const size = 10_000;

/** The list of lists of addresses, for those who gather what is public. */
export async function sitemapIndexPage(ask: Ask<Actor | null>): Promise<Response> {
  const lists = Math.ceil((await countPublished()) / size);
  const pages: Mapped[] = [
    { path: '/sitemap/trang.xml', changedAt: null },
    ...Array.from({ length: lists }, (_, nth) => ({ path: `/sitemap/bai-${nth + 1}.xml`, changedAt: null })),
  ];
  return tellPrograms(ask, { type, body: writeSitemapIndex(pages, publicOrigin(ask)) });
}

/** One list: of articles in the order of their publication, or of all other pages. */
export async function sitemapPage(ask: Ask<Actor | null>): Promise<Response> {
  const name = ask.param('list');
  const nth = Number(/^bai-([1-9]\d{0,4})\.xml$/.exec(name)?.[1] ?? 0);
  const pages =
    name === 'trang.xml'
      ? await otherPages(ask)
      : nth > 0
        ? await listAddresses({ from: (nth - 1) * size, size })
        : [];
  if (pages.length === 0) throw portalFailures.noSuchList();
  return tellPrograms(ask, { type, body: writeSitemap(pages, publicOrigin(ask)) });
}

async function otherPages({ today }: Ask<Actor | null>): Promise<Mapped[]> {
  const sections = await listSections(today);
  const paths = [
    '/',
    portalPath,
    ...sections.map(({ slug }) => sectionPath(slug)),
    archivePath,
    '/cong-khai',
  ];
  return [...paths.map((path) => ({ path, changedAt: null })), ...(await listDirectiveAddresses(size - 100))];
}

/** The news of the last two days. */
export async function newsSitemapPage(ask: Ask<Actor | null>): Promise<Response> {
  const articles = await listPublishedSince(ask.now.subtract({ hours: 48 }));
  const body = writeNewsSitemap(articles, {
    origin: publicOrigin(ask),
    name: paperWords.vi.titled(undefined),
  });
  return tellPrograms(ask, { type, body, changedAt: articles[0]?.publishedAt });
}

/** What programs may gather: all that is public, but no answers to searches, and nothing behind the door. */
export function robotsPage(ask: Ask<Actor | null>): Response {
  const closed = [searchPath, '/dang-nhap', '/ngon-ngu'].map((path) => `Disallow: ${path}`);
  const body = [
    'User-agent: *',
    ...closed,
    '',
    `Sitemap: ${publicOrigin(ask)}/sitemap.xml`,
    `Sitemap: ${publicOrigin(ask)}/sitemap-tin.xml`,
    '',
  ];
  return tellPrograms(ask, { type: 'text/plain; charset=utf-8', body: body.join('\n') });
}
