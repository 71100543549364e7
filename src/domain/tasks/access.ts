import { type Actor, anyOf, bodiesBoundTo, bodiesWhere, holds } from '../../kernel/access/index.ts';
import { type BodyTree, perPerson } from '../organisation/index.ts';
import type { Task } from './task.ts';
import type { Part } from './transitions.ts';

/** Which tasks an actor may know of: the sets that the rule is made from, for one task and for a list alike. */
export interface Reach {
  /** Reads every task that is no secret. */
  readonly everywhere: boolean;
  /** Bodies whose tasks are read, given or received: one's own, those below, and those of the body one acts for. */
  readonly followed: ReadonlySet<string>;
  /** Bodies whose tasks are read where they lead or coordinate. */
  readonly assigned: ReadonlySet<string>;
  /** Bodies whose secrets are known, because one keeps their register. */
  readonly secretRegisters: ReadonlySet<string>;
  /** Bodies whose secrets are known, because one leads them. */
  readonly secretLed: ReadonlySet<string>;
}

type Involved = Pick<Task, 'giverId' | 'leadId' | 'coordinatingIds'>;
type Known = Involved & Pick<Task, 'secrecy' | 'registeredIn'>;

/** What the actor may know of, as the bodies stand in the tree. */
export const reachOf = perPerson((actor: Actor, tree): Reach => {
  const kept = actedFor(bodiesWhere(actor, 'officer', 'leader'), tree);
  const followed = tree.under(kept);
  return {
    // Whoever follows the whole tree follows also what bodies left behind that no longer stand in it.
    everywhere:
      holds(actor, 'inspector') || (tree.list.length > 0 && tree.list.every(({ id }) => followed.has(id))),
    followed,
    assigned: tree.under(bodiesWhere(actor, 'assignee')),
    secretRegisters: new Set(kept),
    secretLed: new Set(actedFor(bodiesWhere(actor, 'leader'), tree)),
  };
});

function actedFor(bodies: readonly string[], tree: BodyTree): string[] {
  return bodies.flatMap((id) => tree.actsForAll(id));
}

/** A task is read by those it concerns and those above them; a secret one by leaders and by keepers of its register. */
export function canReadTask(actor: Actor, task: Known, tree: BodyTree): boolean {
  return isWithin(reachOf(actor, tree), task);
}

/** Whoever would read a task of an earlier lead, goes on reading what happened in that body's time. */
export function canReadAsPastLead(
  actor: Actor,
  { task, bodyId }: { readonly task: Known; readonly bodyId: string },
  tree: BodyTree,
): boolean {
  return canReadTask(actor, { ...task, giverId: bodyId, leadId: bodyId, coordinatingIds: [] }, tree);
}

function isWithin(reach: Reach, task: Known): boolean {
  const { giverId, leadId, coordinatingIds } = task;
  const doers = [leadId, ...coordinatingIds];
  const touches = (bodies: readonly string[], among: ReadonlySet<string>) =>
    bodies.some((id) => among.has(id));
  if (task.secrecy !== 'normal') {
    return reach.secretRegisters.has(task.registeredIn) || touches([giverId, ...doers], reach.secretLed);
  }
  return reach.everywhere || touches([giverId, ...doers], reach.followed) || touches(doers, reach.assigned);
}

/** The bodies for which the actor does work that was given to them: their own, and as officer or leader the one it acts for. */
export const bodiesWorkedFor = perPerson((actor: Actor, tree): ReadonlySet<string> => {
  return new Set([...bodiesWhere(actor, 'assignee'), ...bodiesGivenFor(actor, tree)]);
});

/** The bodies whose work is the actor's, whatever name they act in: they judge none of it. */
export const bodiesBoundToWorkFor = perPerson((actor: Actor, tree): ReadonlySet<string> => {
  const kept = actedFor(bodiesBoundTo(actor, 'officer', 'leader'), tree);
  return new Set([...bodiesBoundTo(actor, 'assignee'), ...kept]);
});

/** The bodies in whose name the actor gives tasks and judges results: where officer or leader, and those such a body acts for. */
export const bodiesGivenFor = perPerson((actor: Actor, tree): ReadonlySet<string> => {
  return new Set(actedFor(bodiesWhere(actor, 'officer', 'leader'), tree));
});

/**
 * The parts the actor plays in a task. Whoever works for the lead is never its giver, whatever else they hold: nor is
 * someone who acts for another, where either of the two works for the lead.
 */
export function partsOf(actor: Actor, task: Involved, tree: BodyTree): ReadonlySet<Part> {
  const worksFor = bodiesWorkedFor(actor, tree);
  const played = new Set<Part>();
  const leads = worksFor.has(task.leadId);
  if (leads) played.add('lead');
  if (task.coordinatingIds.some((id) => worksFor.has(id))) played.add('coordinator');
  const isBound = leads || bodiesBoundToWorkFor(actor, tree).has(task.leadId);
  if (!isBound && bodiesGivenFor(actor, tree).has(task.giverId)) played.add('giver');
  return played;
}

/** Tasks are given in a body's name by its officers and leaders, and by those of its office or commission. */
export function canGive(actor: Actor, giverId: string, tree: BodyTree): boolean {
  return bodiesGivenFor(actor, tree).has(giverId);
}

/** Opens the pages of tasks to those who give, do, decide or inspect them. */
export const worksWithTasks = anyOf('works with tasks', 'officer', 'assignee', 'leader', 'inspector');
/** Opens the forms of tasks to those who may change them. */
export const actsOnTasks = anyOf('acts on tasks', 'officer', 'assignee', 'leader');

/** Leaders and administrators set from when a task is near due; it holds for everyone. */
export function canSetNearDueDays(actor: Actor): boolean {
  return holds(actor, 'leader', 'administrator');
}
