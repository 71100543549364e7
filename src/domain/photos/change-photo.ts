import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { type Deed, record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canKeepPhotosOf, canSeePhoto } from './access.ts';
import type { Photo } from './photo.ts';
import { tellUsers } from './photo-users.ts';
import { lockPhoto } from './photos.store.ts';
import { listShownBy } from './sizes.store.ts';
import { photoFailures } from './words.ts';

/** A photo as its form was made from it. */
export interface SeenPhoto {
  readonly id: string;
  readonly version: number;
}

interface Change {
  readonly seen: SeenPhoto;
  /** True where those who show the photo have to show it anew. */
  readonly isOther: boolean;
  readonly now: Temporal.Instant;
  change(photo: Photo): Promise<Omit<Deed, 'subject'> | undefined>;
}

/** An editor changes a photo that nobody else has changed meanwhile; whoever shows it is told in the same transaction. */
export function changePhoto(actor: Actor, { seen, isOther, now, change }: Change): Promise<void> {
  return transaction(async () => {
    const photo = await lockPhoto(seen.id);
    const tree = await bodyTreeOn(dayOf(now));
    permit(canSeePhoto(actor, photo, tree), photoFailures.noSuchPhoto);
    permit(canKeepPhotosOf(actor, photo.newsroomId, tree), photoFailures.notYours);
    permit(photo.version === seen.version, photoFailures.changedMeanwhile);
    const deed = await change(photo);
    if (!deed) return;
    if (isOther) await tellUsers(await listShownBy(photo.id));
    record(actor, { ...deed, subject: { kind: 'photo', id: photo.id } }, now);
  });
}
