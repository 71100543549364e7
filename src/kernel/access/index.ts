import type { Failure, FailureMaker } from '../failure/index.ts';
import type { Temporal } from '../time/index.ts';
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

/** Who acts: a signed-in person with the roles they may use today. */
export interface Actor {
  readonly accountId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly sessionId: string;
  /** Set where a program acts for the person, by the token it shows. */
  readonly program?: { readonly tokenId: string; readonly name: string } | undefined;
  /** What opens doors: own roles, or, while acting for another, those that were delegated and no others. */
  readonly roles: readonly HeldRole[];
  /** Set while the person acts for another. */
  readonly onBehalf?: OnBehalf | undefined;
  /** Roles that open nothing now and still bind: those given away, own ones while acting for another, the other's that were not given. */
  readonly bound?: readonly HeldRole[] | undefined;
  /** What one deed is a part of, when many are done by one order: named on the record with each. */
  readonly within?: { readonly kind: string; readonly id: string } | undefined;
  /** Notices that wait to be read, counted with the session and not beyond a hundred. */
  readonly unread?: number | undefined;
  /** Who has delegated roles to the person for today. */
  readonly mayActFor?: readonly Delegator[] | undefined;
}

/** Someone who has delegated roles, and by which delegation. */
export interface Delegator {
  readonly delegationId: string;
  readonly name: string;
}

/** For whom one acts, and until which day, not including it. */
export interface OnBehalf extends Delegator {
  readonly accountId: string;
  readonly until: Temporal.PlainDate;
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

/** The bodies to which one of the roles binds the actor, whatever they act with: what opens nothing may still forbid. */
export function bodiesBoundTo(actor: Actor, ...wanted: readonly Role[]): string[] {
  return bodiesWhere({ ...actor, roles: [...actor.roles, ...(actor.bound ?? [])] }, ...wanted);
}

/** True when the account is the actor's own, or that of the person they act for. */
export function actsAs(actor: Pick<Actor, 'accountId' | 'onBehalf'>, accountId: string): boolean {
  return accountId === actor.accountId || accountId === actor.onBehalf?.accountId;
}

/** The person alone, for what concerns their own account: nobody does that for another. */
export function asOneself(actor: Actor): Actor {
  return { ...actor, onBehalf: undefined };
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
