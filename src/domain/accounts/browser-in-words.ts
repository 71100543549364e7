import type { Locale } from '../../kernel/words/index.ts';
import { browserName } from './browser-name.ts';
import { accountWords } from './words.ts';

/** A browser and its system as people call them, from how it names itself. */
export function browserInWords(userAgent: string, locale: Locale): string {
  const words = accountWords[locale].own;
  const { browser, system } = browserName(userAgent);
  if (browser && system) return words.browserOn(browser, system);
  return browser ?? system ?? words.unknownBrowser;
}
