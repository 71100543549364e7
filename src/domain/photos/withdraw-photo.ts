import { type Actor, permit } from '../../kernel/access/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { changePhoto, type SeenPhoto } from './change-photo.ts';
import { saveWithdrawn } from './photos.store.ts';
import { photoFailures } from './words.ts';

/** An editor takes a photo out of use: it leaves every public page at once, and no article takes it any more. */
export function withdrawPhoto(
  actor: Actor,
  { seen, because }: { readonly seen: SeenPhoto; readonly because: string },
  now: Temporal.Instant,
): Promise<void> {
  return changePhoto(actor, {
    seen,
    isOther: true,
    now,
    change: async (photo) => {
      permit(photo.withdrawnAt === null, photoFailures.withdrawnAlready);
      permit(because !== '', photoFailures.reasonMissing);
      await saveWithdrawn(photo.id, { at: now, because });
      return { action: 'photo.withdrawn', facts: { because } };
    },
  });
}

/** An editor gives a photo back to use; where it was shown before, it is shown again. */
export function bringBackPhoto(actor: Actor, seen: SeenPhoto, now: Temporal.Instant): Promise<void> {
  return changePhoto(actor, {
    seen,
    isOther: true,
    now,
    change: async (photo) => {
      permit(photo.withdrawnAt !== null, photoFailures.notWithdrawn);
      await saveWithdrawn(photo.id, null);
      return { action: 'photo.brought_back', facts: {} };
    },
  });
}
