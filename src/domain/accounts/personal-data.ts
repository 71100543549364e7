import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import type { Account, Grant } from './account.ts';
import { getAccount } from './accounts.store.ts';
import type { ApiToken } from './api-token.ts';
import { listApiTokens } from './api-tokens.store.ts';
import { findPasswordChange } from './credentials.store.ts';
import { listDataLaws, listRetention } from './data-rules.store.ts';
import type { DataLaw, Retention } from './data-rules.ts';
import type { Delegation } from './delegation.ts';
import { listDelegations } from './delegations.store.ts';
import { listGrants } from './held-roles.store.ts';
import type { Opening } from './opening.ts';
import { listOpenings } from './openings.store.ts';
import { findOutsideIdentity } from './outside-identities.store.ts';
import type { OutsideIdentity } from './outside-identity.ts';
import type { Passkey } from './passkey.ts';
import { listPasskeys } from './passkeys.store.ts';
import type { Session } from './session.ts';
import { listKeptSessions } from './sessions.store.ts';

/** Everything that is kept of a person as somebody who signs in; what they did stands on the record. */
export interface PersonalData {
  readonly account: Account;
  readonly passwordChangedAt: Temporal.Instant | null;
  readonly grants: readonly Grant[];
  /** Also those that have ended, as long as they are kept. */
  readonly sessions: readonly Session[];
  readonly passkeys: readonly Passkey[];
  /** Of programs that act for the person, good or not. */
  readonly apiTokens: readonly ApiToken[];
  readonly identity: OutsideIdentity | undefined;
  readonly delegations: readonly Delegation[];
  readonly openings: readonly Opening[];
  readonly retention: readonly Retention[];
  readonly laws: readonly DataLaw[];
}

/** More openings of one person's record than anyone reads. */
const mostOpenings = 5_000;

/** Gathers what is kept of a person. */
export async function gatherPersonalData(accountId: string, now: Temporal.Instant): Promise<PersonalData> {
  const today = dayOf(now);
  const [account, passwordChangedAt, grants, sessions, passkeys, apiTokens] = await Promise.all([
    getAccount(accountId),
    findPasswordChange(accountId),
    listGrants(accountId),
    listKeptSessions(accountId),
    listPasskeys(accountId),
    listApiTokens(accountId, now),
  ]);
  const [identity, delegations, openings, retention, laws] = await Promise.all([
    findOutsideIdentity(accountId),
    listDelegations(accountId),
    listOpenings(accountId, mostOpenings),
    listRetention(today),
    listDataLaws(today),
  ]);
  const who = { account, passwordChangedAt, grants, sessions, passkeys, apiTokens };
  return { ...who, identity, delegations, openings, retention, laws };
}
