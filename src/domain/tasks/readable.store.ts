import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../kernel/access/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import { type Reach, reachOf } from './access.ts';

/** Who coordinates in a task `t`: whether one of some bodies does, and all of them as a list. */
export interface Coordinated {
  readonly byOneOf: (bodyIds: readonly string[]) => RawBuilder<boolean>;
  readonly list: RawBuilder<readonly string[]>;
}

/** The tasks as they are, under the name `t`. */
export const tasksNow: RawBuilder<unknown> = sql`tasks.task t`;

/** Who coordinates in `tasks.task t` now. */
export const coordinatedNow: Coordinated = {
  byOneOf: (bodyIds) => sql`exists (
    select from tasks.coordination c where c.task_id = t.id and c.body_id = any(${bodyIds}::uuid[]))`,
  list: sql`array(select c.body_id::text from tasks.coordination c where c.task_id = t.id order by c.body_id)`,
};

/**
 * The rule of reach as a condition on a task `t`, the same as `canReadTask`; for lists and counts. What is secret
 * today is kept from those who may not know, also where `t` is a task as it was known on a day.
 */
export function readableTasks(
  actor: Actor,
  tree: BodyTree,
  coordinated: Coordinated = coordinatedNow,
): RawBuilder<boolean> {
  return withinReach(reachOf(actor, tree), coordinated);
}

/**
 * The tasks as they are, under the name `t`, narrowed where the reach is: with the condition of reach they are the same
 * as all of them. Whoever only works for some bodies reads what these lead or coordinate, each by an index of its own.
 */
export function tasksNear(actor: Actor, tree: BodyTree): RawBuilder<unknown> {
  const { everywhere, followed, assigned } = reachOf(actor, tree);
  if (everywhere || followed.size > 0) return tasksNow;
  const bodies = sql`${[...assigned]}::uuid[]`;
  return sql`(
    select led.* from tasks.task led where led.lead_id = any(${bodies})
    union all
    select helped.* from tasks.task helped where helped.lead_id <> all(${bodies})
      and helped.id in (select c.task_id from tasks.coordination c where c.body_id = any(${bodies}))) t`;
}

/** The same of a task `t` that a body gave, leads or coordinates for which the actor works or gives: only what is secret is judged. */
export function knowableTasks(actor: Actor, tree: BodyTree): RawBuilder<boolean> {
  return besidesSecret(reachOf(actor, tree), sql<boolean>`true`, coordinatedNow);
}

function withinReach(reach: Reach, coordinated: Coordinated): RawBuilder<boolean> {
  const { everywhere, followed, assigned } = reach;
  const open = everywhere
    ? sql<boolean>`true`
    : sql<boolean>`(${givenBy(followed)} or ${doneByOneOf([...followed, ...assigned], coordinated)})`;
  return besidesSecret(reach, open, coordinated);
}

/** What is open where the condition holds, and what is secret where the reach takes it in. */
function besidesSecret(
  { secretLed, secretRegisters }: Reach,
  open: RawBuilder<boolean>,
  coordinated: Coordinated,
): RawBuilder<boolean> {
  const secret = sql`(select id from documents.directive where secrecy <> 'normal')`;
  if (secretLed.size === 0 && secretRegisters.size === 0) {
    return sql<boolean>`(${open} and t.directive_id not in ${secret})`;
  }
  const kept = sql`(select id from documents.directive
    where secrecy <> 'normal' and registered_in = any(${[...secretRegisters]}::uuid[]))`;
  return sql<boolean>`(case when t.directive_id in ${secret}
    then t.directive_id in ${kept} or ${givenBy(secretLed)} or ${doneByOneOf([...secretLed], coordinated)}
    else ${open} end)`;
}

/** The tasks that some bodies gave or lead, but for what is secret: for those who look without being known. */
export function openTasksOf(bodyIds: ReadonlySet<string>): RawBuilder<boolean> {
  return sql<boolean>`((${givenBy(bodyIds)} or t.lead_id = any(${[...bodyIds]}::uuid[]))
    and t.directive_id not in (select id from documents.directive where secrecy <> 'normal'))`;
}

function givenBy(bodies: ReadonlySet<string>): RawBuilder<boolean> {
  return sql<boolean>`t.giver_id = any(${[...bodies]}::uuid[])`;
}

function doneByOneOf(ids: readonly string[], coordinated: Coordinated): RawBuilder<boolean> {
  return sql<boolean>`(t.lead_id = any(${ids}::uuid[]) or ${coordinated.byOneOf(ids)})`;
}

/** The standing of a task `t` on a day as SQL, the same words as `standing`; for counts and filters. */
export function standingOn(today: Temporal.PlainDate | RawBuilder<Temporal.PlainDate>): RawBuilder<string> {
  return sql<string>`(case
    when t.state in ('cancelled', 'withdrawn') then 'closed'
    when t.state = 'completed' then case when t.done_on > t.due_on then 'done late' else 'done in time' end
    when coalesce(t.handed_in_on, t.paused_on - 1, ${today}::date) > t.due_on then 'open overdue'
    else 'open in time' end)`;
}
