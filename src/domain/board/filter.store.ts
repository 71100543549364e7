import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { plannedAnew } from '../../kernel/db/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { searchedKeys } from '../documents/index.ts';
import { type Coordinated, closedStates, type Standing, standingOn } from '../tasks/index.ts';
import { type BoardLabel, daysOfSpan, endedSince, exactName, numberIn, type TaskFilter } from './filter.ts';
import type { Shown } from './shown.ts';

/** For whom and when a list is made. */
export interface Seen extends Shown {
  /** The tasks under the name `t`: as they are, or as they were known at the end of a past day. */
  readonly tasks: RawBuilder<unknown>;
  /** The same where they are looked for, not fetched one by one: narrowed to where the one who asks may know of any. */
  readonly near: RawBuilder<unknown>;
  /** The condition on `t` that keeps to what the one who asks may know of. */
  readonly readable: RawBuilder<boolean>;
  /** True of a task `t` whose page opens today for the one who asks. */
  readonly opens: RawBuilder<boolean>;
  readonly coordinated: Coordinated;
}

type Condition = RawBuilder<unknown>;

/** Asks nothing. */
export const always = sql<boolean>`true`;
/** Lets nothing through. */
export const never = sql<boolean>`false`;

/** The filter as a condition on a task `t`, within what may be known. */
export function matching(filter: TaskFilter, seen: Seen): RawBuilder<boolean> {
  return sql<boolean>`(${bounding(filter, seen)} and ${standingAsked(filter, seen)})`;
}

/** The filter but for how a task is counted, so that every way of counting can be told within the same bounds. */
export function bounding(filter: TaskFilter, seen: Seen): RawBuilder<boolean> {
  const asked = [
    seen.readable,
    ...bodiesAsked(filter, seen),
    ...daysAsked(filter, seen),
    ...wordsAsked(filter),
    ...(filter.scheme ? [inScheme(filter.scheme)] : []),
    ...(filter.numbers ? [sql`t.number = any(${filter.numbers}::bigint[])`] : []),
    ...endedAsked(filter, seen),
    ...(filter.state ? [sql`t.state = ${filter.state}`] : []),
    ...(filter.label ? [labelled(filter.label, seen)] : []),
    ...(filter.force ? [sql`t.force = ${filter.force}`] : []),
  ];
  const anew = Object.keys(filter).length > 0 ? plannedAnew : sql``;
  return sql<boolean>`(${anew}${sql.join(asked, sql` and `)})`;
}

/** How the filter wants tasks counted. What is cancelled or withdrawn is in a list only when it is asked for. */
export function standingAsked({ standing, state }: TaskFilter, { today }: Seen): RawBuilder<boolean> {
  if (standing) return stands(standing, today);
  if (state && closedStates.includes(state)) return sql<boolean>`true`;
  return sql<boolean>`t.state not in ('cancelled', 'withdrawn')`;
}

/** True of a task `t` that is counted so; its state is named too, so that an index can answer that part. */
function stands(standing: Standing, today: Temporal.PlainDate): RawBuilder<boolean> {
  if (standing === 'closed') return sql<boolean>`t.state in ('cancelled', 'withdrawn')`;
  const done = standing === 'done in time' || standing === 'done late';
  return sql<boolean>`(${done ? sql`t.state = 'completed'` : isOpen} and ${standingOn(today)} = ${standing})`;
}

const isOpen = sql<boolean>`t.ended_on = 'infinity'`;

/** True of a task `t` that bears the label. */
export function labelled(label: BoardLabel, { today, nearDueDays }: Seen): RawBuilder<boolean> {
  switch (label) {
    case 'near due':
      return sql<boolean>`(t.due_on >= ${today}::date and t.due_on <= ${today}::date + ${nearDueDays}::int
        and t.state in ('assigned', 'in_progress', 'returned'))`;
    case 'waiting':
      return sql<boolean>`(t.state = 'submitted')`;
    case 'extension asked':
      return sql<boolean>`(t.extension_pending and ${isOpen})`;
    case 'paused':
      return sql<boolean>`(t.state = 'paused')`;
    case 'no deadline':
      return sql<boolean>`(t.due_on is null and t.horizon is null and ${isOpen})`;
    case 'horizon':
      return sql<boolean>`(t.horizon is not null and ${isOpen})`;
    case 'returned':
      return sql<boolean>`(t.state = 'returned')`;
  }
}

/** The days by which a task `t` is or was late; null where it has no deadline. */
export function daysLateOn(today: Temporal.PlainDate): RawBuilder<number | null> {
  return sql<
    number | null
  >`(coalesce(t.done_on, t.handed_in_on, t.paused_on - 1, ${today}::date) - t.due_on)`;
}

