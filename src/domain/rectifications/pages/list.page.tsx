import { z } from 'zod';
import { type Ask, choice, html, whole } from '../../../kernel/http/index.ts';
import { newsroomsInReach } from '../../articles/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { listDeadlineRules, listRectifications } from '../rectifications.store.ts';
import { ListView } from './list.view.tsx';

const query = z.object({ xem: choice(['da-tra-loi']), trang: whole(1, 1000) });
const pageSize = 30;

/** What the newsrooms within reach are asked to correct. */
export async function requestListPage(ask: Ask): Promise<Response> {
  const { xem, trang: page = 1 } = ask.query(query);
  const isOpen = xem === undefined;
  const newsrooms = newsroomsInReach(ask.actor, await bodyTreeOn(ask.today, ask.stamps));
  const turn = { isOpen, size: pageSize + 1, offset: (page - 1) * pageSize };
  const [found, rules] = await Promise.all([
    listRectifications(newsrooms, turn),
    listDeadlineRules(ask.today),
  ]);
  return html(
    <ListView
      ask={ask}
      isOpen={isOpen}
      page={page}
      rows={found.slice(0, pageSize)}
      hasMore={found.length > pageSize}
      rules={rules}
    />,
  );
}
