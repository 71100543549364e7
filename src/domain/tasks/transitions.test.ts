import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Action,
  actions,
  closedStates,
  drawTransitions,
  findSteps,
  isOpen,
  type Part,
  parts,
  type State,
  states,
  stepsFrom,
  transitions,
} from './transitions.ts';

/** Written out by hand from the rules of the house, not from the table: who may do what, where it leads. */
const allowed: Readonly<Record<State, Partial<Record<Part, Partial<Record<Action, State>>>>>> = {
  assigned: {
    lead: { acknowledge: 'in_progress', ask_extension: 'assigned' },
    giver: {
      edit: 'assigned',
      pause: 'paused',
      hand_over: 'assigned',
      withdraw: 'withdrawn',
      cancel: 'cancelled',
      grant_extension: 'assigned',
      refuse_extension: 'assigned',
    },
  },
  in_progress: {
    lead: {
      report_progress: 'in_progress',
      submit_result: 'submitted',
      ask_extension: 'in_progress',
      split: 'in_progress',
    },
    coordinator: { report_progress: 'in_progress' },
    giver: {
      edit: 'in_progress',
      pause: 'paused',
      hand_over: 'assigned',
      cancel: 'cancelled',
      grant_extension: 'in_progress',
      refuse_extension: 'in_progress',
    },
  },
  // Where it goes on, hangs on where it stood: see below.
  paused: { giver: { resume: 'assigned', cancel: 'cancelled' } },
  submitted: {
    giver: {
      accept: 'completed',
      return: 'returned',
      cancel: 'cancelled',
      grant_extension: 'submitted',
      refuse_extension: 'submitted',
    },
  },
  returned: {
    lead: {
      report_progress: 'returned',
      submit_result: 'submitted',
      ask_extension: 'returned',
      split: 'returned',
    },
    coordinator: { report_progress: 'returned' },
    giver: {
      edit: 'returned',
      pause: 'paused',
      hand_over: 'assigned',
      cancel: 'cancelled',
      grant_extension: 'returned',
      refuse_extension: 'returned',
    },
  },
  completed: {},
  cancelled: {},
  withdrawn: {},
};

const everyCase = states.flatMap((state) =>
  ([...parts, 'none'] as const).flatMap((part) => actions.map((action) => ({ state, part, action }))),
);

describe('the table of transitions', () => {
  it('covers every state, every part and none, and every action', () => {
    expect(everyCase).toHaveLength(8 * 4 * 15);
  });

  it.each(everyCase)('$state: $part may $action, or not, as the rules say', ({ state, part, action }) => {
    const played = new Set<Part>(part === 'none' ? [] : [part]);
    const expected = part === 'none' ? undefined : allowed[state][part]?.[action];
    expect(findSteps(state, played, action)[0]?.to).toBe(expected);
  });

  it('has one line for each case', () => {
    const keys = transitions.map(({ from, by, action, provided }) => `${from} ${by} ${action} ${provided}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('lets a paused task go on where it stood, for whichever state it was paused in', () => {
    const pausedFrom = transitions.filter(({ action }) => action === 'pause').map(({ from }) => from);
    const goesOn = findSteps('paused', new Set<Part>(['giver']), 'resume');
    expect(goesOn.map(({ to }) => to)).toEqual(pausedFrom);
    expect(new Set(goesOn.flatMap(({ provided = [] }) => provided)).size).toBe(pausedFrom.length);
  });

  it('gives the lead no way to close its own task', () => {
    const byLead = transitions.filter(({ by }) => by === 'lead' || by === 'coordinator');
    expect(byLead.map(({ to }) => to)).not.toContain('completed');
    expect(byLead.filter(({ to }) => !isOpen(to))).toEqual([]);
  });

  it('asks a reason of whoever returns, refuses, cancels or wants more time', () => {
    for (const action of [
      'return',
      'refuse_extension',
      'cancel',
      'ask_extension',
      'pause',
      'hand_over',
    ] as const) {
      for (const line of transitions.filter((one) => one.action === action))
        expect(line.needs).toContain('reason');
    }
  });

  it('asks a document of whoever cancels, a share and a product of the lead', () => {
    const needsOf = (action: Action, by: Part) =>
      transitions.filter((one) => one.action === action && one.by === by).map((one) => one.needs ?? []);
    expect(needsOf('cancel', 'giver').every((needs) => needs.includes('document'))).toBe(true);
    expect(needsOf('report_progress', 'lead').every((needs) => needs.includes('percent'))).toBe(true);
    expect(needsOf('report_progress', 'coordinator').every((needs) => needs.length === 0)).toBe(true);
    expect(needsOf('submit_result', 'lead').every((needs) => needs.includes('product'))).toBe(true);
  });

  it('closes a task that was accepted, cancelled or withdrawn', () => {
    expect(closedStates).toEqual(['completed', 'cancelled', 'withdrawn']);
    for (const state of closedStates) expect(stepsFrom(state, new Set(parts))).toEqual([]);
  });

  it('joins the parts of someone who plays two', () => {
    const both = stepsFrom('in_progress', new Set(['coordinator', 'giver'])).map(({ action }) => action);
    expect(both).toContain('report_progress');
    expect(both).toContain('edit');
  });

  it('is drawn beside it as it is', () => {
    const drawn = readFileSync(join(import.meta.dirname, 'transitions.md'), 'utf8');
    expect(drawn).toContain(`\`\`\`mermaid\n${drawTransitions()}\n\`\`\``);
  });
});
