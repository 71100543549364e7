import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, html } from '../../../kernel/http/index.ts';
import { publicOrigin } from '../../accounts/index.ts';
import { findArticleToRead, findWithdrawal } from '../published-articles.store.ts';
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
    return html(<ReadArticleView ask={ask} origin={publicOrigin(ask)} {...found} />);
  }
  const withdrawal = await findWithdrawal(slug);
  if (withdrawal) return html(<WithdrawnView ask={ask} withdrawal={withdrawal} />, gone);
  throw portalFailures.noSuchArticle();
}
