import { type Ask, html } from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { bodiesKept, sightOf } from '../access.ts';
import { listTypes } from '../directives.store.ts';
import { listFoundDirectives } from '../found-directives.store.ts';
import { DirectiveListView } from './directive-list.view.tsx';
import { directiveQuery, pageSize } from './directive-query.ts';

/** The registers one may see, narrowed by what the address asks. */
export async function directiveListPage(ask: Ask): Promise<Response> {
  const { query, page } = directiveQuery(ask);
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const sight = sightOf(ask.actor, tree);
  const place = { from: (page - 1) * pageSize, size: pageSize };
  const [found, types] = await Promise.all([listFoundDirectives(query, sight, place), listTypes(ask.today)]);
  const view = (
    <DirectiveListView
      ask={ask}
      query={query}
      page={page}
      found={found}
      types={types}
      tree={tree}
      registers={sight.everywhere ? tree.list : tree.list.filter((body) => sight.registers.includes(body.id))}
      mayRegister={bodiesKept(ask.actor, tree).length > 0}
    />
  );
  return html(view);
}
