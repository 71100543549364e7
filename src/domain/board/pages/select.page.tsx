import { type Ask, html } from '../../../kernel/http/index.ts';
import { readFilter, without } from '../filter.ts';
import { readOrder, readTurn } from '../order.ts';
import { loadList } from '../rows.store.ts';
import { seenBy } from '../seen.ts';
import { namesFor } from './filter-names.ts';
import { SelectView } from './select.view.tsx';

const rowsOfPage = 100;

/** The rows of a list as it is today, to be ticked; what is ticked stands in the address and goes along from page to page. */
export async function selectTasksPage(ask: Ask): Promise<Response> {
  const query = ask.url.searchParams;
  const { filter: asked } = readFilter(query);
  const filter = without(asked, 'numbers', 'known');
  const order = readOrder(query);
  const wholePage = query.get('caTrang');
  const turn = readTurn(wholePage ? new URLSearchParams(wholePage) : query);
  const seen = await seenBy(ask.actor, ask.today);
  const list = await loadList({ filter, order, turn, size: rowsOfPage }, seen);
  const names = await namesFor(
    filter,
    seen,
    list.rows.map(({ leadId }) => leadId),
  );
  const ticked = new Set(asked.numbers);
  if (wholePage) for (const { number } of list.rows) ticked.add(number);
  return html(<SelectView ask={ask} asked={{ filter, order }} {...{ seen, list, names, ticked, turn }} />);
}
