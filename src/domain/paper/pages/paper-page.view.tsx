import type { Child } from 'hono/jsx';
import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { Notice } from '../../../ui/index.ts';
import { LanguageForm } from '../../../ui/shell/account.tsx';
import { Breadcrumb, type Crumb } from '../../../ui/shell/navigation.tsx';
import { NewsDocument } from '../../../ui/shell/news-document.tsx';
import { Wordmark } from '../../../ui/shell/wordmark.tsx';
import { keptDrawings } from '../../../ui/still.ts';
import { uiWords } from '../../../ui/words.ts';
import type { Section } from '../section.ts';
import { paperWords } from '../words.ts';
import {
  announcementsPath,
  archivePath,
  commentRulesPath,
  portalPath,
  publishedPath,
  searchPath,
  sectionPath,
} from './paths.ts';

interface PaperPageProps {
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
  /** Where the page stands, where it is not reached from the sections. */
  readonly breadcrumb?: readonly Crumb[] | undefined;
  /** True for a page with a form or figures: it asks for their stylesheet, and says what has just been done. */
  readonly speaks?: boolean | undefined;
  /** True for a page that is one reader's own, or says only that there is none: it is not to be found by searching. */
  readonly unlisted?: boolean | undefined;
  readonly children?: Child;
}

/** A page of the paper: the day, the sections, the search and the ways on stand around it, the same for everybody. */
export function PaperPage(props: PaperPageProps) {
  const { ask, title, description, speaks, sections, current } = props;
  const { locale, frame } = ask;
  const words = paperWords[locale];
  const around = { ask, sections, current };
  return (
    <NewsDocument
      locale={locale}
      title={words.titled(title)}
      description={description ?? words.description}
      assets={frame.assets}
      head={
        <>
          {speaks ? <link rel="stylesheet" href={frame.assets.sheets.speaking} /> : null}
          {props.unlisted ? <meta name="robots" content="noindex" /> : null}
          {feeds(current ?? '', () => (
            <>{feedLinks(current)}</>
          ))}
          {props.head}
        </>
      }
      bodyClass="news"
    >
      {top(keyOf(around), () => (
        <Top {...around} />
      ))}
      <main class="news-main" id="noi-dung" tabindex={-1}>
        <Breadcrumb crumbs={props.breadcrumb ?? []} locale={locale} />
        {speaks
          ? frame.notices.map(({ tone, text }) => (
              <Notice tone={tone} locale={locale}>
                {text}
              </Notice>
            ))
          : null}
        {props.children}
      </main>
      {foot(keyOf(around), () => (
        <Foot {...around} />
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

type Around = Pick<PaperPageProps, 'ask' | 'sections' | 'current'>;

// The same from one article to the next: drawn once a day for a section.
const top = keptDrawings(100);
const foot = keptDrawings(100);
const feeds = keptDrawings(100);

const keyOf = ({ ask: { locale, today, frame }, current, sections }: Around) =>
  JSON.stringify([locale, today, current, sections, frame.footnote]);

function Top({ ask, sections = [], current }: Around) {
  const { locale, today, frame } = ask;
  const words = paperWords[locale];
  return (
    <>
      <a class="skip" href="#noi-dung">
        {uiWords[locale].skip}
      </a>
      <header class="news-head">
        <div class="news-strip">
          <div class="news-inner">
            <span class="news-today">{uiWords[locale].today(today)}</span>
            <nav class="news-ways" aria-label={words.otherWays}>
              <a href={archivePath}>{words.archive}</a>
              <a href={publishedPath}>{words.published}</a>
            </nav>
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
            <li class="news-sections-last">
              <a href={announcementsPath}>{words.announcements}</a>
            </li>
          </ul>
        </nav>
      </header>
    </>
  );
}

function Foot({ ask, sections = [] }: Around) {
  const { locale, frame } = ask;
  const words = paperWords[locale];
  const ways: readonly (readonly [href: string, label: string])[] = [
    [portalPath, words.home],
    ...sections.map((section) => [sectionPath(section.slug), section[locale]] as const),
    [archivePath, words.archive],
    [announcementsPath, words.announcements],
    [publishedPath, words.published],
    [commentRulesPath, words.commentRules],
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
