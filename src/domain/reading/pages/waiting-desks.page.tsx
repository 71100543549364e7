import { z } from 'zod';
import { type Ask, html, whole } from '../../../kernel/http/index.ts';
import { bodiesKept } from '../../documents/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { listWaitingDesks } from '../waiting-desks.store.ts';
import { WaitingDesksView } from './waiting-desks.view.tsx';

const size = 50;

/** The directives in one's registers that want to be read or decided. */
export async function waitingDesksPage(ask: Ask): Promise<Response> {
  const { trang = 1 } = ask.query(z.object({ trang: whole(1, 10_000) }));
  const kept = bodiesKept(ask.actor, await bodyTreeOn(ask.today, ask.stamps));
  const found = await listWaitingDesks(kept, { from: (trang - 1) * size, size: size + 1 });
  return html(
    <WaitingDesksView ask={ask} desks={found.slice(0, size)} page={trang} hasMore={found.length > size} />,
  );
}
