import type { Locale } from '../../kernel/words/index.ts';
import { isDeed } from './deeds.ts';
import { historyWords } from './words/history.ts';

/** What was done with a task, as its history says it; a deed without words is shown by its code, so that nothing is hidden. */
export function tellDeed(
  { action, facts }: { readonly action: string; readonly facts: Readonly<Record<string, unknown>> },
  locale: Locale,
): string {
  const { deeds, withOthers } = historyWords[locale];
  const told = isDeed(action) ? deeds[action](facts) : action;
  return facts.within ? `${told} ${withOthers}` : told;
}
