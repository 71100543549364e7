import type { Actor } from '../../kernel/access/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { changePhoto, type SeenPhoto } from './change-photo.ts';
import type { MadePicture, SentPicture } from './make-picture.ts';
import type { Photo } from './photo.ts';
import { savePicture } from './photos.store.ts';
import { dropSizes, insertSizes } from './sizes.store.ts';
import { photoFailures } from './words.ts';

/** An editor puts another picture in the place of one: wherever the photo is shown, the earlier picture is gone at once. */
export function replacePhoto(
  actor: Actor,
  { seen, sent }: { readonly seen: SeenPhoto; readonly sent: SentPicture },
  now: Temporal.Instant,
): Promise<void> {
  return changePhoto(actor, {
    seen,
    isOther: true,
    now,
    change: async (photo) => {
      if (photo.sha256 === sent.picture.sha256) throw photoFailures.samePicture();
      await putInPlace(photo, { name: sent.name, made: sent });
      const facts = { name: sent.name, sha256: sent.picture.sha256, instead: photo.sha256 };
      return { action: 'photo.replaced', facts };
    },
  });
}

/** An editor says where the eye goes in a photo; its cuts, made ready before, are from then on made around it. */
export function focusPhoto(
  actor: Actor,
  { seen, made }: { readonly seen: SeenPhoto; readonly made: MadePicture },
  now: Temporal.Instant,
): Promise<void> {
  return changePhoto(actor, {
    seen,
    isOther: true,
    now,
    change: async (photo) => {
      const { picture } = made;
      if (photo.sha256 !== picture.sha256) throw photoFailures.changedMeanwhile();
      if (photo.hash === picture.hash) return undefined;
      await putInPlace(photo, { name: photo.name, made });
      return { action: 'photo.focused', facts: { ...picture.focal } };
    },
  });
}

async function putInPlace(
  photo: Photo,
  { name, made }: { readonly name: string; readonly made: MadePicture },
): Promise<void> {
  await insertSizes(made.picture.hash, made.sizes);
  await savePicture(photo.id, { name, picture: made.picture });
  await dropSizes(photo.hash);
}
