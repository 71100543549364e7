import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { CommentsView } from '../../comments/index.ts';
import { PaperPage, paperWords } from '../../paper/index.ts';
import { PublishedAnswers } from '../../rectifications/index.ts';
import type { ArticleToRead, Teaser } from '../published-article.ts';
import { portalWords } from '../words.ts';
import { ArticleView } from './article.view.tsx';
import { ArticleHead } from './article-head.view.tsx';
import { articlePath, topicPath } from './paths.ts';
import { TeaserView } from './teaser.view.tsx';
import { TiedDirectivesView } from './tied-directives.view.tsx';

interface Props extends ArticleToRead {
  readonly ask: Ask<Actor | null>;
  /** What addresses of this portal begin with. */
  readonly origin: string;
}

/** An article as its readers see it, with what belongs to it. */
export function ReadArticleView(props: Props) {
  const { ask, article, sections, directives, related, others, origin } = props;
  const { locale } = ask;
  const words = portalWords[locale];
  const { section, headline, lead } = article;
  return (
    <PaperPage
      ask={ask}
      title={headline}
      description={lead || undefined}
      sections={sections}
      current={section.slug}
      head={
        <ArticleHead article={article} directives={directives} origin={origin} portal={paperWords.vi.name} />
      }
    >
      <div class="reading">
        <div class="reading-main">
          <ArticleView ask={ask} article={article} />
          <PublishedAnswers locale={locale} answers={props.answers} />
          <Topics {...props} />
          <TiedDirectivesView ask={ask} directives={directives} />
          <Keeping {...props} />
          <CommentsView ask={ask} article={article} discussion={props.discussion} />
        </div>
        <div class="reading-aside">
          <Teasers ask={ask} id="tin-lien-quan" title={words.related} teasers={related} />
          <Teasers ask={ask} id="tin-khac" title={words.othersIn(section[locale])} teasers={others} />
        </div>
      </div>
    </PaperPage>
  );
}

function Topics({ ask, article }: Props) {
  const topics = article.topics.filter(({ slug }) => slug !== null);
  if (topics.length === 0) return null;
  const title = portalWords[ask.locale].topics;
  return (
    <nav class="topics" aria-label={title}>
      <ul class="plain">
        {topics.map(({ name, slug }) => (
          <li>
            <a href={topicPath(slug ?? '')} rel="tag" lang="vi" dir="auto">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** To paper, to a mailbox, and the address to copy: nobody else learns that it was read. */
function Keeping({ ask, article, origin }: Props) {
  const words = portalWords[ask.locale];
  const address = `${origin}${articlePath(article.slug)}`;
  const letter = `subject=${encodeURIComponent(article.headline)}&body=${encodeURIComponent(address)}`;
  return (
    <section class="keeping" aria-label={words.keep}>
      <p class="keeping-ways">
        <a href={articlePath(article.slug, 'in')} rel="nofollow">
          {words.print}
        </a>
        <a href={articlePath(article.slug, 'cai-chinh')} rel="nofollow">
          {words.askCorrection}
        </a>
        <a href={`mailto:?${letter}`}>{words.sendByMail}</a>
      </p>
      <p>
        {words.address}: <code class="address">{address}</code>
      </p>
    </section>
  );
}

interface TeasersProps {
  readonly ask: Props['ask'];
  readonly id: string;
  readonly title: string;
  readonly teasers: readonly Teaser[];
}

function Teasers({ ask, id, title, teasers }: TeasersProps) {
  if (teasers.length === 0) return null;
  return (
    <section class="aside-list" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ol class="plain">
        {teasers.map((teaser) => (
          <li>
            <TeaserView teaser={teaser} locale={ask.locale} level={3} />
          </li>
        ))}
      </ol>
    </section>
  );
}
