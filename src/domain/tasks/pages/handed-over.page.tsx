import { type Ask, html } from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { bodiesWorkedFor, reachOf } from '../access.ts';
import { listHandedOver } from '../handovers.store.ts';
import { nameBodies } from '../names.store.ts';
import { HandedOverView } from './handed-over.view.tsx';

/** The tasks that the bodies of the one who asks led and handed over. */
export async function handedOverPage(ask: Ask): Promise<Response> {
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const bodies = [...bodiesWorkedFor(ask.actor, tree)];
  const tasks = await listHandedOver(bodies, reachOf(ask.actor, tree));
  const nameOf = await nameBodies(
    tasks.map(({ toLead }) => toLead),
    tree,
  );
  return html(<HandedOverView ask={ask} tasks={tasks} nameOf={nameOf} />);
}
