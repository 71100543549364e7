import type { Locale } from '../../../kernel/words/index.ts';
import { StateBadge, type Tone } from '../../../ui/index.ts';
import type { AccountState } from '../account.ts';
import { accountWords } from '../words.ts';

const tones: Readonly<Record<AccountState, Tone>> = {
  active: 'done',
  invited: 'waiting',
  locked: 'near',
  disabled: 'cancelled',
};

/** How an account stands, by shape, colour and words. */
export function AccountStateBadge({ locale, state }: { locale: Locale; state: AccountState }) {
  return <StateBadge tone={tones[state]}>{accountWords[locale].states[state]}</StateBadge>;
}
