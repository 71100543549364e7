import type { Temporal } from '../../kernel/time/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import { type Dated, standing, type Task } from './task.ts';

/** How often what was given can be split again: a part of a part of a part is not. */
export const deepestPart = 3;

/** A part of a task, with why it is due after the whole, where it is. */
export interface TaskPart extends Task {
  readonly note: string;
}

/** How a task stands by its parts. */
export const wholeStates = ['done', 'late', 'waiting', 'paused', 'under way'] as const;
export type WholeState = (typeof wholeStates)[number];

/** What the parts of a task come to; what was cancelled or withdrawn is no part any more. */
export interface Whole {
  readonly state: WholeState;
  readonly all: number;
  readonly accepted: number;
  readonly open: number;
  readonly late: number;
  /** The mean of the shares of its parts, each part counting alike. */
  readonly percent: number;
}

/**
 * The one rule by which a task stands as its parts do: done when all are accepted, late when one that is open is overdue,
 * waiting when all that are open were handed in, paused when all that are open are paused. Nothing where no part is left.
 */
export function wholeOf(
  parts: readonly (Dated & Pick<Task, 'percent'>)[],
  today: Temporal.PlainDate,
): Whole | undefined {
  const counted = parts.filter((part) => standing(part, today) !== 'closed');
  if (counted.length === 0) return undefined;
  const open = counted.filter(({ state }) => state !== 'completed');
  const late = open.filter((part) => standing(part, today) === 'open overdue').length;
  const every = (wanted: Task['state']) => open.every(({ state }) => state === wanted);
  const shares = counted.reduce(
    (sum, { state, percent }) => sum + (state === 'completed' ? 100 : percent),
    0,
  );
  return {
    state:
      open.length === 0
        ? 'done'
        : late > 0
          ? 'late'
          : every('submitted')
            ? 'waiting'
            : every('paused')
              ? 'paused'
              : 'under way',
    all: counted.length,
    accepted: counted.length - open.length,
    open: open.length,
    late,
    percent: Math.floor(shares / counted.length),
  };
}

/** The bodies to which the lead of a task may give parts of it: those below it, and below the body that it acts for. */
export function bodiesForParts(leadId: string, tree: BodyTree): ReadonlySet<string> {
  const above = new Set(tree.pathTo(leadId).map(({ id }) => id));
  return new Set([...tree.under(tree.actsForAll(leadId))].filter((id) => !above.has(id)));
}
