import type { Temporal } from '../../kernel/time/index.ts';
import { type EnteredBy, hashToken, newToken, sessionLimits } from './session.ts';
import { insertSession } from './sessions.store.ts';

/** From where a session is opened. */
export interface Opening {
  readonly address?: string;
  /** As the browser names itself. */
  readonly browser?: string;
  /** True when the code of the second factor is still owed: such a session opens nothing. */
  readonly awaitsCode?: boolean;
  /** By password unless told otherwise. */
  readonly enteredBy?: EnteredBy;
  /** Sealed; of the provider through which the person came. */
  readonly outsideToken?: string | null;
}

const longestName = 300;

/** Opens a session for an account and returns its token, which is kept nowhere else. */
export async function openSession(
  accountId: string,
  now: Temporal.Instant,
  opening: Opening = {},
): Promise<string> {
  return (await openSessionOf(accountId, now, opening)).token;
}

/** Opens a session and tells its identity too, for the record. */
export async function openSessionOf(
  accountId: string,
  now: Temporal.Instant,
  { address = '', browser = '', awaitsCode = false, enteredBy = 'password', outsideToken = null }: Opening,
): Promise<{ token: string; sessionId: string }> {
  const token = newToken();
  const sessionId = await insertSession({
    tokenHash: hashToken(token),
    accountId,
    openedAt: now,
    expiresAt: now.add(awaitsCode ? sessionLimits.awaitsCode : sessionLimits.absolute),
    awaitsCode,
    address,
    browser: browser.slice(0, longestName),
    enteredBy,
    outsideToken,
  });
  return { token, sessionId };
}
