import type { Actor } from '../../kernel/access/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { changePhoto, type SeenPhoto } from './change-photo.ts';
import type { Details } from './photo.ts';
import { accountsNamed, saveDetails } from './photos.store.ts';

/** What an editor says of a photo; people by the names they are known by. */
export interface Said extends Omit<Details, 'people'> {
  readonly people: readonly string[];
}

/** An editor says what is to be seen in a photo; a person whose name one account has is tied to it. */
export function describePhoto(
  actor: Actor,
  { seen, said }: { readonly seen: SeenPhoto; readonly said: Said },
  now: Temporal.Instant,
): Promise<void> {
  return changePhoto(actor, {
    seen,
    isOther: false,
    now,
    change: async () => {
      const accounts = await accountsNamed(said.people);
      const people = said.people.map((name) => ({ name, accountId: accounts.get(name) ?? null }));
      await saveDetails(seen.id, { ...said, people });
      const { caption, alt, credit, place, takenOn } = said;
      const facts = { caption, alt, credit, place, takenOn: takenOn?.toString() ?? null, people };
      return { action: 'photo.described', facts };
    },
  });
}
