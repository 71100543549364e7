import type { Actor } from '../../../kernel/access/index.ts';
import type { Ask } from '../../../kernel/http/index.ts';
import { NewsDocument } from '../../../ui/shell/news-document.tsx';
import { paperWords } from '../../paper/index.ts';
import type { PublishedArticle } from '../published-article.ts';
import { portalWords } from '../words.ts';
import { ArticleView } from './article.view.tsx';
import { articlePath } from './paths.ts';

interface PrintProps {
  readonly ask: Ask<Actor | null>;
  readonly article: PublishedArticle;
  /** What addresses of this portal begin with. */
  readonly origin: string;
}

/** An article as it lies on paper: nothing around it, its address and the day below. */
export function PrintView({ ask, article, origin }: PrintProps) {
  const { locale, today, frame } = ask;
  const words = portalWords[locale];
  const address = `${origin}${articlePath(article.slug)}`;
  const head = (
    <>
      <meta name="robots" content="noindex" />
      <link rel="canonical" href={address} />
    </>
  );
  return (
    <NewsDocument
      locale={locale}
      title={paperWords[locale].titled(article.headline)}
      assets={frame.assets}
      head={head}
      bodyClass="news-sheet"
    >
      <header class="print-hint">
        <p>
          {words.printHint} <a href={articlePath(article.slug)}>{words.backToArticle}</a>
        </p>
      </header>
      <main>
        <p class="sheet-name">{paperWords[locale].titled(undefined)}</p>
        <ArticleView ask={ask} article={article} />
        <p class="sheet-foot">
          {words.printedFrom} {address}, {words.printedOn(today)}
        </p>
      </main>
    </NewsDocument>
  );
}
