import { type Token, tokenise } from './tokens.ts';
import { idOf } from './vocabulary.ts';

/** A word of a phrase: what may follow it (null: nothing), and what the phrase that ends here stands for. */
export type Step<V> = { next: Map<number, Step<V>> | null; value: V | undefined };
/** The first steps of a table by the number of their word. */
export type Root<V> = (Step<V> | undefined)[];
export type Hit<V> = { value: V; next: number };

/** A table of phrases that can be looked up at a place in the tokens; the longest phrase wins. */
export type Terms<V> = {
  at: (tokens: readonly Token[], index: number) => Hit<V> | null;
  /** Whether a phrase begins with a word. */
  opens: (token: Token) => boolean;
};

const farthest = 14;

/** Builds a table from phrases; case is ignored, one line break may stand inside a phrase. */
export function terms<V>(entries: Iterable<readonly [string, V]>): Terms<V> {
  const root: Root<V> = [undefined];
  for (const [phrase, value] of entries) stepsTo(root, phrase).value = value;
  return {
    at: (tokens, index) => longest(root, tokens, index),
    opens: ({ id }) => id < root.length && root[id] !== undefined,
  };
}

/** The last step of a phrase in a table, laid where it is missing. */
export function stepsTo<V>(root: Root<V>, phrase: string): Step<V> {
  let last: Step<V> | undefined;
  for (const { lower, kind } of tokenise(phrase).tokens) {
    const id = idOf(lower, kind);
    while (!last && root.length <= id) root.push(undefined);
    const known: Step<V> | undefined = last ? last.next?.get(id) : root[id];
    const step: Step<V> = known ?? { next: null, value: undefined };
    if (last) {
      last.next ??= new Map();
      last.next.set(id, step);
    } else root[id] = step;
    last = step;
  }
  if (!last) throw new Error('a phrase of a table has no word');
  return last;
}

function longest<V>(root: Root<V>, tokens: readonly Token[], index: number): Hit<V> | null {
  const first = index >= 0 && index < tokens.length ? tokens[index]!.id : 0;
  let step = first < root.length ? root[first] : undefined;
  if (step === undefined) return null;
  let best: Hit<V> | null = step.value === undefined ? null : { value: step.value, next: index + 1 };
  for (let i = index + 1; step.next !== null && i < tokens.length && i < index + farthest; i += 1) {
    const token = tokens[i]!;
    if (token.kind === 'break' && token.text === '\n') continue;
    step = step.next.get(token.id);
    if (step === undefined) break;
    if (step.value !== undefined) best = { value: step.value, next: i + 1 };
  }
  return best;
}

/** A table that only says whether a phrase is in it. */
export function phrases(list: Iterable<string>): Terms<true> {
  return terms([...list].map((phrase) => [phrase, true] as const));
}
