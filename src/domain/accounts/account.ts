import type { Role } from '../../kernel/access/index.ts';
import type { Period } from '../../kernel/db/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import type { Locale } from '../../kernel/words/index.ts';

/** A person who may sign in; nothing in it opens anything. */
export interface Account {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly locale: Locale;
  /** False until the person has chosen a password by their invitation. */
  readonly hasPassword: boolean;
  readonly secondFactorSince: Temporal.Instant | null;
  readonly lockedUntil: Temporal.Instant | null;
  readonly disabledAt: Temporal.Instant | null;
  readonly createdAt: Temporal.Instant;
  readonly version: number;
}

/** A role granted to an account in a body for a period. */
export interface Grant {
  readonly id: string;
  readonly accountId: string;
  readonly role: Role;
  readonly bodyId: string;
  readonly valid: Period;
  readonly grantedByName: string | null;
  readonly grantedAt: Temporal.Instant;
  readonly withdrawnAt: Temporal.Instant | null;
}

/** How an account stands; one state at a time, the gravest first. */
export const accountStates = ['disabled', 'locked', 'invited', 'active'] as const;
export type AccountState = (typeof accountStates)[number];

/** How the account stands at a moment. */
export function stateOf(account: Account, now: Temporal.Instant): AccountState {
  if (account.disabledAt) return 'disabled';
  if (account.lockedUntil && Temporal.Instant.compare(account.lockedUntil, now) > 0) return 'locked';
  return account.hasPassword ? 'active' : 'invited';
}

/** Whether a grant holds on a day, will hold, or has ended. */
export function standingOf(grant: Grant, today: Temporal.PlainDate): 'now' | 'later' | 'ended' {
  const { from, until } = grant.valid;
  if (grant.withdrawnAt) return 'ended';
  if (until && Temporal.PlainDate.compare(until, today) <= 0) return 'ended';
  return from && Temporal.PlainDate.compare(from, today) > 0 ? 'later' : 'now';
}
