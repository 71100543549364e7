import type { Locale } from '../../../kernel/words/index.ts';
import { StateBadge, type Tone } from '../../../ui/index.ts';
import type { State } from '../transitions.ts';
import { articleWords } from '../words.ts';

const tones: Readonly<Record<State, Tone>> = {
  draft: 'open',
  proofread: 'open',
  in_review: 'waiting',
  scheduled: 'near',
  published: 'done',
  corrected: 'late-done',
  withdrawn: 'cancelled',
  dropped: 'cancelled',
};

/** At which step an article stands. */
export function ArticleStateBadge({ state, locale }: { state: State; locale: Locale }) {
  return <StateBadge tone={tones[state]}>{articleWords[locale].states[state]}</StateBadge>;
}
