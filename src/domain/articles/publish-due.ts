import { transaction } from '../../kernel/db/index.ts';
import { record, theSystem } from '../../kernel/record/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import { lockDue } from './articles.store.ts';
import { putOut } from './put-out.ts';

const mostAtOnce = 50;
/** A sweep that comes within the minute was on time: readers see the minute that was set. */
const onTime = Temporal.Duration.from({ minutes: 1 });

/**
 * Brings before the public whatever was scheduled and whose minute has come: each once, however late the sweep comes,
 * however often and by however many programs. A late one bears the hour at which it truly went out.
 */
export function publishDue(now: Temporal.Instant): Promise<number> {
  return transaction(async () => {
    const due = await lockDue(now, mostAtOnce);
    for (const article of due) {
      const setFor = article.publishAt ?? now;
      const isLate = Temporal.Instant.compare(setFor.add(onTime), now) < 0;
      const at = isLate ? now : setFor;
      const { id, slug, version } = await putOut(article, 'published', at);
      const facts = { slug, version, from: article.state, setFor: setFor.toString() };
      record(theSystem, { action: 'article.published', subject: { kind: 'article', id }, facts }, now);
    }
    return due.length;
  });
}
