import { type Actor, permit } from '../../kernel/access/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canAnnounceFor } from './access.ts';
import type { Announcement } from './announcement.ts';
import { lockAnnouncement } from './announcements.store.ts';
import { announcementFailures } from './words.ts';

/** Which announcement, and the version that was seen. */
export interface SeenAnnouncement {
  readonly id: string;
  readonly version: number;
}

/** Holds an announcement of a body the actor speaks for, still as it was seen; throws where it is out of reach or was changed. */
export async function holdAnnouncement(
  actor: Actor,
  { id, version }: SeenAnnouncement,
  now: Temporal.Instant,
): Promise<Announcement> {
  const announcement = await lockAnnouncement(id);
  const tree = await bodyTreeOn(dayOf(now));
  permit(canAnnounceFor(actor, announcement.bodyId, tree), announcementFailures.noSuchAnnouncement);
  permit(announcement.version === version, announcementFailures.changedMeanwhile);
  return announcement;
}
