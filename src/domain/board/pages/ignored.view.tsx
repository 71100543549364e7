import type { Locale } from '../../../kernel/words/index.ts';
import { Notice } from '../../../ui/index.ts';
import type { FilterField } from '../filter.ts';
import { boardWords } from '../words.ts';

/** Says which questions of an address could not be understood, so that nobody takes a wider list for the one they asked for. */
export function Ignored({ locale, fields }: { locale: Locale; fields: readonly FilterField[] }) {
  const words = boardWords[locale];
  if (fields.length === 0) return null;
  return (
    <Notice tone="warning" locale={locale}>
      {words.ignored(fields.map((name) => words.fields[name]).join(', '))}
    </Notice>
  );
}
