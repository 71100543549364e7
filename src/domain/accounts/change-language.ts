import type { Actor } from '../../kernel/access/index.ts';
import type { Locale } from '../../kernel/words/index.ts';
import { saveLocale } from './accounts.store.ts';

/** A person chooses the language to read in. It is a taste, not a deed: nothing is put on the record. */
export function changeLanguage(actor: Actor, locale: Locale): Promise<void> {
  return saveLocale(actor.accountId, locale);
}
