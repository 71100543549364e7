import { type Ask, html, seeOther } from '../../../kernel/http/index.ts';
import { recordedSince } from '../../../kernel/record/index.ts';
import type { Seen } from '../filter.store.ts';
import { readFilter } from '../filter.ts';
import { readOrder, readTurn } from '../order.ts';
import { loadList } from '../rows.store.ts';
import { seenBy } from '../seen.ts';
import type { ListWanted, TaskList } from '../task-row.ts';
import { viewHref } from '../view.ts';
import { findChosenView, listViews } from '../views.store.ts';
import { namesFor } from './filter-names.ts';
import { TaskListView } from './task-list.view.tsx';

const rowsOfPage = 50;

/** The rows behind a number: whatever the address asks for, within what one may see. */
export async function taskListPage(ask: Ask): Promise<Response> {
  const chosen = ask.url.search === '' ? await findChosenView(ask.actor, 'list') : undefined;
  if (chosen) return seeOther(viewHref(chosen));
  const query = ask.url.searchParams;
  const { filter, ignored } = readFilter(query);
  const order = readOrder(query);
  const { positions } = await recordedSince();
  const seen = await seenBy(ask.actor, ask.today, filter);
  // One row more than is shown tells whether there is a page beyond.
  const { wanted, list } = await loadFullPage(
    { filter, order, turn: readTurn(query), size: rowsOfPage + 1 },
    seen,
  );
  const back = wanted.turn?.way === 'before';
  const more = list.rows.length > rowsOfPage;
  const rows = more ? (back ? list.rows.slice(1) : list.rows.slice(0, rowsOfPage)) : list.rows;
  const before = back && more ? list.before + 1 : list.before;
  const names = await namesFor(
    filter,
    seen,
    rows.map(({ leadId }) => leadId),
  );
  return html(
    <TaskListView
      ask={ask}
      asked={{ filter, ignored, order }}
      seen={seen}
      list={{ ...list, rows, before }}
      names={names}
      views={await listViews(ask.actor, 'list')}
      since={positions}
    />,
  );
}

/** A page gone back to that would stand short at the head of the list is the first page instead. */
async function loadFullPage(
  wanted: ListWanted,
  seen: Seen,
): Promise<{ readonly wanted: ListWanted; readonly list: TaskList }> {
  const list = await loadList(wanted, seen);
  if (wanted.turn?.way !== 'before' || list.rows.length === wanted.size) return { wanted, list };
  const first = { ...wanted, turn: undefined };
  return { wanted: first, list: await loadList(first, seen) };
}
