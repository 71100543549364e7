import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canReadArticle } from './access.ts';
import { lockArticle } from './articles.store.ts';
import { textOfContent } from './content-text.ts';
import { insertRemark, settleRemark } from './remarks.store.ts';
import { articleFailures } from './words.ts';

const context = 40;

interface Said {
  readonly articleId: string;
  /** Words of the piece that are meant; empty for the whole. */
  readonly quote: string;
  readonly words: string;
}

/** Whoever may read a piece that is being made says something in its margin, pinned to its words. */
export function remarkArticle(actor: Actor, said: Said, now: Temporal.Instant): Promise<string> {
  return transaction(async () => {
    const article = await lockArticle(said.articleId);
    const tree = await bodyTreeOn(dayOf(now));
    permit(canReadArticle(actor, article, tree), articleFailures.noSuchArticle);
    const { text } = textOfContent(article.content);
    const at = said.quote === '' ? 0 : text.indexOf(said.quote);
    permit(at >= 0, articleFailures.wordsNotThere);
    const { id, version } = article;
    const before = text.slice(Math.max(0, at - context), at);
    const remark = {
      articleId: id,
      version,
      quote: said.quote,
      before,
      words: said.words,
      by: actor.accountId,
    };
    const remarkId = await insertRemark(remark, now);
    record(
      actor,
      { action: 'article.remarked', subject: { kind: 'article', id }, facts: { remark: remarkId, version } },
      now,
    );
    return remarkId;
  });
}

/** Somebody of the newsroom notes that a remark was dealt with. */
export function settleRemarkOf(
  actor: Actor,
  { articleId, remarkId }: { readonly articleId: string; readonly remarkId: string },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const article = await lockArticle(articleId);
    const tree = await bodyTreeOn(dayOf(now));
    permit(canReadArticle(actor, article, tree), articleFailures.noSuchArticle);
    const isSettled = await settleRemark({ articleId, id: remarkId, by: actor.accountId }, now);
    if (!isSettled) return;
    const subject = { kind: 'article', id: articleId };
    record(actor, { action: 'article.remark_settled', subject, facts: { remark: remarkId } }, now);
  });
}
