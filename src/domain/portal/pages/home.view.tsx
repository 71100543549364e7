import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { AnnouncementList, type PublicAnnouncement } from '../../announcements/index.ts';
import { announcementsPath, PaperPage, paperWords, sectionPath } from '../../paper/index.ts';
import type { Home } from '../home.ts';
import type { Teaser } from '../published-article.ts';
import { portalWords } from '../words.ts';
import { TeaserView } from './teaser.view.tsx';

interface HomeProps {
  readonly ask: Ask<Actor | null>;
  readonly home: Home;
  /** Those that hold now, the most pressing first. */
  readonly announcements: readonly PublicAnnouncement[];
}

/** The first page of the portal: the newest story, the next ones, then what each section has. */
export function HomeView({ ask, home, announcements }: HomeProps) {
  const { locale } = ask;
  const words = portalWords[locale];
  const [first, ...rest] = home.newest;
  const [second, next] = [rest.slice(0, 2), rest.slice(2)];
  const item = (teaser: Teaser, picture?: 'above') => (
    <li>
      <TeaserView teaser={teaser} locale={locale} level={2} withSection withLead picture={picture} />
    </li>
  );
  const notices =
    announcements.length > 0 ? (
      <section class="front-announcements">
        <h2>
          <a href={announcementsPath}>{words.announcements}</a>
        </h2>
        <AnnouncementList locale={locale} announcements={announcements} level={3} />
      </section>
    ) : null;
  return (
    <PaperPage ask={ask} sections={home.sections}>
      <h1 class="visually-hidden">{paperWords[locale].titled(undefined)}</h1>
      {first ? (
        <section class="front" aria-label={words.newest}>
          <div class="front-first">
            <TeaserView teaser={first} locale={locale} level={2} withSection withLead picture="large" />
            <ol class="plain front-second">{second.map((teaser) => item(teaser, 'above'))}</ol>
          </div>
          <div class="front-side">
            <ol class="plain front-next">{next.map((teaser) => item(teaser))}</ol>
            {notices}
          </div>
        </section>
      ) : (
        <>
          <p class="nothing">{words.nothingYet}</p>
          {notices}
        </>
      )}
      <div class="front-sections">
        {home.bySection.map(({ section, teasers }) => (
          <section class="front-section">
            <h2>
              <a href={sectionPath(section.slug)}>{section[locale]}</a>
            </h2>
            <ol class="plain">
              {teasers.map((teaser, nth) => (
                <li>
                  <TeaserView
                    teaser={teaser}
                    locale={locale}
                    level={3}
                    withLead={nth === 0}
                    picture={nth === 0 ? 'above' : undefined}
                  />
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
    </PaperPage>
  );
}
