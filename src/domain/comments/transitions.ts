import type { State } from './comment.ts';

/** What a moderator can do with a comment: from which state it may be done, and where it leads. */
export const deeds = {
  publish: { from: ['held', 'refused'], to: 'published', asksReason: false, recorded: 'comment.published' },
  refuse: { from: ['held', 'published'], to: 'refused', asksReason: true, recorded: 'comment.refused' },
  hold_back: { from: ['published', 'refused'], to: 'held', asksReason: false, recorded: 'comment.held_back' },
  /** What was reported stays as it is. */
  keep: { from: ['published'], to: 'published', asksReason: false, recorded: 'comment.kept' },
} as const satisfies Readonly<
  Record<string, { from: readonly State[]; to: State; asksReason: boolean; recorded: string }>
>;

export type Deed = keyof typeof deeds;
export const deedNames = Object.keys(deeds) as Deed[];

/** What can be done with a comment as it stands. */
export function deedsFor(state: State): Deed[] {
  return deedNames.filter((deed) => canBeDone(deed, state));
}

/** True where the deed fits how the comment stands. */
export function canBeDone(deed: Deed, state: State): boolean {
  return (deeds[deed].from as readonly State[]).includes(state);
}
