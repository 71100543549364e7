import { type Entry, followRecord } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { insertAlerts } from './ties.store.ts';

/** The deeds after which an article about a record may no longer hold. */
const telling: ReadonlySet<string> = new Set([
  'directive.edited',
  'directive.text_corrected',
  'directive.unpublished',
  'directive.relation_added',
  'body.changed',
  'body.corrected',
  'task.accepted',
  'task.edited',
  'task.cancelled',
  'task.withdrawn',
  'task.handed_over',
  'task.extension_granted',
]);

/** Tells the newsroom, once, of every deed that changes what an article is about. */
export function followTies(now: Temporal.Instant): Promise<number> {
  return followRecord('articles', tellArticles, { now });
}

async function tellArticles(entries: readonly Entry[]): Promise<void> {
  const deeds = entries.filter(({ action }) => telling.has(action));
  if (deeds.length === 0) return;
  await insertAlerts(
    deeds.map(({ subjectKind, subjectId, lane, place, action, at }) => ({
      kind: subjectKind,
      id: subjectId,
      lane,
      place,
      action,
      at: at.toString(),
    })),
  );
}
