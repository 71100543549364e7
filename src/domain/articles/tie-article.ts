import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { type BodyTree, bodyTreeOn } from '../organisation/index.ts';
import { canWriteFor } from './access.ts';
import type { Article, Tie } from './article.ts';
import { lockArticle } from './articles.store.ts';
import { findDirectiveTie, findTies, personTie } from './find-ties.ts';
import { showTies } from './published.store.ts';
import {
  decideTie,
  findPublishedTask,
  listConfirmedTies,
  listTies,
  markAlertsSeen,
  proposeTies,
} from './ties.store.ts';
import { articleFailures } from './words.ts';

async function holdOwn(
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<{ readonly article: Article; readonly tree: BodyTree }> {
  const article = await lockArticle(id);
  const tree = await bodyTreeOn(dayOf(now));
  permit(canWriteFor(actor, article.newsroomId, tree), articleFailures.noSuchArticle);
  return { article, tree };
}

/** The reader looks anew for what an article is about; gives what is proposed and not decided. */
export function lookForTies(actor: Actor, id: string, now: Temporal.Instant): Promise<Tie[]> {
  return transaction(async () => {
    const { article, tree } = await holdOwn(actor, id, now);
    await proposeTies(id, await findTies(article.content, { actor, tree }), now);
    return (await listTies(id)).filter(({ standing }) => standing === 'proposed');
  });
}

interface Deciding {
  readonly articleId: string;
  readonly kind: Tie['kind'];
  readonly id: string;
  readonly standing: 'confirmed' | 'refused';
}

/** An editor confirms what an article is about, or refuses it; what is public shows it at once. */
export function decideTieOf(
  actor: Actor,
  { articleId, kind, id, standing }: Deciding,
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const { article } = await holdOwn(actor, articleId, now);
    const tie = (await listTies(articleId)).find((one) => one.kind === kind && one.id === id);
    if (!tie) throw articleFailures.noSuchTie();
    await settleTie(actor, article, { tie, standing, now });
  });
}

/** What an editor names as the matter of an article: a number, a name, or the number of a task. */
export interface NamedTie {
  readonly articleId: string;
  readonly kind: Tie['kind'];
  readonly typed: string;
}

/** An editor ties an article to a record that the reader did not find. */
export function addTie(actor: Actor, named: NamedTie, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const { article, tree } = await holdOwn(actor, named.articleId, now);
    const tie = await findNamed(named, { actor, tree });
    if (!tie) throw articleFailures.nothingOfThatName();
    await settleTie(actor, article, { tie, standing: 'confirmed', now });
  });
}

async function findNamed(
  { kind, typed }: NamedTie,
  looking: { readonly actor: Actor; readonly tree: BodyTree },
): Promise<Tie | undefined> {
  if (kind === 'person') return personTie(typed);
  if (kind === 'directive') return findDirectiveTie(typed, looking);
  if (kind === 'body') {
    const found = looking.tree.search(typed);
    const exact = found.filter(({ name, symbol }) => [name, symbol].includes(typed));
    const [only] = exact.length > 0 ? exact : found;
    return only && (exact.length === 1 || found.length === 1)
      ? { kind, id: only.id, label: only.name }
      : undefined;
  }
  const number = Number(/\d{1,9}/.exec(typed)?.[0] ?? 0);
  const task = await findPublishedTask(number);
  return task && { kind, id: task.id, label: String(number) };
}

interface Settling {
  readonly tie: Tie;
  readonly standing: Deciding['standing'];
  readonly now: Temporal.Instant;
}

async function settleTie(actor: Actor, { id }: Article, { tie, standing, now }: Settling): Promise<void> {
  await decideTie(id, tie, { standing, by: actor.accountId, now });
  await showTies(id, await listConfirmedTies(id));
  const action = standing === 'confirmed' ? 'article.tied' : 'article.untied';
  const facts = { tied: tie.kind, to: tie.id };
  record(actor, { action, subject: { kind: 'article', id }, facts }, now);
}

/** An editor has looked at what changed in the records an article is about, and the article holds. */
export function clearAlerts(actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    await holdOwn(actor, id, now);
    const n = await markAlertsSeen(id, actor.accountId, now);
    if (n === 0) return;
    const subject = { kind: 'article', id };
    record(actor, { action: 'article.looked_after', subject, facts: { changes: n } }, now);
  });
}
