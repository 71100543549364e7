import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canWriteFor } from './access.ts';
import type { Article } from './article.ts';
import { changeContent } from './content-text.ts';
import { type Doubt, doubtsOf, openErrors, safeChanges } from './doubts.ts';
import { holdArticle, type SeenArticle } from './hold-article.ts';
import { mayBeKept, photoDoubtsOf } from './photo-doubts.ts';
import { insertAnswer, listAnswers, listSpellingsOn } from './proof.store.ts';
import { articleFailures } from './words.ts';
import { writeArticle } from './write-article.ts';

/** What there is to look at in a piece on a day. */
export async function listDoubts(
  article: Pick<Article, 'id' | 'content'>,
  today: Temporal.PlainDate,
): Promise<Doubt[]> {
  const ofWords = doubtsOf(article.content, await listSpellingsOn(today));
  return [...(await photoDoubtsOf(article)), ...ofWords];
}

/** How many errors in a piece are neither mended nor answered. */
export async function countOpenErrors(article: Article, today: Temporal.PlainDate): Promise<number> {
  const [doubts, answers] = [await listDoubts(article, today), await listAnswers(article.id)];
  return openErrors(doubts, new Set(answers.keys())).length;
}

/** What is to be mended: these doubts by their keys, or every one of which it is known what to write. */
export type Chosen = readonly string[] | 'all safe';

/** An editor lets what is surely wrong be written right; words inside a quotation stay as they are. Gives how many were mended. */
export function mendDoubts(
  actor: Actor,
  { seen, chosen }: { readonly seen: SeenArticle; readonly chosen: Chosen },
  now: Temporal.Instant,
): Promise<number> {
  return transaction(async () => {
    const article = await holdArticle(seen);
    const [doubts, answers] = [await listDoubts(article, dayOf(now)), await listAnswers(article.id)];
    const wanted = doubts.filter(({ key }) =>
      chosen === 'all safe' ? !answers.has(key) : chosen.includes(key),
    );
    const changes = safeChanges(wanted);
    permit(changes.length > 0, articleFailures.nothingToMend);
    const content = changeContent(article.content, changes);
    await writeArticle(actor, { seen, content, how: 'corrected' }, now);
    return changes.length;
  });
}

interface Answering {
  readonly seen: SeenArticle;
  readonly key: string;
  /** Why the words stay as they are. */
  readonly because: string;
}

/** An editor answers a doubt: the words stay as they are, for a reason. */
export function answerDoubt(
  actor: Actor,
  { seen, key, because }: Answering,
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const article = await holdArticle(seen);
    const tree = await bodyTreeOn(dayOf(now));
    permit(canWriteFor(actor, article.newsroomId, tree), articleFailures.noSuchArticle);
    const doubt = (await listDoubts(article, dayOf(now))).find((one) => one.key === key);
    if (!doubt) throw articleFailures.noSuchDoubt();
    permit(mayBeKept(doubt), articleFailures.photoHasToBeMended);
    permit(because !== '', articleFailures.noteMissing);
    const { kind, quote } = doubt;
    const { id } = article;
    await insertAnswer({ articleId: id, doubt: key, kind, quote, because, by: actor.accountId }, now);
    record(
      actor,
      {
        action: 'article.doubt_answered',
        subject: { kind: 'article', id },
        facts: { doubt: key, kind, because },
      },
      now,
    );
  });
}
