import { type Token, tokenise } from './tokens.ts';

type Node<V> = { next: Map<string, Node<V>>; value?: V };
export type Hit<V> = { value: V; next: number };

/** A table of phrases that can be looked up at a place in the tokens; the longest phrase wins. */
export type Terms<V> = { at: (tokens: readonly Token[], index: number) => Hit<V> | null };

const farthest = 14;

/** Builds a table from phrases; case is ignored, one line break may stand inside a phrase. */
export function terms<V>(entries: Iterable<readonly [string, V]>): Terms<V> {
  const root: Node<V> = { next: new Map() };
  for (const [phrase, value] of entries) {
    let node = root;
    for (const token of tokenise(phrase)) {
      let child = node.next.get(token.lower);
      if (!child) {
        child = { next: new Map() };
        node.next.set(token.lower, child);
      }
      node = child;
    }
    node.value = value;
  }
  return { at: (tokens, index) => longest(root, tokens, index) };
}

function longest<V>(root: Node<V>, tokens: readonly Token[], index: number): Hit<V> | null {
  let node = root;
  let best: Hit<V> | null = null;
  for (let i = index; i < tokens.length && i < index + farthest; i += 1) {
    const token = tokens[i]!;
    if (token.kind === 'break' && i > index && token.text === '\n') continue;
    const child = node.next.get(token.lower);
    if (!child) break;
    node = child;
    if (node.value !== undefined) best = { value: node.value, next: i + 1 };
  }
  return best;
}

/** A table that only says whether a phrase is in it. */
export function phrases(list: Iterable<string>): Terms<true> {
  return terms([...list].map((phrase) => [phrase, true] as const));
}
