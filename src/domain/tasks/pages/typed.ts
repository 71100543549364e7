import type { Typed } from '../../../kernel/http/index.ts';

/** The one value that was typed into a field; empty where nothing was. */
export function oneOf(typed: Typed[string] | undefined): string {
  return typeof typed === 'string' ? typed : '';
}

/** The values that were chosen in a field of many. */
export function manyOf(typed: Typed[string] | undefined): readonly string[] {
  return typeof typed === 'object' ? typed : [];
}
