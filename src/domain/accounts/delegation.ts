import type { HeldRole, Role } from '../../kernel/access/index.ts';
import { roles } from '../../kernel/access/index.ts';
import type { Period } from '../../kernel/db/index.ts';
import { Temporal } from '../../kernel/time/index.ts';

/** What one person lets another do in their name, for a time. */
export interface Delegation {
  readonly id: string;
  readonly delegator: Party;
  readonly delegate: Party;
  readonly roles: readonly HeldRole[];
  readonly valid: Period;
  readonly reason: string;
  /** The paper by which it was given, as it is cited; empty where there is none. */
  readonly decidedBy: string;
  /** False: while it holds, the delegator does not use these roles. */
  readonly delegatorKeeps: boolean;
  readonly givenAt: Temporal.Instant;
  readonly answeredAt: Temporal.Instant | null;
  readonly accepted: boolean | null;
  readonly revokedAt: Temporal.Instant | null;
  readonly revokedBy: string | null;
}

/** Someone to whom roles may be delegated, and where they work. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly bodyId: string;
  readonly role: Role;
}

interface Party {
  readonly id: string;
  readonly name: string;
}

/** How a delegation stands; one state at a time. */
export const delegationStates = [
  'waiting',
  'lapsed',
  'declined',
  'revoked',
  'later',
  'now',
  'ended',
] as const;
export type DelegationState = (typeof delegationStates)[number];

type Dated = Pick<Delegation, 'valid' | 'accepted' | 'revokedAt'>;

/** How the delegation stands on a day; one that nobody took on before its last day was over has lapsed. */
export function delegationStateOn(
  { valid, accepted, revokedAt }: Dated,
  today: Temporal.PlainDate,
): DelegationState {
  const isOver = valid.until !== null && Temporal.PlainDate.compare(valid.until, today) <= 0;
  if (revokedAt) return 'revoked';
  if (accepted === null) return isOver ? 'lapsed' : 'waiting';
  if (!accepted) return 'declined';
  if (isOver) return 'ended';
  return valid.from && Temporal.PlainDate.compare(valid.from, today) > 0 ? 'later' : 'now';
}

/** True while something can still come of it. */
export function isOpen(delegation: Dated, today: Temporal.PlainDate): boolean {
  return ['waiting', 'later', 'now'].includes(delegationStateOn(delegation, today));
}

/** Administrators make one another; nobody becomes one for a week. */
export const delegableRoles: readonly Role[] = roles.filter((role) => role !== 'administrator');

const longest = Temporal.Duration.from({ years: 1 });

/** What is wrong with a period of delegation. */
export type PeriodFault = 'past' | 'backwards' | 'long';

/** What is wrong with the days; undefined when they may be used. It begins today or later and lasts a year at most. */
export function faultOfPeriod(
  from: Temporal.PlainDate,
  until: Temporal.PlainDate,
  today: Temporal.PlainDate,
): PeriodFault | undefined {
  if (Temporal.PlainDate.compare(from, today) < 0) return 'past';
  if (Temporal.PlainDate.compare(until, from) <= 0) return 'backwards';
  return Temporal.PlainDate.compare(until, from.add(longest)) > 0 ? 'long' : undefined;
}
