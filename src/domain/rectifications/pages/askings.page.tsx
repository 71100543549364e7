import { z } from 'zod';
import { bodiesWhere } from '../../../kernel/access/index.ts';
import { type Ask, choice, html, whole } from '../../../kernel/http/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { listAskingsOf } from '../askings.store.ts';
import { AskingsView } from './askings.view.tsx';

const query = z.object({ xem: choice(['da-xong']), trang: whole(1, 1000) });
const pageSize = 30;

/** What newsrooms ask the bodies for which the one who asks replies. */
export async function askingsPage(ask: Ask): Promise<Response> {
  const { xem, trang: page = 1 } = ask.query(query);
  const isWaiting = xem === undefined;
  const tree = await bodyTreeOn(ask.today, ask.stamps);
  const bodies = [...tree.under(bodiesWhere(ask.actor, 'officer', 'assignee', 'leader'))];
  const found = await listAskingsOf(bodies, { isWaiting, size: pageSize, offset: (page - 1) * pageSize });
  const list = { ...found, isWaiting, page, pageSize };
  return html(<AskingsView ask={ask} list={list} nameOf={(id) => tree.nameOf(id)} />);
}
