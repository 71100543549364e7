import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { findNotice, markAllRead, markRead, readerOf } from './list.store.ts';
import type { Notice } from './notice.ts';
import { noticeFailures } from './words.ts';

/** Someone opens a notice: it has been read, and they go where it leads. Who acts for another leaves it unread for them. */
export async function openNotice(
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<Pick<Notice, 'kind' | 'taskId' | 'facts'>> {
  const notice = await findNotice(readerOf(actor), id);
  if (!notice) throw noticeFailures.noSuchNotice();
  if (!actor.onBehalf) await markRead(actor.accountId, id, now);
  return notice;
}

/** Someone has seen all notices up to the latest that was shown to them; what came meanwhile still waits. */
export function readAllNotices(
  actor: Actor,
  until: Temporal.Instant,
  now: Temporal.Instant,
): Promise<number> {
  return transaction(() => markAllRead(actor.accountId, until, now));
}
