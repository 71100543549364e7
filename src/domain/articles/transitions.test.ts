import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import {
  type Action,
  drawTransitions,
  type Part,
  parts,
  type State,
  states,
  transitions,
} from './transitions.ts';

/** Written out by hand from the rules of the house, not from the table: who may do what, where it leads. */
const allowed: Readonly<Record<State, Partial<Record<Part, Partial<Record<Action, State>>>>>> = {
  draft: { editor: { hand_to_proof: 'proofread', drop: 'dropped' } },
  proofread: { editor: { submit: 'in_review', take_back: 'draft', drop: 'dropped' } },
  in_review: {
    editor: { take_back: 'draft' },
    reviewer: { publish: 'published', schedule: 'scheduled', return: 'draft' },
  },
  scheduled: {
    editor: { unschedule: 'in_review' },
    reviewer: { publish: 'published', schedule: 'scheduled', unschedule: 'in_review' },
    clock: { publish: 'published' },
  },
  published: { reviewer: { correct: 'corrected', withdraw: 'withdrawn' } },
  corrected: { reviewer: { correct: 'corrected', withdraw: 'withdrawn' } },
  withdrawn: { editor: { reopen: 'draft' } },
  dropped: { editor: { reopen: 'draft' } },
};

describe('the table of steps', () => {
  it('lets each part do in each state what the rules say, and nothing else', () => {
    for (const state of states) {
      for (const part of parts) {
        const lines = transitions.filter((line) => line.from === state && line.by === part);
        const led = Object.fromEntries(lines.map(({ action, to }) => [action, to]));
        expect(led, `${state} ${part}`).toEqual(allowed[state][part] ?? {});
      }
    }
  });

  it('asks for a reason wherever something is given back, put right, taken from the public or dropped', () => {
    const unexplained = transitions.filter(
      ({ action, needs }) =>
        ['return', 'correct', 'withdraw', 'drop'].includes(action) && !needs?.includes('note'),
    );
    expect(unexplained).toEqual([]);
  });

  it('shows nothing to the public that only its writer has read', () => {
    const bySelf = transitions.filter(
      ({ by, to, action }) =>
        by === 'editor' && (to === 'published' || to === 'corrected' || action === 'schedule'),
    );
    expect(bySelf).toEqual([]);
  });
});

test('transitions.md shows the table as it is', () => {
  const drawn = readFileSync(join(import.meta.dirname, 'transitions.md'), 'utf8');
  expect(drawn).toContain(drawTransitions());
});
