import { type Actor, actsAs, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canWriteFor } from './access.ts';
import type { Article, How } from './article.ts';
import { saveClaim, saveVersion } from './articles.store.ts';
import type { Content } from './content.ts';
import { holdArticle, type SeenArticle } from './hold-article.ts';
import { writable } from './transitions.ts';
import { findVersion } from './versions.store.ts';
import { articleFailures } from './words.ts';

/** For how long a sign of life says that somebody works on a piece. */
export const claimLasts = Temporal.Duration.from({ minutes: 10 });
/** What is typed on for longer than this becomes a further version. */
const longestTyping = Temporal.Duration.from({ minutes: 15 });

interface Writing {
  readonly seen: SeenArticle;
  readonly content: Content;
  readonly how: How;
}

/** An editor changes the words of a piece; gives the number of the version that now stands. Whoever writes is seen to be at it. */
export function writeArticle(
  actor: Actor,
  { seen, content, how }: Writing,
  now: Temporal.Instant,
): Promise<number> {
  return transaction(async () => {
    const article = await holdArticle(seen);
    const tree = await bodyTreeOn(dayOf(now));
    permit(canWriteFor(actor, article.newsroomId, tree), articleFailures.noSuchArticle);
    permit(writable.includes(article.state), articleFailures.notNowWritten);
    await saveClaim(article.id, { by: actor.accountId, until: now.add(claimLasts) });
    if (JSON.stringify(content) === JSON.stringify(article.content)) return article.version;
    const isSame = await goesOn(actor, article, { how, now });
    const version = await saveVersion(
      article,
      { content, how, extends: isSame },
      { by: actor.accountId, now },
    );
    if (!isSame) {
      const facts = { version, how };
      const subject = { kind: 'article', id: article.id };
      record(actor, { action: 'article.written', subject, facts }, now);
    }
    return version;
  });
}

/** True where somebody just types on: it stays one version, unless the public sees the one that stands. */
async function goesOn(
  actor: Actor,
  article: Article,
  { how, now }: { readonly how: How; readonly now: Temporal.Instant },
): Promise<boolean> {
  if (how !== 'typing' || article.publishedVersion === article.version) return false;
  const last = await findVersion(article.id, article.version);
  if (last?.how !== 'typing' || !actsAs(actor, last.savedBy)) return false;
  return Temporal.Instant.compare(last.begunAt.add(longestTyping), now) > 0;
}
