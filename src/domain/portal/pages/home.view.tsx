import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import type { PublicAnnouncement } from '../../announcements/index.ts';
import { PaperPage, paperWords, sectionPath } from '../../paper/index.ts';
import type { Home } from '../home.ts';
import { portalWords } from '../words.ts';
import { Beside } from './beside.view.tsx';
import { topicPath } from './paths.ts';
import { TeaserView } from './teaser.view.tsx';

interface HomeProps {
  readonly ask: Ask<Actor | null>;
  readonly home: Home;
  /** Those that hold now, the most pressing first. */
  readonly announcements: readonly PublicAnnouncement[];
}

/** The first page of the portal: what leads, what is newest and announced beside it, then what each section has. */
export function HomeView(props: HomeProps) {
  const { ask, home } = props;
  const { locale } = ask;
  const [first, ...second] = home.leads;
  return (
    <PaperPage ask={ask} sections={home.sections}>
      <h1 class="visually-hidden">{paperWords[locale].titled(undefined)}</h1>
      <div class="front">
        <div class="front-first">
          {first ? (
            <>
              <TeaserView teaser={first} locale={locale} level={2} withSection withLead picture="large" />
              <ol class="plain front-second">
                {second.map((teaser) => (
                  <li>
                    <TeaserView
                      teaser={teaser}
                      locale={locale}
                      level={2}
                      withSection
                      withLead={!teaser.photo}
                      picture="above"
                    />
                  </li>
                ))}
              </ol>
            </>
          ) : (
            <p class="nothing">{portalWords[locale].nothingYet}</p>
          )}
        </div>
        <Beside ask={ask} newest={home.newest} announcements={props.announcements} />
      </div>
      <TopicStrip {...props} />
      <Sections {...props} />
    </PaperPage>
  );
}

/** What the latest news is about, one line to go on from. */
function TopicStrip({ ask, home: { topics } }: HomeProps) {
  if (topics.length === 0) return null;
  const words = portalWords[ask.locale];
  return (
    <nav class="topics front-topics" aria-label={words.topics}>
      <p>{words.topicsNow}</p>
      <ul class="plain">
        {topics.map(({ name, slug }) => (
          <li>
            <a href={topicPath(slug ?? '')} lang="vi" dir="auto">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Sections({ ask, home: { bySection } }: HomeProps) {
  const { locale } = ask;
  return (
    <div class="front-sections">
      {bySection.map(({ section, teasers }) => (
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
  );
}
