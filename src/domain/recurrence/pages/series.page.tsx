import { permit } from '../../../kernel/access/index.ts';
import { type Ask, html } from '../../../kernel/http/index.ts';
import { loadCalendar } from '../../calendar/index.ts';
import { getDirective } from '../../documents/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { getNearDueDays, nameBodies, readableTasks } from '../../tasks/index.ts';
import { canKeepSeries, canReadSeries } from '../access.ts';
import { countMade, getSeries, listMade, listMadeTasks } from '../series.store.ts';
import { comingOccurrences } from '../series.ts';
import { recurrenceFailures } from '../words.ts';
import { SeriesView } from './series.view.tsx';

const shownComing = 10;
const shownMade = 30;

/** One series: what recurs and when, what comes next, what was given, how it changed. */
export async function seriesPage(ask: Ask): Promise<Response> {
  const [series, tree] = await Promise.all([getSeries(ask.id('id')), bodyTreeOn(ask.today, ask.stamps)]);
  permit(canReadSeries(ask.actor, series, tree), recurrenceFailures.noSuchSeries);
  const made = (await listMade([series.id]))(series.id);
  const coming = comingOccurrences(
    series,
    { made, count: shownComing, first: ask.today },
    await loadCalendar(),
  );
  const tasks = await listMadeTasks(series.id, { readable: readableTasks(ask.actor, tree), size: shownMade });
  const bodies = series.versions.flatMap(({ giverId, leadId, coordinatingIds }) => [
    giverId,
    leadId,
    ...coordinatingIds,
  ]);
  const last = series.versions.at(-1);
  return html(
    <SeriesView
      ask={ask}
      series={series}
      source={await getDirective(series.directiveId)}
      coming={coming}
      tasks={tasks}
      madeCount={await countMade(series.id)}
      nameOf={await nameBodies(bodies, tree)}
      nearDueDays={await getNearDueDays()}
      mayKeep={last !== undefined && canKeepSeries(ask.actor, last, tree)}
    />,
  );
}
