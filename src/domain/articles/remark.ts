import type { Temporal } from '../../kernel/time/index.ts';

/** What somebody said in the margin, pinned to words of the piece. */
export interface Remark {
  readonly id: string;
  readonly version: number;
  /** Empty where it is about the whole. */
  readonly quote: string;
  readonly before: string;
  readonly words: string;
  readonly by: string;
  readonly at: Temporal.Instant;
  readonly settledBy: string | null;
  readonly settledAt: Temporal.Instant | null;
}

/** Where the words of a remark stand in a text by now; nothing where they are gone. */
export function placeOf(
  { quote, before }: Pick<Remark, 'quote' | 'before'>,
  text: string,
): { readonly start: number; readonly end: number } | undefined {
  if (quote === '') return undefined;
  const exact = text.indexOf(before + quote);
  const start = exact >= 0 ? exact + before.length : text.indexOf(quote);
  return start < 0 ? undefined : { start, end: start + quote.length };
}
