import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask, Page } from '../../../kernel/http/index.ts';
import { Temporal } from '../../../kernel/time/index.ts';
import { publicOrigin } from '../../accounts/index.ts';
import { listSections, paperWords, portalPath, sectionPath } from '../../paper/index.ts';
import { type Feed, lastChange } from '../feed.ts';
import { findLastWithdrawal, listNewest } from '../feeds.store.ts';
import { portalFailures } from '../words.ts';
import { writeAtom, writeJsonFeed, writeRss } from '../write-feeds.ts';
import { tellPrograms } from './feed-answer.ts';

/** The newest articles as RSS; of one section where the address names one. */
export const rssPage = feedPage(writeRss, 'application/rss+xml; charset=utf-8');

/** The same as Atom. */
export const atomPage = feedPage(writeAtom, 'application/atom+xml; charset=utf-8');

/** The same as JSON Feed. */
export const jsonFeedPage = feedPage(writeJsonFeed, 'application/feed+json; charset=utf-8');

function feedPage(write: (feed: Feed) => string, type: string): Page<Actor | null> {
  return async (ask) => {
    const feed = await loadFeed(ask);
    // What is taken back changes the feed too, though the newest article stays the newest.
    const changes = [lastChange(feed.articles), await findLastWithdrawal()].filter((at) => at !== undefined);
    return tellPrograms(ask, {
      type,
      body: write(feed),
      changedAt: changes.sort(Temporal.Instant.compare).at(-1),
    });
  };
}

/** A feed speaks the language of its articles, whoever asks. */
async function loadFeed(ask: Ask<Actor | null>): Promise<Feed> {
  const origin = publicOrigin(ask);
  const words = paperWords.vi;
  const slug = /^\/tin\/chuyen-muc\/([^/]+)\//.exec(ask.url.pathname)?.[1];
  const section = slug === undefined ? undefined : await sectionNamed(slug, ask);
  return {
    title: words.titled(section?.vi),
    description: words.description,
    home: `${origin}${section ? sectionPath(section.slug) : portalPath}`,
    self: `${origin}${ask.url.pathname}`,
    icon: `${origin}${ask.frame.assets.favicon}`,
    origin,
    articles: await listNewest(section?.slug),
  };
}

async function sectionNamed(slug: string, { today }: Ask<Actor | null>) {
  const section = (await listSections(today)).find((one) => one.slug === slug);
  if (!section) throw portalFailures.noSuchSection();
  return section;
}
