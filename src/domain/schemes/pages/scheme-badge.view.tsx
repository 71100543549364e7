import type { Locale } from '../../../kernel/words/index.ts';
import { type StackPart, StateBadge, type Tone } from '../../../ui/index.ts';
import type { Standing } from '../../tasks/index.ts';
import { countedStandings, type SchemeCounts, type SchemeState } from '../scheme.ts';
import { schemeWords } from '../words.ts';
import { membersHref } from './paths.ts';

const stateTones: Readonly<Record<SchemeState, Tone>> = {
  planned: 'neutral',
  running: 'open',
  past: 'near',
  closed: 'done',
};

/** How a scheme stands, by shape and words. */
export function SchemeStateBadge({ state, locale }: { state: SchemeState; locale: Locale }) {
  return <StateBadge tone={stateTones[state]}>{schemeWords[locale].states[state]}</StateBadge>;
}

const standingTones: Readonly<Record<Standing, Tone>> = {
  'open overdue': 'overdue',
  'open in time': 'open',
  'done in time': 'done',
  'done late': 'late-done',
  closed: 'cancelled',
};

/** How an address of the board names each way of counting. */
export const standingNames: Readonly<Record<Standing, string>> = {
  'open overdue': 'qua-han',
  'open in time': 'trong-han',
  'done in time': 'xong-dung-han',
  'done late': 'xong-cham',
  closed: 'da-dung',
};

/** The tasks of a scheme as parts of a bar, red first; each opens the tasks behind it where the scheme is named. */
export function partsOf(counts: SchemeCounts, locale: Locale, schemeId?: string): StackPart[] {
  return countedStandings.map((standing) => ({
    label: schemeWords[locale].standings[standing],
    value: counts[standing],
    tone: standingTones[standing],
    href: schemeId && counts[standing] > 0 ? membersHref(schemeId, standingNames[standing]) : undefined,
  }));
}
