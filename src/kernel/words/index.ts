/** The languages a user may choose; Vietnamese is the default. */
export type Locale = 'vi' | 'en';

export const locales: readonly Locale[] = ['vi', 'en'];

/** The same words in every language: a missing one does not compile. */
export type Words<T> = Readonly<Record<Locale, T>>;

/** True when the value names a language we speak. */
export function isLocale(value: unknown): value is Locale {
  return value === 'vi' || value === 'en';
}

/** One of the words, in every language. */
export function eachSays<T, Said>(words: Words<T>, of: (said: T) => Said): Words<Said> {
  return { vi: of(words.vi), en: of(words.en) };
}
