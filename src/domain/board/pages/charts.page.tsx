import { type Ask, download, html, httpFailures } from '../../../kernel/http/index.ts';
import { listKinds } from '../../organisation/index.ts';
import { compareBodies } from '../bodies-compared.ts';
import { countTasks } from '../counts.store.ts';
import { boardFields, readFilter } from '../filter.ts';
import { tellFilter } from '../filter-words.ts';
import { seenBy } from '../seen.ts';
import { getRateFrom } from '../setting.store.ts';
import { briefWords } from '../words/brief.ts';
import { ChartsView } from './charts.view.tsx';
import { type ChartsProps, chartNames, drawPicture } from './charts-view.ts';
import { namesFor } from './filter-names.ts';

/** The board's numbers as pictures, each with its table and to be taken along. */
export async function chartsPage(ask: Ask): Promise<Response> {
  return html(<ChartsView {...(await loadCharts(ask))} />);
}

/** One picture as a file that explains itself. */
export async function chartPicturePage(ask: Ask): Promise<Response> {
  const name = chartNames.find((one) => one.param === ask.param('hinh').replace(/\.svg$/, ''));
  if (!name) throw httpFailures.noSuchPage();
  const charts = await loadCharts(ask);
  const file = `${briefWords[ask.locale].fileName[name.chart]}-${charts.seen.today}.svg`;
  return download(drawPicture(name.chart, charts), { name: file, type: 'image/svg+xml; charset=utf-8' });
}

async function loadCharts(ask: Ask): Promise<ChartsProps> {
  const { filter, ignored } = readFilter(ask.url.searchParams, boardFields);
  const seen = await seenBy(ask.actor, ask.today, filter);
  const [counts, kinds, rateFrom] = await Promise.all([
    countTasks(filter, seen, { by: 'lead', most: 1000 }),
    listKinds(),
    getRateFrom(),
  ]);
  const names = await namesFor(
    filter,
    seen,
    counts.parts.map(({ key }) => key),
  );
  const compared = compareBodies({ parts: counts.parts, kinds, tree: seen.tree, rateFrom });
  const conditions = tellFilter(filter, names, ask.locale)
    .map(({ label }) => label)
    .join('; ');
  return { ask, filter, ignored, seen, counts, names, compared, rateFrom, conditions };
}
