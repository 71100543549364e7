import type { Failure, FailureMaker } from '../failure/index.ts';
import type { Locale } from '../words/index.ts';

/** The roles a person may hold in a body. */
export const roles = [
  'officer',
  'assignee',
  'leader',
  'inspector',
  'editor',
  'moderator',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** A role held in one body; it reaches the bodies below it. */
export interface HeldRole {
  readonly role: Role;
  readonly bodyId: string;
}

/** Who acts: a signed-in person with the roles held today. */
export interface Actor {
  readonly accountId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly sessionId: string;
  readonly roles: readonly HeldRole[];
}

/** A rule about who may open a route, said as a sentence. */
export interface Policy {
  readonly name: string;
  allows(actor: Actor): boolean;
}

/** True when the actor holds one of the roles in some body. */
export function holds(actor: Actor, ...wanted: readonly Role[]): boolean {
  return actor.roles.some((held) => wanted.includes(held.role));
}

/** The bodies in which the actor holds one of the roles. */
export function bodiesWhere(actor: Actor, ...wanted: readonly Role[]): string[] {
  return [...new Set(actor.roles.filter((held) => wanted.includes(held.role)).map((held) => held.bodyId))];
}

/** A policy that lets in whoever holds one of the roles. */
export function anyOf(name: string, ...wanted: readonly Role[]): Policy {
  return { name, allows: (actor) => holds(actor, ...wanted) };
}

/** Lets in whoever is signed in. */
export const signedIn: Policy = { name: 'is signed in', allows: () => true };

/** The one permission point: throws the failure when the answer is no. */
export function permit(allowed: boolean, refusal: Failure | FailureMaker): void {
  // Where nothing is to be said with it, the failure is made when it is needed: a failure remembers where it was made, and that is dear.
  if (!allowed) throw typeof refusal === 'function' ? refusal() : refusal;
}
