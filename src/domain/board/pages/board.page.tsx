import { type Ask, html, seeOther } from '../../../kernel/http/index.ts';
import { recordedSince } from '../../../kernel/record/index.ts';
import { listKinds } from '../../organisation/index.ts';
import { setsBoard } from '../access.ts';
import { countTasks } from '../counts.store.ts';
import { listRows } from '../rows.store.ts';
import { seenBy } from '../seen.ts';
import { getRateFrom } from '../setting.store.ts';
import { viewHref } from '../view.ts';
import { findChosenView, listViews } from '../views.store.ts';
import { BoardView } from './board.view.tsx';
import { readBoardAsked } from './board-view.ts';
import { namesFor } from './filter-names.ts';

const mostWorst = 10;
const mostParts = { first: 15, whole: 1000 } as const;

/** The board: what is overdue first, everything counted, every number leading to its tasks. */
export async function boardPage(ask: Ask): Promise<Response> {
  const chosen = ask.url.search === '' ? await findChosenView(ask.actor, 'board') : undefined;
  if (chosen) return seeOther(viewHref(chosen));
  const asked = readBoardAsked(ask.url.searchParams);
  const { filter, by, whole } = asked;
  const { positions } = await recordedSince();
  const seen = await seenBy(ask.actor, ask.today, filter);
  // Bodies are compared within their kind, so all of them are needed; the rest is cut at what one can take in.
  const most = whole || by === 'lead' ? mostParts.whole : mostParts.first;
  const overdue = { ...filter, standing: 'open overdue' } as const;
  const [counts, worst, kinds, rateFrom, views] = await Promise.all([
    countTasks(filter, seen, { by, most }),
    listRows({ filter: overdue, order: 'red first', size: mostWorst }, seen),
    listKinds(),
    getRateFrom(),
    listViews(ask.actor, 'board'),
  ]);
  const parts = by === 'lead' ? counts.parts.map(({ key }) => key) : [];
  const names = await namesFor(filter, seen, [...parts, ...worst.map(({ leadId }) => leadId)]);
  return html(
    <BoardView
      ask={ask}
      asked={asked}
      seen={seen}
      counts={counts}
      worst={worst}
      names={names}
      kinds={kinds}
      maySet={setsBoard.allows(ask.actor)}
      rateFrom={rateFrom}
      views={views}
      since={positions}
    />,
  );
}
