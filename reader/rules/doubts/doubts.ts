import type { Page } from '../../engine/page.ts';
import type { Doubt } from '../../reading.ts';
import type { BodyMention } from '../bodies/bodies.ts';
import type { ResolvedCitation } from '../citations/resolve.ts';
import type { DatedMention } from '../dates/infer.ts';

type Facts = {
  page: Page;
  dates: readonly DatedMention[];
  citations: readonly ResolvedCitation[];
  bodies: readonly BodyMention[];
};

/** Finds what an editor should mend or ask about. */
export function findDoubts(_facts: Facts): Doubt[] {
  return [];
}
