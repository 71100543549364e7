import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { AnnouncementList, type PublicAnnouncement } from '../../announcements/index.ts';
import { announcementsPath, archivePath } from '../../paper/index.ts';
import type { Teaser } from '../published-article.ts';
import { portalWords } from '../words.ts';
import { TeaserView } from './teaser.view.tsx';

export interface BesideProps {
  readonly ask: Ask<Actor | null>;
  readonly newest: readonly Teaser[];
  /** Those that hold now, the most pressing first. */
  readonly announcements: readonly PublicAnnouncement[];
}

/** What stands beside a list of articles: what is announced, and the newest by their hour. */
export function Beside({ ask, newest, announcements }: BesideProps) {
  const { locale } = ask;
  const words = portalWords[locale];
  if (newest.length + announcements.length === 0) return null;
  return (
    <div class="front-side">
      {announcements.length > 0 ? (
        <section class="front-announcements">
          <h2>
            <a href={announcementsPath}>{words.announcements}</a>
          </h2>
          <AnnouncementList locale={locale} announcements={announcements} level={3} />
        </section>
      ) : null}
      {newest.length > 0 ? (
        <section class="front-newest">
          <h2>
            <a href={archivePath}>{words.newest}</a>
          </h2>
          <ol class="plain">
            {newest.map((teaser) => (
              <li>
                <TeaserView teaser={teaser} locale={locale} level={3} />
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </div>
  );
}
