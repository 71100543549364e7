import type { Actor } from '../../kernel/access/index.ts';
import { startOfDay, type Temporal } from '../../kernel/time/index.ts';
import { loadCalendar, previousWorkingDay } from '../calendar/index.ts';
import { listMyTasks } from '../tasks/index.ts';
import { countFigures, listReasons, listRequests } from './brief.store.ts';
import { type Brief, newlyOverdueFilter, trendDays } from './brief.ts';
import { countDeeds } from './changes.store.ts';
import type { Seen } from './filter.store.ts';
import { countPast } from './past-figures.ts';
import { listRows, loadList } from './rows.store.ts';

/** How many lines of each kind fit one screen; the rest is one press away. */
const most = { worst: 4, waiting: 4 } as const;

/** All that a leader looks at in the morning. */
export async function loadBrief(actor: Actor, today: Temporal.PlainDate, seen: Seen): Promise<Brief> {
  const since = previousWorkingDay(today, await loadCalendar());
  const [now, before, worst, mine, deeds, overdue] = await Promise.all([
    countFigures(seen),
    countPast(actor, today, trendDays(today, since)),
    listRows({ filter: { standing: 'open overdue' }, order: 'red first', size: most.worst }, seen),
    listMyTasks(actor, seen.tree),
    countDeeds({ since: startOfDay(since), filter: {} }, seen),
    loadList({ filter: newlyOverdueFilter(since, today), order: 'red first', size: 1 }, seen),
  ]);
  const waiting = mine.tasks.filter(({ group }) => group === 'extend' || group === 'judge');
  const shown = waiting.slice(0, most.waiting);
  const [reasons, requests] = await Promise.all([
    listReasons(worst.map(({ id }) => id)),
    listRequests(shown.map(({ id }) => id)),
  ]);
  return {
    since,
    now,
    before,
    worst,
    reasons,
    waiting: shown,
    requests,
    deeds,
    toJudge: mine.counts.judge ?? 0,
    toExtend: mine.counts.extend ?? 0,
    newlyOverdue: overdue.total,
  };
}
