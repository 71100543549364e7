import type { Child } from 'hono/jsx';
import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { LanguageForm } from '../../../ui/shell/account.tsx';
import { NewsDocument } from '../../../ui/shell/news-document.tsx';
import { Wordmark } from '../../../ui/shell/wordmark.tsx';
import { keptDrawings } from '../../../ui/still.ts';
import { uiWords } from '../../../ui/words.ts';
import type { Section } from '../published-article.ts';
import { portalWords } from '../words.ts';
import { archivePath, portalPath, searchPath, sectionPath } from './paths.ts';

interface PortalFrameProps {
  readonly ask: Ask<Actor | null>;
  /** Left out on the first page. */
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  /** Left out where nothing could be asked. */
  readonly sections?: readonly Section[] | undefined;
  /** The section that the page belongs to. */
  readonly current?: string | undefined;
  /** What the head says beside title and description. */
  readonly head?: Child;
  readonly children?: Child;
}

/** What stands around every page of the portal: the day, the sections, the search, the ways on. The same for everybody. */
export function PortalFrame({ ask, title, description, head, children, ...around }: PortalFrameProps) {
  const { locale, frame } = ask;
  const words = portalWords[locale];
  return (
    <NewsDocument
      locale={locale}
      title={words.titled(title)}
      description={description ?? words.description}
      assets={frame.assets}
      head={
        <>
          {feedLinks(around.current)}
          {head}
        </>
      }
      bodyClass="news"
    >
      {top(keyOf(ask, around), () => (
        <Top ask={ask} {...around} />
      ))}
      <main class="news-main" id="noi-dung" tabindex={-1}>
        {children}
      </main>
      {foot(keyOf(ask, around), () => (
        <Foot ask={ask} {...around} />
      ))}
    </NewsDocument>
  );
}

/** Where programs that follow news find the feeds: of all, and of the section that the page belongs to. */
function feedLinks(section: string | undefined) {
  const kinds = [
    ['application/rss+xml', 'rss.xml'],
    ['application/atom+xml', 'atom.xml'],
    ['application/feed+json', 'feed.json'],
  ] as const;
  return [portalPath, ...(section ? [sectionPath(section)] : [])].map((place) =>
    kinds.map(([type, file]) => <link rel="alternate" type={type} href={`${place}/${file}`} />),
  );
}

type Around = Pick<PortalFrameProps, 'ask' | 'sections' | 'current'>;

// The same from one article to the next: drawn once a day for a section.
const top = keptDrawings(100);
const foot = keptDrawings(100);

const keyOf = ({ locale, today, frame }: Around['ask'], around: Omit<Around, 'ask'>) =>
  JSON.stringify([locale, today, around.current, around.sections, frame.footnote]);

function Top({ ask, sections = [], current }: Around) {
  const { locale, today, frame } = ask;
  const words = portalWords[locale];
  return (
    <>
      <a class="skip" href="#noi-dung">
        {uiWords[locale].skip}
      </a>
      <header class="news-head">
        <div class="news-strip">
          <div class="news-inner">
            <span>{uiWords[locale].today(today)}</span>
            <LanguageForm language={frame.language} locale={locale} />
          </div>
        </div>
        <div class="news-inner news-masthead">
          <Wordmark href="/" />
          <a class="news-name" href={portalPath}>
            {words.name}
          </a>
          <search class="news-search">
            <form action={searchPath} method="get">
              <label class="visually-hidden" for="tim-tin">
                {words.search}
              </label>
              <input id="tim-tin" name="q" type="search" maxlength={200} placeholder={words.search} />
              <button type="submit">{words.searchButton}</button>
            </form>
          </search>
        </div>
        {sections.length > 0 ? (
          <nav class="news-sections" aria-label={words.sections}>
            <ul>
              {sections.map((section) => (
                <li>
                  <a
                    href={sectionPath(section.slug)}
                    aria-current={section.slug === current ? 'page' : undefined}
                  >
                    {section[locale]}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
      </header>
    </>
  );
}

function Foot({ ask, sections = [] }: Around) {
  const { locale, frame } = ask;
  const words = portalWords[locale];
  const ways: readonly (readonly [href: string, label: string])[] = [
    [portalPath, words.home],
    ...sections.map((section) => [sectionPath(section.slug), section[locale]] as const),
    [archivePath, words.archive],
    ['/thong-bao-chung', words.announcements],
    ['/cong-khai', words.published],
    [`${portalPath}/rss.xml`, words.feed],
    ['/dang-nhap', words.forOfficers],
  ];
  return (
    <footer class="news-foot">
      <div class="news-inner">
        <nav aria-label={words.footNavigation}>
          <ul>
            {ways.map(([href, label]) => (
              <li>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
        <p>{words.foot}</p>
        {frame.footnote ? <p>{frame.footnote}</p> : null}
      </div>
    </footer>
  );
}
