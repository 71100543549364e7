import type { MarkKind, Tone } from '../../../ui/index.ts';
import { type Found, type Proposal, wayToTask } from '../proposal.ts';
import type { readingWords } from '../words.ts';

type Words = (typeof readingWords)['vi'];

/** How a finding looks in the text and beside it: what orders is told apart from what only wishes, asks upward or promises. */
export function lookOf(found: Found): MarkKind {
  switch (found.kind) {
    case 'assignment':
      return wayToTask(found) === 'plain' ? 'task' : 'wish';
    case 'citation':
      return 'citation';
    case 'commendation':
      return 'praise';
    case 'doubt':
      return 'doubt';
  }
}

/** How a proposal stands, in words: a decision that made nothing is called by what it was. */
export function standsAs({ state, decided }: Pick<Proposal, 'state' | 'decided'>, words: Words): string {
  if (state === 'lost') return words.states.lost;
  switch (decided?.as) {
    case 'noted':
      return words.noted;
    case 'error':
      return words.doubtRight;
    case 'applied':
      return words.doubtApplied;
    default:
      return words.states[state];
  }
}

const tones: Readonly<Record<Proposal['state'], Tone>> = {
  waiting: 'waiting',
  confirmed: 'done',
  corrected: 'done',
  rejected: 'cancelled',
  lost: 'near',
};

/** The tone in which a proposal's standing is drawn, beside the words that say the same. */
export function toneOfProposal({ state }: Pick<Proposal, 'state'>): Tone {
  return tones[state];
}
