/** Where a task stands. */
export const states = [
  'assigned',
  'in_progress',
  'paused',
  'submitted',
  'returned',
  'completed',
  'cancelled',
  'withdrawn',
] as const;
export type State = (typeof states)[number];

/** The part a person plays in one task, by the body for which they act. */
export const parts = ['giver', 'lead', 'coordinator'] as const;
export type Part = (typeof parts)[number];

/** What can be done with a task once it has been given. */
export const actions = [
  'acknowledge',
  'report_progress',
  'submit_result',
  'accept',
  'return',
  'ask_extension',
  'grant_extension',
  'refuse_extension',
  'pause',
  'resume',
  'hand_over',
  'split',
  'edit',
  'withdraw',
  'cancel',
] as const;
export type Action = (typeof actions)[number];

/** What the person has to supply for the step; it is refused without. */
export const needs = ['reason', 'document', 'percent', 'product', 'deadline'] as const;
export type Need = (typeof needs)[number];

/** What must be so of the task besides its state. */
export const provisos = [
  'has_deadline',
  'no_extension_waits',
  'extension_waits',
  'another_handed_in',
  'paused_when_assigned',
  'paused_in_progress',
  'paused_when_returned',
  'never_handed_over',
  'gives_for_lead',
  'no_secret',
  'not_deepest',
] as const;
export type Proviso = (typeof provisos)[number];

/** One line of the table: in this state, whoever plays this part may do this, and the task then stands there. */
export interface Transition {
  readonly from: State;
  readonly by: Part;
  readonly action: Action;
  readonly to: State;
  readonly needs?: readonly Need[];
  readonly provided?: readonly Proviso[];
}

const asking = { needs: ['reason', 'deadline'], provided: ['has_deadline', 'no_extension_waits'] } as const;
const granting = { provided: ['extension_waits'] } as const;
const refusing = { needs: ['reason'], provided: ['extension_waits'] } as const;
const accepting = { provided: ['another_handed_in'] } as const;
const returning = { needs: ['reason'], provided: ['another_handed_in'] } as const;
const cancelling = { needs: ['reason', 'document'] } as const;
const handingOver = { needs: ['reason'] } as const;
const splitting = { provided: ['gives_for_lead', 'no_secret', 'not_deepest'] } as const;
const pausing = { needs: ['reason'], provided: ['no_extension_waits'] } as const;

/**
 * The one table. Buttons, permission, words, tests and the drawn diagram all come from it; what is not here is refused.
 * No line gives the lead a way to `completed`: whoever does the work never accepts it.
 */
