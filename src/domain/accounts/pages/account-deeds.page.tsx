import { z } from 'zod';
import { roles } from '../../../kernel/access/index.ts';
import { type Ask, choice, day, id, optionalDay, seeOther } from '../../../kernel/http/index.ts';
import { clearPasskeys } from '../clear-passkeys.ts';
import { disableAccount } from '../disable-account.ts';
import { enableAccount } from '../enable-account.ts';
import { endRole } from '../end-role.ts';
import { grantRole } from '../grant-role.ts';
import { inviteAgain } from '../invite-again.ts';
import { lockAccountUntil } from '../lock-account.ts';
import { resetSecondFactor } from '../reset-second-factor.ts';
import { revokeAllSessions } from '../revoke-all-sessions.ts';
import { unlockAccount } from '../unlock-account.ts';
import { passkeyWords } from '../words/passkey.ts';
import { accountWords } from '../words.ts';
import { handOver } from './handed-over.ts';
import { attempt, showAccount } from './show-account.tsx';

const grant = z.object({ role: choice(roles), bodyId: id(), from: day(), until: optionalDay() });
const lock = z.object({ lockUntil: day() });

/** Grants the account another role. */
export async function grantRolePage(ask: Ask): Promise<Response> {
  const read = ask.form(grant);
  if (!read.ok) return showAccount(ask, { errors: read.errors });
  const { until = null, ...role } = read.value;
  return done(ask, 'granted', (accountId) => grantRole(ask.actor, { accountId, ...role, until }, ask.now));
}

/** Ends a role today. */
export function endRolePage(ask: Ask): Promise<Response> {
  const grantId = ask.id('grant');
  return done(ask, 'roleEnded', (accountId) => endRole(ask.actor, { accountId, grantId }, ask.now));
}

/** Closes the account until a day. */
export async function lockAccountPage(ask: Ask): Promise<Response> {
  const read = ask.form(lock);
  if (!read.ok) return showAccount(ask, { errors: read.errors });
  const until = read.value.lockUntil;
  return done(ask, 'locked', (accountId) => lockAccountUntil(ask.actor, { accountId, until }, ask.now));
}

/** Opens a closed account. */
export function unlockAccountPage(ask: Ask): Promise<Response> {
  return done(ask, 'unlocked', (accountId) => unlockAccount(ask.actor, accountId, ask.now));
}

/** Takes the account out of use. */
export function disableAccountPage(ask: Ask): Promise<Response> {
  return done(ask, 'disabled', (accountId) => disableAccount(ask.actor, accountId, ask.now));
}

/** Brings the account back into use. */
export function enableAccountPage(ask: Ask): Promise<Response> {
  return done(ask, 'enabled', (accountId) => enableAccount(ask.actor, accountId, ask.now));
}

/** Takes the second factor of someone who lost the device. */
export function resetSecondFactorPage(ask: Ask): Promise<Response> {
  return done(ask, 'factorReset', (accountId) => resetSecondFactor(ask.actor, accountId, ask.now));
}

/** Takes all passkeys of someone who lost a device. */
export async function clearPasskeysPage(ask: Ask): Promise<Response> {
  const accountId = ask.id('id');
  return attempt(ask, async () => {
    await clearPasskeys(ask.actor, accountId, ask.now);
    return seeOther(`/quan-tri/tai-khoan/${accountId}`, passkeyWords[ask.locale].cleared);
  });
}

/** Ends every session of the account. */
export function revokeAllSessionsPage(ask: Ask): Promise<Response> {
  return done(ask, 'endedAll', (accountId) => revokeAllSessions(ask.actor, accountId, ask.now));
}

/** Voids the password and makes a new invitation; the account's page then shows its link, once. */
export function inviteAgainPage(ask: Ask): Promise<Response> {
  const accountId = ask.id('id');
  return attempt(ask, async () => {
    const token = await inviteAgain(ask.actor, accountId, ask.now);
    const said = accountWords[ask.locale].kept.invited;
    return handOver(ask, { accountId, token }, seeOther(`/quan-tri/tai-khoan/${accountId}`, said));
  });
}

type Said =
  | 'granted'
  | 'roleEnded'
  | 'locked'
  | 'unlocked'
  | 'disabled'
  | 'enabled'
  | 'factorReset'
  | 'endedAll';

function done(ask: Ask, said: Said, deed: (accountId: string) => Promise<unknown>): Promise<Response> {
  const accountId = ask.id('id');
  return attempt(ask, async () => {
    await deed(accountId);
    return seeOther(`/quan-tri/tai-khoan/${accountId}`, accountWords[ask.locale].kept[said]);
  });
}
