import type { Locale } from '../../../kernel/words/index.ts';
import { StateBadge, type Tone } from '../../../ui/index.ts';
import type { Standing, StandingState } from '../standing.ts';
import { documentWords } from '../words.ts';

const tones: Readonly<Record<StandingState, Tone>> = {
  'in-force': 'done',
  'not-yet': 'waiting',
  expired: 'cancelled',
  replaced: 'cancelled',
  repealed: 'cancelled',
  unknown: 'neutral',
};

/** Whether a directive holds, in words and shape. */
export function StandingBadge({ locale, standing }: { locale: Locale; standing: Pick<Standing, 'state'> }) {
  return (
    <StateBadge tone={tones[standing.state]}>{documentWords[locale].standings[standing.state]}</StateBadge>
  );
}
