import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canAnnounceFor, isAddressed } from './access.ts';
import { isOut, isOver } from './announcement.ts';
import { getAnnouncement, lockAnnouncement } from './announcements.store.ts';
import { insertReading, insertReminder } from './readers.store.ts';
import { announcementFailures } from './words.ts';

/** Somebody says that they have read what was announced to them: for oneself alone, and once. */
export function acknowledgeAnnouncement(actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const announcement = await getAnnouncement(id);
    const tree = await bodyTreeOn(dayOf(now));
    permit(
      isOut(announcement, now) && isAddressed(actor, announcement, tree),
      announcementFailures.noSuchAnnouncement,
    );
    permit(!actor.onBehalf, announcementFailures.forOneselfOnly);
    permit(announcement.asksReading, announcementFailures.notAsked);
    const isNew = await insertReading(id, { by: actor.accountId, now });
    if (!isNew) return;
    record(actor, { action: 'announcement.read', subject: { kind: 'announcement', id } }, now);
  });
}

/** Whoever speaks for the body has those reminded who have not read it, at most once a day. */
export function remindReaders(actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const announcement = await lockAnnouncement(id);
    const today = dayOf(now);
    const tree = await bodyTreeOn(today);
    permit(canAnnounceFor(actor, announcement.bodyId, tree), announcementFailures.noSuchAnnouncement);
    permit(
      isOut(announcement, now) && !isOver(announcement, today) && announcement.asksReading,
      announcementFailures.nothingToRemind,
    );
    const isFirst = await insertReminder(id, { by: actor.accountId, today, now });
    permit(isFirst, announcementFailures.remindedToday);
    record(actor, { action: 'announcement.reminded', subject: { kind: 'announcement', id } }, now);
  });
}
