import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, html } from '../../../kernel/http/index.ts';
import { publicOrigin } from '../../accounts/index.ts';
import { findArticleToRead } from '../published-articles.store.ts';
import { portalFailures } from '../words.ts';
import { PrintView } from './print.view.tsx';

/** An article on a sheet of its own, to be printed. */
export async function printPage(ask: Ask<Actor | null>): Promise<Response> {
  const found = await findArticleToRead(ask.param('slug'), ask.today);
  if (!found) throw portalFailures.noSuchArticle();
  return html(<PrintView ask={ask} article={found.article} origin={publicOrigin(ask)} />);
}
