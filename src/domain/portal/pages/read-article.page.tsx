import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, html } from '../../../kernel/http/index.ts';
import { publicOrigin } from '../../accounts/index.ts';
import { relatedByText } from '../../articles/index.ts';
import { discussionOf } from '../../comments/index.ts';
import { listPublishedAnswers } from '../../rectifications/index.ts';
import type { ArticleToRead, Teaser } from '../published-article.ts';
import { findArticleToRead, findWithdrawal, listTeasers } from '../published-articles.store.ts';
import { portalFailures } from '../words.ts';
import { ReadArticleView } from './read-article.view.tsx';
import { WithdrawnView } from './withdrawn.view.tsx';

const gone = 410;

/** An article for anyone; where it was taken back, what readers are told of why. */
export async function readArticlePage(ask: Ask<Actor | null>): Promise<Response> {
  const slug = ask.param('slug');
  const found = await findArticleToRead(slug, ask.today);
  if (found) {
    ask.dependsOn(...found.directives.map(({ id }) => `directive:${id}`));
    const [discussion, answers, related] = await Promise.all([
      discussionOf(found.article.id),
      listPublishedAnswers(found.article.id),
      withAlike(found),
    ]);
    const around = { origin: publicOrigin(ask), discussion, answers };
    return html(<ReadArticleView ask={ask} {...around} {...found} related={related} />);
  }
  const withdrawal = await findWithdrawal(slug);
  if (withdrawal) return html(<WithdrawnView ask={ask} withdrawal={withdrawal} />, gone);
  throw portalFailures.noSuchArticle();
}

const mostRelated = 4;

/** What is about the same records; where that is little, what says the like. */
async function withAlike({ article, related }: ArticleToRead): Promise<readonly Teaser[]> {
  const missing = mostRelated - related.length;
  if (missing <= 0) return related;
  const known = new Set(related.map(({ id }) => id));
  const alike = (await relatedByText(article, mostRelated)).filter((id) => !known.has(id));
  return [...related, ...(await listTeasers(alike.slice(0, missing)))];
}
