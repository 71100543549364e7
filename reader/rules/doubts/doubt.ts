import type { Span } from '../../engine/text.ts';
import type { Severity } from '../../reading.ts';

/** What is said of a doubt besides where it stands. */
export type DoubtFields = { kind: string; severity: Severity; suggestion: string | null };
export type DoubtFound = DoubtFields & Span & { rule: string };

/** A doubt about a stretch of the text. */
export function doubt({ start, end }: Span, rule: string, fields: DoubtFields): DoubtFound {
  return { start, end, rule, ...fields };
}

/** A doubt that something is plainly wrong, with what to write instead where that is safe. */
export function error(kind: string, suggestion: string | null = null): DoubtFields {
  return { kind, severity: 'error', suggestion };
}
