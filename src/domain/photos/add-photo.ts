import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canKeepPhotosOf } from './access.ts';
import type { SentPicture } from './make-picture.ts';
import type { Details } from './photo.ts';
import { insertPhoto } from './photos.store.ts';
import { insertSizes } from './sizes.store.ts';
import { photoFailures } from './words.ts';

interface Added {
  readonly newsroomId: string;
  readonly sent: SentPicture;
  readonly details?: Partial<Details>;
}

const nothingSaid: Details = { caption: '', alt: '', credit: '', place: '', takenOn: null, people: [] };

/** An editor brings a photo, made ready before, into the library of a newsroom; gives its identity. */
export function addPhoto(
  actor: Actor,
  { newsroomId, sent, details = {} }: Added,
  now: Temporal.Instant,
): Promise<string> {
  return transaction(async () => {
    const tree = await bodyTreeOn(dayOf(now));
    permit(canKeepPhotosOf(actor, newsroomId, tree), photoFailures.notYourNewsroom);
    const { name, picture, sizes, cameraDay } = sent;
    const photo = { newsroomId, name, picture, cameraDay, details: { ...nothingSaid, ...details } };
    const id = await insertPhoto(photo, { by: actor.accountId, now });
    await insertSizes(picture.hash, sizes);
    const facts = { newsroomId, name, sha256: picture.sha256 };
    record(actor, { action: 'photo.added', subject: { kind: 'photo', id }, facts }, now);
    return id;
  });
}
