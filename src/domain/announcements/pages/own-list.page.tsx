import { z } from 'zod';
import { type Ask, html, whole } from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { bodiesAnnouncedFor } from '../access.ts';
import { listOfBodies } from '../announcements.store.ts';
import { OwnListView } from './own-list.view.tsx';

const query = z.object({ trang: whole(1, 1000) });
const pageSize = 30;

/** What the bodies announce for which the one who asks may speak. */
export async function ownListPage(ask: Ask): Promise<Response> {
  const { trang: page = 1 } = ask.query(query);
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const turn = { size: pageSize + 1, offset: (page - 1) * pageSize };
  const found = await listOfBodies([...bodiesAnnouncedFor(ask.actor, tree)], turn);
  const rows = found.slice(0, pageSize);
  return html(
    <OwnListView ask={ask} tree={tree} page={page} rows={rows} hasMore={found.length > pageSize} />,
  );
}
