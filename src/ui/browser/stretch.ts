/** A stretch of a text, `[from, to)` in UTF-16 units. */
export interface Stretch {
  from: number;
  to: number;
}

export type Step = 'next' | 'previous' | 'next-sentence' | 'previous-sentence';

const word = /\S+/g;
const sentence = /[^\s][^.;:!?\n]*[.;:!?]*/g;

/** The word, or the first word of the sentence, that one comes to from where one stands. */
export function moveTo(text: string, at: Stretch, step: Step): Stretch {
  const words = stretches(text, word);
  const sentences = stretches(text, sentence);
  const fresh = at.to === 0;
  const found =
    step === 'next'
      ? words.find((one) => (fresh ? one.to > 0 : one.from >= at.to))
      : step === 'previous'
        ? words.findLast((one) => one.to <= at.from)
        : firstWord(
            words,
            step === 'next-sentence'
              ? sentences.find((one) => (fresh ? one.to > 0 : one.from > at.from))
              : sentences.findLast((one) => one.from < at.from),
          );
  return found ?? at;
}

/** The same beginning with its end one word or sentence further or nearer. */
export function extendTo(text: string, at: Stretch, step: Step): Stretch {
  const parts = stretches(text, step === 'next' || step === 'previous' ? word : sentence);
  const further = step === 'next' || step === 'next-sentence';
  const part = further ? parts.find((one) => one.to > at.to) : parts.findLast((one) => one.to < at.to);
  return part && part.to > at.from ? { from: at.from, to: part.to } : at;
}

/** The same beginning with its end some characters further or nearer. */
export function extendBy(text: string, at: Stretch, characters: number): Stretch {
  return { from: at.from, to: Math.min(text.length, Math.max(at.from + 1, at.to + characters)) };
}

/** The stretch without the blanks at its ends, which a double click takes along. */
export function withoutBlanks(text: string, at: Stretch): Stretch | undefined {
  const inside = text.slice(at.from, at.to);
  const quote = inside.trim();
  if (quote === '') return undefined;
  const from = at.from + inside.indexOf(quote);
  return { from, to: from + quote.length };
}

function firstWord(words: readonly Stretch[], part: Stretch | undefined): Stretch | undefined {
  return part && words.find((one) => one.from >= part.from);
}

function stretches(text: string, pattern: RegExp): Stretch[] {
  return [...text.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].trimEnd().length,
  }));
}
