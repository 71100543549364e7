import type { Actor } from '../../kernel/access/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import { bodyTreeKnownOn, bodyTreeOn } from '../organisation/index.ts';
import {
  coordinatedAsKnown,
  coordinatedNow,
  getNearDueDays,
  holdsNow,
  nearDueDaysKnownOn,
  openTasksOf,
  readableTasks,
  tasksKnownOn,
  tasksNear,
  tasksNow,
} from '../tasks/index.ts';
import { always, never, type Seen } from './filter.store.ts';
import type { TaskFilter } from './filter.ts';

/** What bounds every count and list for the one who asks: their reach, the bodies and the settings of the day that is shown. */
export function seenBy(
  actor: Actor,
  today: Temporal.PlainDate,
  { known }: Pick<TaskFilter, 'known'> = {},
): Promise<Seen> {
  return known && Temporal.PlainDate.compare(known, today) < 0
    ? seenAsKnown(actor, known, today)
    : seenNow(actor, today);
}

async function seenNow(actor: Actor, today: Temporal.PlainDate): Promise<Seen> {
  const [tree, nearDueDays] = await Promise.all([bodyTreeOn(today), getNearDueDays()]);
  const readable = readableTasks(actor, tree);
  const near = tasksNear(actor, tree);
  return {
    tasks: tasksNow,
    near,
    readable,
    opens: always,
    coordinated: coordinatedNow,
    tree,
    today,
    nearDueDays,
  };
}

/** What a screen on a wall shows of a body and all below it: nothing that is secret, and no page opens from there. */
export async function seenOnWall(bodyId: string, today: Temporal.PlainDate): Promise<Seen> {
  const [tree, nearDueDays] = await Promise.all([bodyTreeOn(today), getNearDueDays()]);
  const readable = openTasksOf(tree.under([bodyId]));
  return {
    tasks: tasksNow,
    near: tasksNow,
    readable,
    opens: never,
    coordinated: coordinatedNow,
    tree,
    today,
    nearDueDays,
  };
}

/** The roles are those held today, for it is today that someone looks; bodies, tasks and settings are those of the day. */
async function seenAsKnown(actor: Actor, day: Temporal.PlainDate, today: Temporal.PlainDate): Promise<Seen> {
  const [tree, treeNow, nearDueDays] = await Promise.all([
    bodyTreeKnownOn(day),
    bodyTreeOn(today),
    nearDueDaysKnownOn(day),
  ]);
  return {
    tasks: tasksKnownOn(day),
    near: tasksKnownOn(day),
    readable: readableTasks(actor, tree, coordinatedAsKnown),
    opens: holdsNow(readableTasks(actor, treeNow)),
    coordinated: coordinatedAsKnown,
    tree,
    today: day,
    nearDueDays,
  };
}
