import { type Ask, html } from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { nameBodies } from '../names.store.ts';
import { listMyTasks } from '../waiting.store.ts';
import { MyTasksView } from './my-tasks.view.tsx';

/** What waits for the one who asks. */
export async function myTasksPage(ask: Ask): Promise<Response> {
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const mine = await listMyTasks(ask.actor, tree);
  const bodies = mine.tasks.flatMap(({ leadId, giverId }) => [leadId, giverId]);
  const nameOf = await nameBodies(bodies, tree);
  return html(<MyTasksView ask={ask} mine={mine} nameOf={nameOf} />);
}
