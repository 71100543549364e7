import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { writeMoment } from '../../../kernel/time/index.ts';
import { ArticleBodyView } from '../../articles/index.ts';
import { sectionPath } from '../../paper/index.ts';
import type { PublishedArticle } from '../published-article.ts';
import { portalWords } from '../words.ts';
import { Figures, LeadFigure } from './figures.view.tsx';

interface ArticleProps {
  readonly ask: Ask<Actor | null>;
  readonly article: PublishedArticle;
}

/** What an article says, from its section to what was put right in it. */
export function ArticleView({ ask, article }: ArticleProps) {
  const { locale } = ask;
  const { section, headline, lead, sourceTag, body, byline } = article;
  const source = sourceTag ? <span class="source-tag">{`${sourceTag} - `}</span> : null;
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
            {source}
            {lead}
          </p>
        ) : null}
      </header>
      <LeadFigure article={article} />
      <div class="story-text" lang="vi">
        {lead ? null : <p class="source-alone">{source}</p>}
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

/** When it was published, when it was changed, and when it happened: three different days. */
function Moments({ ask, article }: ArticleProps) {
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

function Corrections({ ask, article }: ArticleProps) {
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
