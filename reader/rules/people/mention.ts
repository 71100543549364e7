import type { Span } from '../../engine/text.ts';

/** A place where a person is named. */
export type PersonMention = Span & { name: string; rule: string; from: number; to: number };
