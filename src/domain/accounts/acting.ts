import type { Actor, Delegator, HeldRole, OnBehalf } from '../../kernel/access/index.ts';
import type { Locale } from '../../kernel/words/index.ts';

/** A role as it was found with a session: `away` while its holder has given it away and does not use it. */
export interface OwnRole extends HeldRole {
  readonly away: boolean;
}

/** A role of the one for whom a session acts: `delegated` when it is among those that were given. */
export interface OtherRole extends HeldRole {
  readonly delegated: boolean;
}

/** What is known of a session and of the person behind it. */
export interface FoundSession {
  readonly sessionId: string;
  readonly accountId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly roles: readonly OwnRole[];
  /** Set while the session acts by a delegation that holds today. */
  readonly acting: (OnBehalf & { readonly roles: readonly OtherRole[] }) | null;
  readonly mayActFor: readonly Delegator[];
}

/**
 * Who acts, from what was found: with their own roles, or, acting for another, with the delegated ones alone.
 * All roles of both persons go on to bind, so that no one may do in two names what neither may do in one.
 */
export function actorOf(found: FoundSession): Actor {
  const { sessionId, accountId, name, locale, acting, mayActFor } = found;
  const person = { accountId, name, locale, sessionId, mayActFor };
  const away = found.roles.filter((role) => role.away).map(plainRole);
  const used = found.roles.filter((role) => !role.away).map(plainRole);
  if (!acting) return { ...person, roles: used, bound: away };
  const { roles: others, ...onBehalf } = acting;
  const kept = others.filter((role) => !role.delegated).map(plainRole);
  return {
    ...person,
    roles: others.filter((role) => role.delegated).map(plainRole),
    bound: [...used, ...away, ...kept],
    onBehalf,
  };
}

function plainRole({ role, bodyId }: HeldRole): HeldRole {
  return { role, bodyId };
}
