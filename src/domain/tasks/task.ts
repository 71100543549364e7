import { dayOf, type Temporal, timeOf } from '../../kernel/time/index.ts';
import { type DeadlineRule, timeOfRule } from '../calendar/index.ts';
import { isOpen, type State } from './transitions.ts';

/** With what force the sentence gives the task, as the reader tells it. */
export const forces = [
  'directive',
  'request',
  'reminder',
  'wish',
  'standing',
  'commitment',
  'proposal',
] as const;
export type Force = (typeof forces)[number];

/** The words that ordered a task and where they stand: UTF-16 units in the text of that fingerprint, end exclusive. */
export interface Passage {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly textSha256: string;
}

/** A task: what a body has to do, by whose order, by when, and how it stands. */
export interface Task {
  readonly id: string;
  /** Running number that people say on the telephone. */
  readonly number: number;
  readonly title: string;
  /** What has to be handed in. */
  readonly product: string;
  readonly giverId: string;
  readonly leadId: string;
  readonly coordinatingIds: readonly string[];
  readonly directiveId: string;
  /** Secrecy and register of its directive: a task is as secret as the document that gave it. */
  readonly secrecy: 'normal' | 'confidential' | 'secret';
  readonly registeredIn: string;
  readonly passage: Passage;
  readonly force: Force;
  /** The leader at whose word it was given, as named in the text. */
  readonly speaker: string;
  readonly state: State;
  /** The deadline in force; null when none was set. */
  readonly dueOn: Temporal.PlainDate | null;
  /** The year that the text looks to without setting a day; null where it does not. */
  readonly horizon: number | null;
  readonly givenOn: Temporal.PlainDate;
  /** The day of handing in of the result that waits or was accepted. */
  readonly handedInOn: Temporal.PlainDate | null;
  /** The day of handing in of the result that was accepted. */
  readonly doneOn: Temporal.PlainDate | null;
  /** The first day that does not count, while it is paused. */
  readonly pausedOn: Temporal.PlainDate | null;
  /** The task of which this one is a part, and how many splittings stand above it. */
  readonly parentId: string | null;
  readonly depth: number;
  readonly percent: number;
  readonly extensionPending: boolean;
  readonly version: number;
}

/** How a task is counted; every task is in exactly one of these. */
export const standings = ['open overdue', 'open in time', 'done in time', 'done late', 'closed'] as const;
export type Standing = (typeof standings)[number];

/** What counting a task rests on. */
export type Dated = Pick<Task, 'state' | 'dueOn' | 'handedInOn' | 'doneOn' | 'pausedOn'>;

/**
 * How the task is counted on a day. The lead answers for the day of handing in: while a result handed in waits
 * for the giver, or the task is paused, no further day is counted against the lead.
 */
export function standing(task: Dated, today: Temporal.PlainDate): Standing {
  if (task.state === 'cancelled' || task.state === 'withdrawn') return 'closed';
  const late = daysLate(task, today) > 0;
  if (task.state === 'completed') return late ? 'done late' : 'done in time';
  return late ? 'open overdue' : 'open in time';
}

/** How many days past its deadline the task was handed in, or is today; 0 when it is in time or has no deadline. */
export function daysLate(task: Dated, today: Temporal.PlainDate): number {
  if (task.dueOn === null || task.state === 'cancelled' || task.state === 'withdrawn') return 0;
  return Math.max(0, task.dueOn.until(countedUpTo(task, today), { largestUnit: 'day' }).days);
}

function countedUpTo(task: Dated, today: Temporal.PlainDate): Temporal.PlainDate {
  return task.doneOn ?? task.handedInOn ?? task.pausedOn?.subtract({ days: 1 }) ?? today;
}

/** The day on which a result counts as handed in: after the hour of its deadline it comes on the next day. */
export function handedInOn(
  { dueOn }: Pick<Task, 'dueOn'>,
  rule: DeadlineRule | undefined,
  now: Temporal.Instant,
): Temporal.PlainDate {
  const day = dayOf(now);
  const time = timeOfRule(rule);
  const isPast = time && dueOn?.equals(day) && timeOf(now) > time;
  return isPast ? day.add({ days: 1 }) : day;
}

/** What is said of a task over the way it is counted. */
export type Label =
  | { readonly kind: 'completed' | 'closed' | 'waits' | 'paused' | 'no deadline' }
  | { readonly kind: 'horizon' | 'horizon passed'; readonly year: number }
  | {
      readonly kind: 'completed late' | 'waits, late' | 'paused, late' | 'overdue' | 'near due' | 'on course';
      readonly days: number;
    };

/** The label of a task on a day; near due from `nearDueDays` days before its deadline. */
export function labelOf(
  task: Dated & Pick<Task, 'horizon'>,
  today: Temporal.PlainDate,
  nearDueDays: number,
): Label {
  const days = daysLate(task, today);
  if (!isOpen(task.state)) {
    if (task.state !== 'completed') return { kind: 'closed' };
    return days > 0 ? { kind: 'completed late', days } : { kind: 'completed' };
  }
  if (task.state === 'submitted') return days > 0 ? { kind: 'waits, late', days } : { kind: 'waits' };
  if (task.state === 'paused') return days > 0 ? { kind: 'paused, late', days } : { kind: 'paused' };
  if (task.dueOn === null) return undatedLabel(task.horizon, today);
  if (days > 0) return { kind: 'overdue', days };
  const left = today.until(task.dueOn, { largestUnit: 'day' }).days;
  return { kind: left <= nearDueDays ? 'near due' : 'on course', days: left };
}

function undatedLabel(horizon: number | null, today: Temporal.PlainDate): Label {
  if (horizon === null) return { kind: 'no deadline' };
  return { kind: today.year > horizon ? 'horizon passed' : 'horizon', year: horizon };
}

/** True when the task would be given to the very body that leads it, or one body would both lead and coordinate. */
export function bodiesClash(
  bodies: Pick<Task, 'giverId' | 'leadId' | 'coordinatingIds'>,
): 'giver' | 'coordinator' | undefined {
  if (bodies.leadId === bodies.giverId) return 'giver';
  return bodies.coordinatingIds.includes(bodies.leadId) ? 'coordinator' : undefined;
}
