import { transaction } from '../../kernel/db/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { tell } from '../notices/index.ts';
import { type BodyTree, bodyTreeOn } from '../organisation/index.ts';
import { listReaders, type ToTell, takeToTell } from './readers.store.ts';

/** Tells those whom an announcement is for that it is out, once, and those who have not read it when they were to be reminded. */
export function tellReaders(now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const waiting = (await takeToTell(now)).filter(({ isTold }) => isTold);
    if (waiting.length === 0) return;
    const tree = await bodyTreeOn(dayOf(now));
    for (const one of waiting) await tellOf(one, tree, now);
  });
}

async function tellOf(one: ToTell, tree: BodyTree, now: Temporal.Instant): Promise<void> {
  const { announcementId, reminderId, byId, audience, addresseeIds, at } = one;
  const within = audience === 'bodies' ? tree.under(addresseeIds) : null;
  const readers = await listReaders(announcementId, within, dayOf(now));
  const told = readers.filter(({ accountId, readAt }) => readAt === null && accountId !== byId);
  await tell(
    told.map(({ accountId }) => ({
      accountId,
      kind: reminderId === null ? 'announced' : 'announcement_reminded',
      taskId: null,
      actorId: byId,
      facts: { announcementId },
      cause:
        reminderId === null ? `announcement:${announcementId}:${at}` : `announcement-reminder:${reminderId}`,
      at,
    })),
    now,
  );
}
