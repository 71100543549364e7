import type { Actor, Role } from '../../kernel/access/index.ts';
import type { BodyTree } from '../organisation/index.ts';
import { canReadTask, type Task } from '../tasks/index.ts';
import type { Kind, KindWithoutTask } from './notice.ts';

/** A task as far as it decides who is told of it. */
export interface ConcernedTask
  extends Pick<
    Task,
    'id' | 'giverId' | 'leadId' | 'coordinatingIds' | 'secrecy' | 'registeredIn' | 'dueOn' | 'state'
  > {
  /** Whoever gave it, as a person. */
  readonly createdBy: string;
}

/** Someone who may be told, with all the roles they hold. */
export interface Person {
  readonly accountId: string;
  readonly roles: Actor['roles'];
}

/** Who plays which part in a task, by the roles that make them answer for it. */
interface Audience {
  readonly lead?: readonly Role[];
  readonly coordinator?: readonly Role[];
  readonly giver?: readonly Role[];
}

const all: readonly Role[] = ['assignee', 'officer', 'leader'];
const doers: readonly Role[] = ['assignee', 'officer'];
const givers: readonly Role[] = ['officer', 'leader'];

/** Kinds whose receivers follow from the deed alone; a deadline's come from its rule, a mention names them, a webhook has its owner. */
export type DeedKind = Exclude<Kind, 'mentioned' | 'due_soon' | 'overdue' | 'escalated' | KindWithoutTask>;

/** Who is told of what. A role counts in the body itself; the giver's also in the office or commission that gave in its name. */
export const audiences: Readonly<Record<DeedKind, Audience>> = {
  assigned: { lead: all, coordinator: all },
  returned: { lead: all, coordinator: doers },
  accepted: { lead: all, coordinator: doers },
  extension_granted: { lead: all, coordinator: doers },
  extension_refused: { lead: all },
  changed: { lead: all, coordinator: doers },
  recomputed: { lead: all, coordinator: doers },
  paused: { lead: all, coordinator: doers },
  resumed: { lead: all, coordinator: doers },
  handed_over: { lead: all },
  cancelled: { lead: all, coordinator: doers },
  reminded: { lead: all, coordinator: doers },
  submitted: { giver: givers },
  extension_asked: { giver: givers },
  acknowledged: { giver: givers },
  progressed: { giver: givers },
  commented: { lead: doers, coordinator: doers, giver: ['officer'] },
};

/** Who is told of a deadline by the receiver that its rule names; leaders are sought upwards where there are none. */
export const deadlineAudiences = {
  lead: { lead: all },
  giver: { giver: ['officer'] },
  lead_leader: { lead: ['leader'] },
  giver_leader: { giver: ['leader'] },
} as const satisfies Readonly<Record<string, Audience>>;
export type Receiver = keyof typeof deadlineAudiences;

/** Everyone who might be told of a task: the bodies in which they hold a role. */
export function bodiesOf(task: ConcernedTask, tree: BodyTree): string[] {
  return [...new Set([task.leadId, ...task.coordinatingIds, ...givingBodies(task, tree)])];
}

/** The giver and the bodies that act in its name. */
function givingBodies({ giverId }: ConcernedTask, tree: BodyTree): string[] {
  const offices = tree.childrenOf(giverId).filter((body) => body.actsForParent);
  return [giverId, ...offices.map(({ id }) => id)];
}

/**
 * Of these people, those to be told: they play the part, and may read the task. Of those who act for the giver the
 * ones who work where the task was written are told; all of them, when its writer is there no longer.
 */
export function receiversOf(
  audience: Audience,
  task: ConcernedTask,
  { people, tree }: { readonly people: readonly Person[]; readonly tree: BodyTree },
): Person[] {
  const inGiving = (person: Person) => bodiesHeld(person, givers, givingBodies(task, tree));
  const writer = people.find(({ accountId }) => accountId === task.createdBy);
  const written = writer ? inGiving(writer) : [];
  const giving = written.length > 0 ? written : givingBodies(task, tree);
  return people.filter(
    (person) =>
      (bodiesHeld(person, audience.lead, [task.leadId]).length > 0 ||
        bodiesHeld(person, audience.coordinator, task.coordinatingIds).length > 0 ||
        bodiesHeld(person, audience.giver, giving).length > 0) &&
      mayRead(person, task, tree),
  );
}

/** The bodies, of some, in which a person holds one of the roles. */
function bodiesHeld({ roles }: Person, wanted: readonly Role[] = [], bodies: readonly string[]): string[] {
  return roles
    .filter(({ role, bodyId }) => wanted.includes(role) && bodies.includes(bodyId))
    .map(({ bodyId }) => bodyId);
}

/** True when the person may read the task: nobody is told of what they could not open. */
export function mayRead({ accountId, roles }: Person, task: ConcernedTask, tree: BodyTree): boolean {
  return canReadTask({ accountId, roles, name: '', locale: 'vi', sessionId: '' }, task, tree);
}

/** Who leads a body: its leaders, or, where it has none, those of the nearest body above that has. */
export function leadersOf(bodyId: string, people: readonly Person[], tree: BodyTree): Person[] {
  const upwards = tree.pathTo(bodyId).toReversed();
  for (const { id } of upwards) {
    const leaders = people.filter(({ roles }) =>
      roles.some((held) => held.role === 'leader' && held.bodyId === id),
    );
    if (leaders.length > 0) return leaders;
  }
  return [];
}
