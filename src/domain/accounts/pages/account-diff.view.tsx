import type { Locale } from '../../../kernel/words/index.ts';
import { isLocale } from '../../../kernel/words/index.ts';
import { Diff } from '../../../ui/index.ts';
import { accountWords } from '../words.ts';

interface Facts {
  readonly name: string;
  readonly username: string;
  readonly locale: string;
}

/** What a person typed beside what someone else saved meanwhile. */
export function AccountDiff({ locale, yours, current }: { locale: Locale; yours: Facts; current: Facts }) {
  const words = accountWords[locale].kept;
  const language = (facts: Facts) =>
    isLocale(facts.locale) ? accountWords[locale].own.locales[facts.locale] : facts.locale;
  return (
    <Diff
      locale={locale}
      caption={words.diffCaption}
      fields={[
        { label: words.name, yours: yours.name, current: current.name },
        { label: words.username, yours: yours.username, current: current.username },
        { label: words.locale, yours: language(yours), current: language(current) },
      ]}
    />
  );
}
