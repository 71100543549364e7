/** Where an article stands. */
export const states = [
  'draft',
  'proofread',
  'in_review',
  'scheduled',
  'published',
  'corrected',
  'withdrawn',
  'dropped',
] as const;
export type State = (typeof states)[number];

/** The part played in one article: one who writes, one who judges what others wrote, or the clock. */
export const parts = ['editor', 'reviewer', 'clock'] as const;
export type Part = (typeof parts)[number];

/** What can be done with an article besides writing it. */
export const actions = [
  'hand_to_proof',
  'submit',
  'take_back',
  'return',
  'schedule',
  'unschedule',
  'publish',
  'correct',
  'withdraw',
  'reopen',
  'drop',
] as const;
export type Action = (typeof actions)[number];

/** What has to be given with the step. */
export const needs = ['note', 'moment'] as const;
export type Need = (typeof needs)[number];

/** What must be so of the article besides its state. */
export const provisos = ['errors_answered', 'embargo_over', 'hour_has_come', 'differs_from_public'] as const;
export type Proviso = (typeof provisos)[number];

/** One line of the table: in this state, whoever plays this part may do this, and the article then stands there. */
export interface Transition {
  readonly from: State;
  readonly by: Part;
  readonly action: Action;
  readonly to: State;
  readonly needs?: readonly Need[];
  readonly provided?: readonly Proviso[];
}

const noted = { needs: ['note'] } as const;
const sound = { provided: ['errors_answered'] } as const;
const publishing = { provided: ['errors_answered', 'embargo_over'] } as const;
const scheduling = { needs: ['moment'], provided: ['errors_answered'] } as const;
const correcting = { needs: ['note'], provided: ['differs_from_public', 'errors_answered'] } as const;

/**
 * The one table. Buttons, permission, words, tests and the drawn diagram all come from it; what is not here is refused.
 * No line lets an editor bring own words before the public: whoever wrote a piece never reviews it.
 */
export const transitions: readonly Transition[] = [
  { from: 'draft', by: 'editor', action: 'hand_to_proof', to: 'proofread' },
  { from: 'draft', by: 'editor', action: 'drop', to: 'dropped', ...noted },
  { from: 'proofread', by: 'editor', action: 'submit', to: 'in_review', ...sound },
  { from: 'proofread', by: 'editor', action: 'take_back', to: 'draft' },
  { from: 'proofread', by: 'editor', action: 'drop', to: 'dropped', ...noted },
  { from: 'in_review', by: 'reviewer', action: 'publish', to: 'published', ...publishing },
  { from: 'in_review', by: 'reviewer', action: 'schedule', to: 'scheduled', ...scheduling },
  { from: 'in_review', by: 'reviewer', action: 'return', to: 'draft', ...noted },
  { from: 'in_review', by: 'editor', action: 'take_back', to: 'draft' },
  { from: 'scheduled', by: 'clock', action: 'publish', to: 'published', provided: ['hour_has_come'] },
  { from: 'scheduled', by: 'reviewer', action: 'publish', to: 'published', ...publishing },
  { from: 'scheduled', by: 'reviewer', action: 'schedule', to: 'scheduled', ...scheduling },
  { from: 'scheduled', by: 'editor', action: 'unschedule', to: 'in_review' },
  { from: 'scheduled', by: 'reviewer', action: 'unschedule', to: 'in_review' },
  { from: 'published', by: 'reviewer', action: 'correct', to: 'corrected', ...correcting },
  { from: 'published', by: 'reviewer', action: 'withdraw', to: 'withdrawn', ...noted },
  { from: 'corrected', by: 'reviewer', action: 'correct', to: 'corrected', ...correcting },
  { from: 'corrected', by: 'reviewer', action: 'withdraw', to: 'withdrawn', ...noted },
  { from: 'withdrawn', by: 'editor', action: 'reopen', to: 'draft', ...noted },
  { from: 'dropped', by: 'editor', action: 'reopen', to: 'draft' },
];

/** The states in which the words of a piece may change; of what is public, a working copy changes until it is corrected. */
export const writable: readonly State[] = ['draft', 'proofread', 'published', 'corrected'];

/** The lines open to someone who plays these parts in an article that stands there, provisos aside; one for each action. */
export function stepsFrom(state: State, played: ReadonlySet<Part>): readonly Transition[] {
  const open = transitions.filter((step) => step.from === state && played.has(step.by));
  return open.filter(({ action }, nth) => open.findIndex((step) => step.action === action) === nth);
}

/** The table as a Mermaid diagram: who does what to bring an article from one state to the next. */
export function drawTransitions(): string {
  const moves = transitions.filter((step) => step.from !== step.to);
  return [
    'stateDiagram-v2',
    '  [*] --> draft: begin (editor)',
    ...moves.map(({ from, to, action, by }) => `  ${from} --> ${to}: ${action} (${by})`),
  ].join('\n');
}
