import {
  type Ask,
  countLive,
  type LiveEvent,
  type Occasion,
  type Round,
  type Watch,
} from '../../kernel/http/index.ts';
import { type Entry, type Positions, recordedSince } from '../../kernel/record/index.ts';
import { seesBoard } from './access.ts';
import { listKnown } from './changes.store.ts';
import { type TaskFilter, writeFilter } from './filter.ts';
import { seenBy } from './seen.ts';
import { liveWords } from './words/live.ts';

/** What an open board shows, and how far the record went when it was drawn. */
export interface Watched {
  readonly filter: TaskFilter;
  readonly since: Positions | undefined;
}

/** What changes the numbers of everyone besides the tasks themselves. */
const general = new Set(['setting', 'body']);
/** Milliseconds of rest that a page gives the server between two drawings, for each page that is open. */
const restForEach = 40;

/**
 * Tells an open board that something on it was changed elsewhere, and how many tasks since it was drawn. Each time it is
 * asked anew who looks and what they may know: nothing is told of a task that is out of their reach.
 */
export function watchBoard(ask: Ask, { filter, since }: Watched): Watch {
  const changed = new Set<string>();
  const told = (): LiveEvent => ({
    name: 'changes',
    data: {
      n: changed.size,
      said: liveWords[ask.locale].changed(changed.size),
      rest: countLive() * restForEach,
    },
  });
  return {
    accountId: ask.actor.accountId,
    async look(occasion, round) {
      const who = await ask.again();
      if (!who || !seesBoard.allows(who.actor)) return 'over';
      // With a new day other tasks are overdue, though nobody did anything.
      if (!who.today.equals(ask.today)) return told();
      if (occasion.kind === 'beat') return undefined;
      const entries = await entriesOf(occasion, since, round);
      const key = JSON.stringify([who.actor.roles, writeFilter(filter).toString()]);
      const ids = await once(round, key, async () => {
        const tasks = tasksIn(entries);
        return tasks.length > 0 ? listKnown(tasks, filter, await seenBy(who.actor, who.today)) : [];
      });
      for (const id of ids) changed.add(id);
      const concernsAll = entries.some(({ subjectKind }) => general.has(subjectKind));
      return ids.length > 0 || concernsAll ? told() : undefined;
    },
  };
}

/** What was recorded; for a page that was just opened, what was recorded since it was drawn. */
async function entriesOf(
  occasion: Occasion,
  since: Positions | undefined,
  round: Round,
): Promise<readonly Entry[]> {
  if (occasion.kind === 'recorded') return occasion.entries;
  return since ? once(round, since.join('.'), async () => (await recordedSince(since)).entries) : [];
}

function tasksIn(entries: readonly Entry[]): readonly string[] {
  return [
    ...new Set(entries.filter(({ subjectKind }) => subjectKind === 'task').map(({ subjectId }) => subjectId)),
  ];
}

/** Readers with the same roles and the same question share one answer. */
function once<T>(round: Round, key: string, work: () => Promise<T>): Promise<T> {
  const known = round.get(key) as Promise<T> | undefined;
  if (known) return known;
  const begun = work();
  round.set(key, begun);
  return begun;
}
