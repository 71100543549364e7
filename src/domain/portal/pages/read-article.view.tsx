import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import { ArticleBodyView } from '../../articles/index.ts';
import type { ArticleToRead, PublishedArticle } from '../published-article.ts';
import { portalWords } from '../words.ts';
import { Figures, LeadFigure } from './figures.view.tsx';
import { sectionPath } from './paths.ts';
import { PortalFrame } from './portal-frame.view.tsx';
import { TeaserView } from './teaser.view.tsx';

interface Props extends ArticleToRead {
  readonly ask: Ask<Actor | null>;
}

/** An article as its readers see it. */
export function ReadArticleView({ ask, article, sections, others }: Props) {
  const { locale } = ask;
  const words = portalWords[locale];
  const { section, headline, lead } = article;
  return (
    <PortalFrame
      ask={ask}
      title={headline}
      description={lead || undefined}
      sections={sections}
      current={section.slug}
    >
      <div class="reading">
        <ArticleView ask={ask} article={article} />
        {others.length > 0 ? (
          <aside class="reading-aside" aria-labelledby="tin-khac">
            <h2 id="tin-khac">{words.othersIn(section[locale])}</h2>
            <ol class="plain">
              {others.map((teaser) => (
                <li>
                  <TeaserView teaser={teaser} locale={locale} level={3} />
                </li>
              ))}
            </ol>
          </aside>
        ) : null}
      </div>
    </PortalFrame>
  );
}

function ArticleView({ ask, article }: Pick<Props, 'ask' | 'article'>) {
  const { locale } = ask;
  const { section, headline, lead, sourceTag, body, byline } = article;
  return (
    <article class="story">
      <header>
        <p class="kicker">
          <a href={sectionPath(section.slug)}>{section[locale]}</a>
        </p>
        <h1 lang="vi" dir="auto">
          {headline}
        </h1>
        <Moments ask={ask} article={article} />
        {lead ? (
          <p class="lead" lang="vi" dir="auto">
            {sourceTag ? <span class="source-tag">{`${sourceTag} - `}</span> : null}
            {lead}
          </p>
        ) : null}
      </header>
      <LeadFigure article={article} />
      <div class="story-text" lang="vi">
        <ArticleBodyView body={body} drawPhotos={(ids) => <Figures article={article} ids={ids} />} />
        {byline ? (
          <p class="byline" dir="auto">
            {byline}
          </p>
        ) : null}
      </div>
      <Corrections ask={ask} article={article} />
    </article>
  );
}

/** When it was published, changed, and when it happened: three different days. */
function Moments({ ask, article }: Pick<Props, 'ask' | 'article'>) {
  const words = portalWords[ask.locale];
  const { publishedAt, updatedAt, eventOn } = article;
  return (
    <p class="when">
      <span>
        {words.publishedAt} <time datetime={publishedAt.toString()}>{writeMoment(publishedAt)}</time>
      </span>
      {updatedAt ? (
        <span>
          {words.updatedAt} <time datetime={updatedAt.toString()}>{writeMoment(updatedAt)}</time>
        </span>
      ) : null}
      {eventOn ? <span>{words.eventOn(eventOn)}</span> : null}
    </p>
  );
}

function Corrections({ ask, article }: { ask: Ask<Actor | null>; article: PublishedArticle }) {
  const words = portalWords[ask.locale];
  if (article.corrections.length === 0) return null;
  return (
    <section class="corrections" id="dinh-chinh">
      <h2>{words.corrections}</h2>
      <ul class="plain">
        {article.corrections.map(({ at, text }) => (
          <li>
            <p class="when">
              <time datetime={at.toString()}>{writeMoment(at)}</time>
            </p>
            <p lang="vi" dir="auto">
              {text}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
