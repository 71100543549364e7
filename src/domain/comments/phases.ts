import type { Around, Finding, Phase, Refusal, Sent } from './phase.ts';
import { adverts } from './phases/adverts.ts';
import { links } from './phases/links.ts';
import { borrowedNames, hiddenSigns, newNames, shouting } from './phases/manner.ts';
import { privateData } from './phases/private-data.ts';
import { repeats } from './phases/repeats.ts';
import { tooMuch } from './phases/too-much.ts';
import { foulWords } from './phases/words.ts';

/**
 * What looks at a comment before a person does, in this order. All of it happens here: no word leaves the house. A phase
 * refuses only what its author can mend at once; whatever has to do with meaning is marked for a moderator.
 */
const phases: readonly Phase[] = [
  // Nothing, or more than anyone reads: cheap to tell, so first.
  tooMuch,
  // The same again from one place within the hour is refused; from many places it is marked.
  repeats,
  // More than two links are refused, fewer are marked, those to pages of the state are not.
  links,
  // Signs that turn or hide words were taken out; that they were there is marked.
  hiddenSigns,
  // Numbers and mailboxes of people, who may be harmed by them.
  privateData,
  // Foul and insulting words, with marks, without, set apart, swapped, masked.
  foulWords,
  // Offers for money.
  adverts,
  // Capitals throughout, rows of signs.
  shouting,
  // Names of offices.
  borrowedNames,
  // Whoever was not published before; says something only where known names go out at once.
  newNames,
];

/** Refused in words, or taken with what was found. */
export type Judgement =
  | { readonly refusal: Refusal }
  | { readonly refusal?: undefined; readonly findings: readonly Finding[] };

/** Lets every phase look at a comment. */
export function judge(sent: Sent, around: Around): Judgement {
  const findings: Finding[] = [];
  for (const phase of phases) {
    const refusal = phase.refuse?.(sent, around);
    if (refusal) return { refusal };
    findings.push(...(phase.find?.(sent, around) ?? []));
  }
  return { findings };
}
