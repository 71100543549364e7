import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canWriteFor } from './access.ts';
import type { How } from './article.ts';
import { insertArticle } from './articles.store.ts';
import type { Content } from './content.ts';
import { articleFailures } from './words.ts';

/** What is begun: for which newsroom, with which first words, typed or taken from a page. */
export interface Begun {
  readonly newsroomId: string;
  readonly content: Content;
  readonly how: Extract<How, 'written' | 'imported'>;
}

/** An editor begins an article for a newsroom; gives its identity. */
export function beginArticle(actor: Actor, begun: Begun, now: Temporal.Instant): Promise<string> {
  return transaction(async () => {
    const tree = await bodyTreeOn(dayOf(now));
    permit(canWriteFor(actor, begun.newsroomId, tree), articleFailures.notYourNewsroom);
    const id = await insertArticle(begun, { by: actor.accountId, now });
    const { newsroomId, how } = begun;
    record(
      actor,
      { action: 'article.begun', subject: { kind: 'article', id }, facts: { newsroomId, how } },
      now,
    );
    return id;
  });
}
