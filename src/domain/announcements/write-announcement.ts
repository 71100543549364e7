import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canAnnounceFor } from './access.ts';
import type { Said } from './announcement.ts';
import { insertAnnouncement, listPriorities, saveSaid } from './announcements.store.ts';
import { holdAnnouncement, type SeenAnnouncement } from './hold-announcement.ts';
import { announcementFailures } from './words.ts';

/** Someone who may speak for a body begins an announcement; gives its identity. */
export function beginAnnouncement(actor: Actor, said: Said, now: Temporal.Instant): Promise<string> {
  return transaction(async () => {
    const tree = await bodyTreeOn(dayOf(now));
    permit(canAnnounceFor(actor, said.bodyId, tree), announcementFailures.notYourBody);
    await permitSaid(said, now);
    const id = await insertAnnouncement(said, { by: actor.accountId, now });
    const { bodyId, audience, priority } = said;
    const subject = { kind: 'announcement', id };
    record(actor, { action: 'announcement.begun', subject, facts: { bodyId, audience, priority } }, now);
    return id;
  });
}

/** A draft says something else from now on. */
export function changeAnnouncement(
  actor: Actor,
  { seen, said }: { readonly seen: SeenAnnouncement; readonly said: Said },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const before = await holdAnnouncement(actor, seen, now);
    permit(before.state === 'draft', announcementFailures.notADraft);
    await permitSaid(said, now);
    await saveSaid(before.id, said, now);
    const subject = { kind: 'announcement', id: before.id };
    const facts = { version: before.version + 1, title: said.title };
    record(actor, { action: 'announcement.changed', subject, facts }, now);
  });
}

/** Refuses what could not be shown: an unknown priority, nobody addressed, an end before its beginning. */
async function permitSaid(said: Said, now: Temporal.Instant): Promise<void> {
  const today = dayOf(now);
  const known = await listPriorities(today);
  permit(
    known.some(({ key }) => key === said.priority),
    announcementFailures.noSuchPriority,
  );
  permit(said.audience !== 'bodies' || said.addresseeIds.length > 0, announcementFailures.nobodyAddressed);
  const beginsOn = said.wantedAt === null ? today : dayOf(said.wantedAt);
  permit(
    said.untilOn === null || Temporal.PlainDate.compare(said.untilOn, beginsOn) > 0,
    announcementFailures.endsBefore,
  );
}
