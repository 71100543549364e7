import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import { type Ask, choice, type Judgement, judged, seeOther, whole } from '../../../kernel/http/index.ts';
import { providerName } from '../../../kernel/provider/index.ts';
import { bodyTreeOn } from '../../organisation/index.ts';
import { getAccount } from '../accounts.store.ts';
import { changeOwnAccount } from '../change-own-account.ts';
import { changePassword } from '../change-password.ts';
import { listGrants } from '../held-roles.store.ts';
import { findOutsideIdentity } from '../outside-identities.store.ts';
import { listPasskeys } from '../passkeys.store.ts';
import { revokeOtherSessions } from '../revoke-other-sessions.ts';
import { revokeSession } from '../revoke-session.ts';
import { listSessions } from '../sessions.store.ts';
import { accountFailures, accountWords } from '../words.ts';
import { OwnAccountView } from './own-account.view.tsx';
import { password, passwordErrors, personName } from './password-piece.ts';

const path = '/tai-khoan';
const facts = z.object({
  name: personName(),
  locale: choice(['vi', 'en']),
  version: whole(1, 1_000_000),
});
const newPassword = z.object({ current: password(), password: password(), repeat: password() });

/** A person's own account: name, language, password, second factor, sessions, roles. */
export function ownAccountPage(ask: Ask): Promise<Response> {
  return show(ask, {});
}

/** Saves the person's name and language; when someone else changed them meanwhile, shows both. */
export async function changeOwnAccountPage(ask: Ask): Promise<Response> {
  const read = ask.form(facts);
  if (!read.ok) return show(ask, { errors: read.errors });
  const { version, ...rest } = read.value;
  return attempt(ask, async () => {
    await changeOwnAccount(ask.actor, { version, facts: rest }, ask.now);
    return seeOther(path, accountWords[rest.locale].own.saved);
  });
}

/** Changes the person's password. */
export async function changePasswordPage(ask: Ask): Promise<Response> {
  const read = ask.form(newPassword);
  if (!read.ok) return show(ask, { errors: read.errors });
  const { username } = await getAccount(ask.actor.accountId);
  const errors = passwordErrors({ ...read.value, username }, ask.locale);
  if (errors) return show(ask, { errors });
  return attempt(ask, async () => {
    const { current, password: chosen } = read.value;
    await changePassword(ask.actor, { current, chosen }, ask.now);
    return seeOther(path, accountWords[ask.locale].own.passwordChanged);
  });
}

/** Ends one of the person's sessions. */
export async function revokeSessionPage(ask: Ask): Promise<Response> {
  await revokeSession(ask.actor, ask.id('id'), ask.now);
  return seeOther(path, accountWords[ask.locale].own.ended);
}

/** Ends all of the person's sessions but this one. */
export async function revokeOtherSessionsPage(ask: Ask): Promise<Response> {
  const ended = await revokeOtherSessions(ask.actor, ask.now);
  return seeOther(path, accountWords[ask.locale].own.endedOthers(ended));
}

/** What the person can mend is said on the page itself; the rest goes its way. */
async function attempt(ask: Ask, deed: () => Promise<Response>): Promise<Response> {
  try {
    return await deed();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.code === accountFailures.notThePassword().code) {
      return show(ask, { errors: { current: error.sentence(ask.locale) } });
    }
    return show(ask, { failure: error });
  }
}

async function show(ask: Ask, found: Judgement): Promise<Response> {
  const { errors = {}, failure } = found;
  const { accountId } = ask.actor;
  const [account, sessions, grants, tree, passkeys, identity] = await Promise.all([
    getAccount(accountId),
    listSessions(accountId, ask.now),
    listGrants(accountId),
    bodyTreeOn(ask.today, ask.stamps),
    listPasskeys(accountId),
    findOutsideIdentity(accountId),
  ]);
  return judged(
    <OwnAccountView
      ask={ask}
      account={account}
      ways={{ passkeys: passkeys.length, identity, provider: providerName() }}
      sessions={sessions}
      grants={grants}
      tree={tree}
      errors={errors}
      general={failure ? [failure.sentence(ask.locale)] : []}
    />,
    found,
  );
}
