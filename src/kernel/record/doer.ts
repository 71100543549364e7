import type { Locale } from '../words/index.ts';
import type { Entry } from './record.store.ts';

/** The program's own name: as it is written on the record, and in the reader's language. */
export const systemName: Readonly<Record<Locale, string>> = { vi: 'Hệ thống', en: 'The system' };

/** Who did what an entry tells, as a reader of this language is told. */
export function doerOf({ actorId, actorName }: Pick<Entry, 'actorId' | 'actorName'>, locale: Locale): string {
  return actorId === null && actorName === systemName.vi ? systemName[locale] : actorName;
}
