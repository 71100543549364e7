import { type Token, tokenise } from './tokens.ts';
import { idOf } from './vocabulary.ts';

/**
 * A word of a phrase: what may follow it, and what the phrase that ends here stands for.
 * Most words have one follower, told by the number `one` (0: none); where there are more they stand in `next`.
 */
export type Step<V> = {
  one: number;
  only: Step<V> | undefined;
  next: Map<number, Step<V>> | null;
  value: V | undefined;
};
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
    const known: Step<V> | undefined = last ? stepAfter(last, id) : root[id];
    const step: Step<V> = known ?? { one: 0, only: undefined, next: null, value: undefined };
    if (!last) root[id] = step;
    else if (!known) addStep(last, id, step);
    last = step;
  }
  if (!last) throw new Error('a phrase of a table has no word');
  return last;
}

function addStep<V>(last: Step<V>, id: number, step: Step<V>): void {
  if (last.next) last.next.set(id, step);
  else if (last.one === 0) {
    last.one = id;
    last.only = step;
  } else
    last.next = new Map([
      [last.one, last.only!],
      [id, step],
    ]);
}

/** The step that a word leads on to; a word that no table has leads nowhere. */
export function stepAfter<V>({ one, only, next }: Step<V>, id: number): Step<V> | undefined {
  if (id === 0) return undefined;
  if (next !== null) return next.get(id);
  return one === id ? only : undefined;
}

function longest<V>(root: Root<V>, tokens: readonly Token[], index: number): Hit<V> | null {
  const first = index >= 0 && index < tokens.length ? tokens[index]!.id : 0;
  let step = first < root.length ? root[first] : undefined;
  if (step === undefined) return null;
  let best: Hit<V> | null = step.value === undefined ? null : { value: step.value, next: index + 1 };
  for (let i = index + 1; step.one !== 0 && i < tokens.length && i < index + farthest; i += 1) {
    const token = tokens[i]!;
    if (token.kind === 'break' && token.text === '\n') continue;
    step = stepAfter(step, token.id);
    if (step === undefined) break;
    if (step.value !== undefined) best = { value: step.value, next: i + 1 };
  }
  return best;
}

/** A table that only says whether a phrase is in it. */
export function phrases(list: Iterable<string>): Terms<true> {
  return terms([...list].map((phrase) => [phrase, true] as const));
}
