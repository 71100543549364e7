import type { Ask } from '../../kernel/http/index.ts';

/** Something that uses a photo, as whoever asks may see it. */
export interface PhotoUse {
  readonly label: string;
  readonly href: string;
  readonly isPublic: boolean;
}

/** What a slice that uses photos answers, and what it is told. */
export interface PhotoUser {
  /** What uses a photo, of that which the one who asks may read. */
  usesOf(photoId: string, ask: Ask): Promise<readonly PhotoUse[]>;
  /** Told in the transaction in which the picture of a photo changes, or it leaves or comes back; by what shows it. */
  changed(shownBy: readonly string[]): Promise<void>;
}

let users: readonly PhotoUser[] = [];

/** Names the slices above that use photos; once, when the program starts. */
export function usePhotoUsers(all: readonly PhotoUser[]): void {
  users = all;
}

/** Everything that uses a photo. */
export async function listUses(photoId: string, ask: Ask): Promise<PhotoUse[]> {
  return (await Promise.all(users.map((user) => user.usesOf(photoId, ask)))).flat();
}

/** Tells whoever shows a photo to the public that it is another now. */
export async function tellUsers(shownBy: readonly string[]): Promise<void> {
  if (shownBy.length === 0) return;
  for (const user of users) await user.changed(shownBy);
}
