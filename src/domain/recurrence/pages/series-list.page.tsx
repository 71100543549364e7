import { z } from 'zod';
import { type Ask, choice, html, optionalId, optionalText, whole } from '../../../kernel/http/index.ts';
import { loadCalendar } from '../../calendar/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { nameBodies } from '../../tasks/index.ts';
import { listSeries } from '../list.store.ts';
import { listMade } from '../series.store.ts';
import { comingOccurrences, seriesStates } from '../series.ts';
import { SeriesListView } from './series-list.view.tsx';

const query = z.object({
  tim: optionalText(200),
  chuTri: optionalId(),
  tinhTrang: choice(seriesStates),
  trang: whole(1, 1000),
});
const pageSize = 25;

/** What recurs, as far as one may know of it. */
export async function seriesListPage(ask: Ask): Promise<Response> {
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const asked = ask.query(query);
  const page = asked.trang ?? 1;
  const wanted = {
    typed: asked.tim ?? '',
    leads: asked.chuTri ? [...tree.under([asked.chuTri])] : undefined,
    state: asked.tinhTrang,
  };
  const seen = { actor: ask.actor, tree, today: ask.today };
  const { series, total } = await listSeries(
    { ...wanted, size: pageSize, offset: (page - 1) * pageSize },
    seen,
  );
  const calendar = await loadCalendar();
  const madeOf = await listMade(series.map(({ id }) => id));
  const rows = series.map((one) => {
    const [next] = comingOccurrences(one, { made: madeOf(one.id), count: 1, first: ask.today }, calendar);
    return { series: one, next };
  });
  const leads = series.flatMap(({ versions }) => versions.map(({ leadId }) => leadId));
  const filter = { typed: wanted.typed, lead: asked.chuTri, state: asked.tinhTrang, page };
  return html(
    <SeriesListView
      ask={ask}
      tree={tree}
      filter={filter}
      list={{ rows, total, pageSize }}
      nameOf={await nameBodies(leads, tree)}
    />,
  );
}
