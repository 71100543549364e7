import type { Locale } from '../words/index.ts';

/** What sort of failure it is; the HTTP status follows from it. */
export type FailureKind =
  | 'missing'
  | 'forbidden'
  | 'invalid'
  | 'conflict'
  | 'too-large'
  /** Tried too often; the fact `seconds` says after how long another try is taken. */
  | 'too-many'
  | 'unavailable';

/** Facts a user may read; numbers and names, never secrets. */
export type Facts = Readonly<Record<string, string | number>>;

type Sentence = string | ((facts: Facts) => string);

interface FailureWords {
  readonly kind: FailureKind;
  readonly vi: Sentence;
  readonly en: Sentence;
}

/** Something a person asked for and could not be given; it says so in their language. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: string;
  readonly kind: FailureKind;
  /** What the user may know. */
  readonly facts: Facts;
  /** What only the log may know. */
  readonly logged: unknown;
  readonly #words: FailureWords;

  constructor(code: string, words: FailureWords, known: { facts: Facts; logged: unknown }) {
    super(code);
    this.code = code;
    this.kind = words.kind;
    this.facts = known.facts;
    this.logged = known.logged;
    this.#words = words;
  }

  /** The sentence for the user, in the language asked for. */
  sentence(locale: Locale): string {
    const words = this.#words[locale];
    return typeof words === 'string' ? words : words(this.facts);
  }
}

/** A maker of one failure: facts for the user, then what only the log may know. */
export type FailureMaker = (facts?: Facts, logged?: unknown) => Failure;

/** Declares the failures of a slice with their words; a code without words in both languages does not compile. */
export function failures<const Code extends string>(
  slice: string,
  table: Readonly<Record<Code, FailureWords>>,
): Readonly<Record<Code, FailureMaker>> {
  const makers = {} as Record<Code, FailureMaker>;
  for (const code of Object.keys(table) as Code[]) {
    makers[code] = (facts = {}, logged) => new Failure(`${slice}.${code}`, table[code], { facts, logged });
  }
  return makers;
}
