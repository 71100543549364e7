import { type Ask, html, seeOther } from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { chooseView, deleteView } from '../change-view.ts';
import { getView, listViews } from '../views.store.ts';
import { viewWords } from '../words/views.ts';
import { tellQueries } from './tell-query.ts';
import { ViewsView } from './views.view.tsx';

/** All views that the one who asks may open, with what can be done with each. */
export async function viewsPage(ask: Ask): Promise<Response> {
  const [views, tree] = await Promise.all([listViews(ask.actor), bodyTreeOn(ask.today)]);
  const sentences = await tellQueries(ask, views);
  const told = new Map(views.map(({ id }, nth) => [id, sentences[nth] ?? '']));
  return html(<ViewsView ask={ask} views={views} told={told} nameOf={(id) => tree.nameOf(id)} />);
}

/** Takes a view away. */
export async function deleteViewPage(ask: Ask): Promise<Response> {
  const id = ask.id('view');
  const { name } = await getView(id);
  await deleteView(ask.actor, id, ask.now);
  return seeOther('/bang/bo-loc', viewWords[ask.locale].deleted(name));
}

/** Opens the place with this view from now on, or no longer. */
export async function chooseViewPage(ask: Ask): Promise<Response> {
  const id = ask.id('view');
  const { name } = await getView(id);
  const chosen = ask.typed.chosen === '1';
  await chooseView(ask.actor, { id, chosen }, ask.now);
  const words = viewWords[ask.locale];
  return seeOther('/bang/bo-loc', chosen ? words.chosenSaid(name) : words.unchosenSaid);
}
