import type { Temporal } from '../../../kernel/time/index.ts';
import type { Locale, Words } from '../../../kernel/words/index.ts';
import { documentWords } from '../words.ts';

interface Named {
  readonly typeName: Words<string>;
  readonly symbol: string;
  readonly signedOn: Temporal.PlainDate | null;
}

/** A directive as people call it: «Kết luận số 14-KL/TW, ngày 22/09/2021». */
export function nameOf(directive: Named, locale: Locale): string {
  const words = documentWords[locale];
  return words.namedOn(shortNameOf(directive, locale), directive.signedOn);
}

/** A directive by type and number alone. */
export function shortNameOf(directive: Pick<Named, 'typeName' | 'symbol'>, locale: Locale): string {
  return documentWords[locale].named(directive.typeName[locale], directive.symbol);
}
