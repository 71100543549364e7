import type { Temporal } from '../../kernel/time/index.ts';
import type { State } from '../tasks/index.ts';

/** What the giver says to the lead about a task. */
export interface Urging {
  readonly taskId: string;
  readonly words: string;
  /** The document that says it too; empty where there is none. */
  readonly document: string;
}

/** A reminder that was sent. */
export interface Reminder extends Urging {
  readonly id: string;
  readonly sentAt: Temporal.Instant;
  readonly sender: string;
}

/** The states in which it is the lead who has to act. */
export const remindableStates: readonly State[] = ['assigned', 'in_progress', 'returned'];
