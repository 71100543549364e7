import type { Temporal } from '../../kernel/time/index.ts';
import type { TaskPart } from './parts.ts';
import type { Task } from './task.ts';
import type { State } from './transitions.ts';

/** One pause of a task; half-open, and open while it lasts. */
export interface PauseLine {
  readonly id: string;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | null;
  readonly stateBefore: State;
  readonly reason: string;
  readonly document: string;
  readonly by: string;
  readonly at: Temporal.Instant;
  readonly remark: string;
  /** Nobody while it lasts, and where the task was ended before it went on. */
  readonly resumedBy: string | null;
  readonly resumedAt: Temporal.Instant | null;
}

/** One hand-over of a task to another lead. */
export interface HandoverLine {
  readonly id: string;
  readonly fromLead: string;
  readonly toLead: string;
  readonly reason: string;
  readonly document: string;
  readonly by: string;
  readonly at: Temporal.Instant;
}

/** A result that was handed in although parts were open. */
export interface OverrideLine {
  readonly resultId: string;
  readonly open: number;
  readonly all: number;
  readonly note: string;
  readonly by: string;
}

/** What befell a task besides its progress and results, the latest first. */
export interface Course {
  readonly pauses: readonly PauseLine[];
  readonly handovers: readonly HandoverLine[];
  readonly overrides: readonly OverrideLine[];
  /** In the order in which they were given. */
  readonly parts: readonly TaskPart[];
  /** The task of which it is a part. */
  readonly whole: Task | undefined;
}

/** The course of a task of which there is nothing more to tell. */
export const evenCourse: Course = { pauses: [], handovers: [], overrides: [], parts: [], whole: undefined };
