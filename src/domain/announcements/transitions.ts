/** Where an announcement stands. Whether it is out or over is asked of the clock. */
export const states = ['draft', 'published', 'withdrawn'] as const;
export type State = (typeof states)[number];

/** The part played in one announcement: one who writes for the body, or one who judges what another wrote. */
export const parts = ['writer', 'issuer'] as const;
export type Part = (typeof parts)[number];

export const actions = ['publish', 'hold_back', 'withdraw', 'reopen'] as const;
export type Action = (typeof actions)[number];

/** One line of the table: in this state, whoever plays this part may do this, and the announcement then stands there. */
export interface Transition {
  readonly from: State;
  readonly by: Part;
  readonly action: Action;
  readonly to: State;
  /** A reason has to be given, which readers see. */
  readonly asksReason?: true;
  /** Only while its minute has not come, or only after. */
  readonly when?: 'not_out' | 'out';
}

/** The one table: buttons, permission, words, tests and the drawn diagram come from it; what is not here is refused. */
export const transitions: readonly Transition[] = [
  { from: 'draft', by: 'issuer', action: 'publish', to: 'published' },
  { from: 'published', by: 'writer', action: 'hold_back', to: 'draft', when: 'not_out' },
  { from: 'published', by: 'issuer', action: 'hold_back', to: 'draft', when: 'not_out' },
  { from: 'published', by: 'issuer', action: 'withdraw', to: 'withdrawn', asksReason: true, when: 'out' },
  { from: 'withdrawn', by: 'writer', action: 'reopen', to: 'draft' },
];

/** The lines open to someone who plays these parts, one for each action. */
export function stepsFrom(
  { state, isOut }: { readonly state: State; readonly isOut: boolean },
  played: ReadonlySet<Part>,
): readonly Transition[] {
  const fits = ({ when }: Transition) => when === undefined || (when === 'out') === isOut;
  const open = transitions.filter((step) => step.from === state && played.has(step.by) && fits(step));
  return open.filter(({ action }, nth) => open.findIndex((step) => step.action === action) === nth);
}
