import type { FieldErrors, Typed } from '../../../kernel/http/index.ts';
import type { Course } from '../course.ts';
import type { ComputedDeadline } from '../deadline-by.ts';
import type { Whole } from '../parts.ts';
import type { Task } from '../task.ts';
import type { TaskScreen } from '../task-screen.ts';
import type { Action, Part, Transition } from '../transitions.ts';
import type { AnnexDrawn } from './annex-drawn.ts';

/** An act that was tried and not done: what was typed comes back with a sentence for what was wrong. */
export interface Tried {
  readonly action: Action;
  readonly typed: Typed;
  readonly errors: FieldErrors;
  /** Why it could not be done, when it was no field. */
  readonly failure?: string | undefined;
}

/** What the view of a task draws: the task, and what the one who looks may do with it now. */
export interface TaskPage {
  readonly screen: TaskScreen;
  readonly nameOf: (bodyId: string) => string;
  readonly played: ReadonlySet<Part>;
  /** The lines of the table that are open now, provisos met. */
  readonly steps: readonly Transition[];
  readonly tried?: Tried | undefined;
  /** What befell it besides progress and results. */
  readonly course: Course;
  /** What its parts come to; nothing where it has none. */
  readonly whole: Whole | undefined;
  /** True of a task whose page opens for the one who looks. */
  readonly opens: (task: Task) => boolean;
  /** The deadline that a paused task would have if it went on today, where the pause moves it. */
  readonly afterPause: ComputedDeadline | undefined;
  /** What slices above add, each piece in its place. */
  readonly annexes: readonly AnnexDrawn[];
}
