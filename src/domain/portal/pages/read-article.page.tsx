import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, html } from '../../../kernel/http/index.ts';
import { publicOrigin } from '../../accounts/index.ts';
import { relatedByText } from '../../articles/index.ts';
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
    const related = await withAlike(found);
    return html(<ReadArticleView ask={ask} origin={publicOrigin(ask)} {...found} related={related} />);
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