export const transitions: readonly Transition[] = [
  { from: 'assigned', by: 'lead', action: 'acknowledge', to: 'in_progress' },
  { from: 'assigned', by: 'lead', action: 'ask_extension', to: 'assigned', ...asking },
  { from: 'assigned', by: 'giver', action: 'edit', to: 'assigned' },
  { from: 'assigned', by: 'giver', action: 'pause', to: 'paused', ...pausing },
  { from: 'assigned', by: 'giver', action: 'hand_over', to: 'assigned', ...handingOver },
  { from: 'assigned', by: 'giver', action: 'withdraw', to: 'withdrawn', provided: ['never_handed_over'] },
  { from: 'assigned', by: 'giver', action: 'cancel', to: 'cancelled', ...cancelling },
  { from: 'assigned', by: 'giver', action: 'grant_extension', to: 'assigned', ...granting },
  { from: 'assigned', by: 'giver', action: 'refuse_extension', to: 'assigned', ...refusing },

  { from: 'in_progress', by: 'lead', action: 'report_progress', to: 'in_progress', needs: ['percent'] },
  { from: 'in_progress', by: 'lead', action: 'submit_result', to: 'submitted', needs: ['product'] },
  { from: 'in_progress', by: 'lead', action: 'ask_extension', to: 'in_progress', ...asking },
  { from: 'in_progress', by: 'lead', action: 'split', to: 'in_progress', ...splitting },
  { from: 'in_progress', by: 'coordinator', action: 'report_progress', to: 'in_progress' },
  { from: 'in_progress', by: 'giver', action: 'edit', to: 'in_progress' },
  { from: 'in_progress', by: 'giver', action: 'pause', to: 'paused', ...pausing },
  { from: 'in_progress', by: 'giver', action: 'hand_over', to: 'assigned', ...handingOver },
  { from: 'in_progress', by: 'giver', action: 'cancel', to: 'cancelled', ...cancelling },
  { from: 'in_progress', by: 'giver', action: 'grant_extension', to: 'in_progress', ...granting },
  { from: 'in_progress', by: 'giver', action: 'refuse_extension', to: 'in_progress', ...refusing },

  // A task goes on from where it was paused.
  { from: 'paused', by: 'giver', action: 'resume', to: 'assigned', provided: ['paused_when_assigned'] },
  { from: 'paused', by: 'giver', action: 'resume', to: 'in_progress', provided: ['paused_in_progress'] },
  { from: 'paused', by: 'giver', action: 'resume', to: 'returned', provided: ['paused_when_returned'] },
  { from: 'paused', by: 'giver', action: 'cancel', to: 'cancelled', ...cancelling },

  { from: 'submitted', by: 'giver', action: 'accept', to: 'completed', ...accepting },
  { from: 'submitted', by: 'giver', action: 'return', to: 'returned', ...returning },
  { from: 'submitted', by: 'giver', action: 'cancel', to: 'cancelled', ...cancelling },
  { from: 'submitted', by: 'giver', action: 'grant_extension', to: 'submitted', ...granting },
  { from: 'submitted', by: 'giver', action: 'refuse_extension', to: 'submitted', ...refusing },

  { from: 'returned', by: 'lead', action: 'report_progress', to: 'returned', needs: ['percent'] },
  { from: 'returned', by: 'lead', action: 'submit_result', to: 'submitted', needs: ['product'] },
  { from: 'returned', by: 'lead', action: 'ask_extension', to: 'returned', ...asking },
  { from: 'returned', by: 'lead', action: 'split', to: 'returned', ...splitting },
  { from: 'returned', by: 'coordinator', action: 'report_progress', to: 'returned' },
  { from: 'returned', by: 'giver', action: 'edit', to: 'returned' },
  { from: 'returned', by: 'giver', action: 'pause', to: 'paused', ...pausing },
  { from: 'returned', by: 'giver', action: 'hand_over', to: 'assigned', ...handingOver },
  { from: 'returned', by: 'giver', action: 'cancel', to: 'cancelled', ...cancelling },
  { from: 'returned', by: 'giver', action: 'grant_extension', to: 'returned', ...granting },
  { from: 'returned', by: 'giver', action: 'refuse_extension', to: 'returned', ...refusing },
];

/** The lines open to someone who plays these parts in a task that stands there, provisos aside. */
export function stepsFrom(state: State, played: ReadonlySet<Part>): readonly Transition[] {
  return transitions.filter((step) => step.from === state && played.has(step.by));
}

/** The lines that let someone who plays these parts do this now, provisos aside: the first whose provisos hold is taken. */
export function findSteps(state: State, played: ReadonlySet<Part>, action: Action): readonly Transition[] {
  return stepsFrom(state, played).filter((step) => step.action === action);
}

/** True when this has to be supplied with the act, by whoever does it. */
export function asks(action: Action, need: Need): boolean {
  return transitions.some((step) => step.action === action && step.needs?.includes(need));
}

/** The states from which nothing leads on. */
export const closedStates: readonly State[] = states.filter(
  (state) => !transitions.some((step) => step.from === state),
);

/** True while something can still be done with a task that stands there. */
export function isOpen(state: State): boolean {
  return !closedStates.includes(state);
}

/** The table as a Mermaid diagram: who does what to bring a task from one state to the next. */
export function drawTransitions(): string {
  const moves = transitions.filter((step) => step.from !== step.to);
  return [
    'stateDiagram-v2',
    '  [*] --> assigned: assign (giver)',
    ...moves.map(({ from, to, action, by }) => `  ${from} --> ${to}: ${action} (${by})`),
    ...closedStates.map((state) => `  ${state} --> [*]`),
  ].join('\n');
}