/** What lives is always counted; what ended, from a day on. */
function endedAsked(filter: TaskFilter, { today }: Seen): Condition[] {
  const since = endedSince(filter, today);
  if (since)
    return [sql`t.ended_on >= ${since}::date and (t.done_on is null or t.done_on >= ${since}::date)`];
  // Nothing is accepted before it was handed in: the index by days of ending serves this too.
  return filter.doneFrom ? [sql`t.ended_on >= ${filter.doneFrom}::date`] : [];
}

function inScheme(schemeId: string): Condition {
  return sql`t.id in (select m.task_id from schemes.membership m where m.scheme_id = ${schemeId}::uuid and m.removed_at is null)`;
}

function bodiesAsked(
  { lead, alone, coordinating, giver }: TaskFilter,
  { tree, coordinated }: Seen,
): Condition[] {
  const leads = lead ? (alone ? [lead] : [...tree.under([lead])]) : [];
  return [
    ...(lead ? [sql`t.lead_id = any(${leads}::uuid[])`] : []),
    ...(giver ? [sql`t.giver_id = ${giver}::uuid`] : []),
    ...(coordinating ? [coordinated.byOneOf([coordinating])] : []),
  ];
}

function daysAsked(filter: TaskFilter, { today }: Seen): Condition[] {
  const span = filter.span && daysOfSpan(filter.span, today);
  const late = daysLateOn(today);
  return [
    ...(span ? [sql`t.given_on >= ${span.from}::date and t.given_on <= ${span.to}::date`] : []),
    ...(filter.givenFrom ? [sql`t.given_on >= ${filter.givenFrom}::date`] : []),
    ...(filter.givenTo ? [sql`t.given_on <= ${filter.givenTo}::date`] : []),
    ...(filter.dueFrom ? [sql`t.due_on >= ${filter.dueFrom}::date`] : []),
    ...(filter.dueTo ? [sql`t.due_on <= ${filter.dueTo}::date`] : []),
    ...(filter.doneFrom ? [sql`t.done_on >= ${filter.doneFrom}::date`] : []),
    ...(filter.doneTo ? [sql`t.done_on <= ${filter.doneTo}::date`] : []),
    ...(filter.lateFrom ? [sql`${late} >= ${filter.lateFrom}::int`] : []),
    ...(filter.lateTo ? [sql`${late} <= ${filter.lateTo}::int and ${late} > 0`] : []),
  ];
}

function wordsAsked({ search, directive, speaker }: TaskFilter): Condition[] {
  return [
    ...(search ? [found(search)] : []),
    ...(directive ? [fromDirective(directive)] : []),
    ...(speaker ? [saidBy(speaker)] : []),
  ];
}

/** By its number as people say it, `NV-1024` or `1024`, or by words of its title without marks. */
function found(search: string): Condition {
  const number = numberIn(search);
  const titled = sql`(${sql.join(titleHolding(search), sql` and `)})`;
  return number === undefined ? titled : sql`(t.number = ${number}::bigint or ${titled})`;
}

/** What may stand beside a word in a title without marks; said one by one, for then the index of titles can answer. */
const beside = `[- ,.;:()/<>"'?!]`;

/** Words as they stand, the last as far as it has been typed: `ho so` is not any two words with these letters in them. */
function titleHolding(search: string): Condition[] {
  const words = search.match(/[\p{L}\p{M}\d]+/gu) ?? [];
  if (words.length === 0) return [holding(sql`t.plain_title`, search)];
  return words.map((word, nth) => {
    const end = nth === words.length - 1 ? '' : `(${beside}|$)`;
    return sql`t.plain_title ~ (${`(^|${beside})`} || kernel.plain(${word}) || ${end})`;
  });
}

function fromDirective(typed: string): Condition {
  if (z.uuid().safeParse(typed).success) return sql`t.directive_id = ${typed}::uuid`;
  const words = typed.split(/\s+/).filter(Boolean);
  const titled = words.map((word) => holding(sql`kernel.plain(d.title)`, word));
  // `KL 14`, `14-kl/tu`, `Kết luận 14`: the number in any spelling, as the register finds it.
  const keys = searchedKeys(typed);
  const numbered = keys.length > 0 ? sql` or d.number_keys @> ${keys}::text[]` : sql``;
  return sql`t.directive_id in (select d.id from documents.directive d
    where (${sql.join(titled, sql` and `)})${numbered})`;
}

function saidBy(typed: string): Condition {
  const exact = exactName(typed);
  return exact === undefined ? holding(sql`kernel.plain(t.speaker)`, typed) : sql`t.speaker = ${exact}`;
}

function holding(column: Condition, typed: string): Condition {
  return sql`${column} like '%' || kernel.plain(${literally(typed)}) || '%'`;
}

/** Signs that mean something to LIKE, taken as themselves. */
function literally(typed: string): string {
  return typed.replace(/[\\%_]/g, '\\$&');
}
