import type { Actor } from '../../kernel/access/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { countFigures } from './brief.store.ts';
import type { DayFigures, Figures } from './brief.ts';
import { seenBy } from './seen.ts';

const kept = new Map<string, Figures>();
const mostKept = 2_000;

/**
 * The numbers of past days, for one who holds these roles. What was known at the end of a day is the same for ever, so it is
 * counted once a morning; only what became secret meanwhile may be in it until the next.
 */
export function countPast(
  actor: Actor,
  today: Temporal.PlainDate,
  days: readonly Temporal.PlainDate[],
): Promise<DayFigures[]> {
  const roles = actor.roles.map(({ role, bodyId }) => `${role} ${bodyId}`).sort();
  return Promise.all(
    days.map(async (day) => {
      const key = [today, day, ...roles].join();
      const known = kept.get(key);
      if (known) return { day, ...known };
      const figures = await countFigures(await seenBy(actor, today, { known: day }));
      if (kept.size >= mostKept) kept.clear();
      kept.set(key, figures);
      return { day, ...figures };
    }),
  );
}
