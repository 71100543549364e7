import { z } from 'zod';
import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, day, type FieldErrors, html, text } from '../../../kernel/http/index.ts';
import { providerName } from '../../../kernel/provider/index.ts';
import { listKinds } from '../../organisation/index.ts';
import { getAccount } from '../accounts.store.ts';
import { choosePassword } from '../choose-password.ts';
import { foundSystem } from '../found-system.ts';
import { findInvitation, type Invitation } from '../invitations.store.ts';
import { hashToken } from '../session.ts';
import { accountFailures } from '../words.ts';
import { comingFrom, goOn } from './door.ts';
import { FoundSystemView } from './found-system.view.tsx';
import { InvitationView } from './invitation.view.tsx';
import { password, passwordErrors, personName, username } from './password-piece.ts';

const choosing = z.object({ password: password(), repeat: password() });
const founding = choosing.extend({
  name: personName(),
  username: username(),
  bodyName: text(300),
  bodyKind: text(60),
  bodySince: day(),
});

/** What an invitation opens: choosing a password, or founding the system. */
export async function invitationPage(ask: Ask<Actor | null>): Promise<Response> {
  return show(ask, await openInvitation(ask));
}

/** Takes the answer to an invitation. */
export async function invitationFormPage(ask: Ask<Actor | null>): Promise<Response> {
  const invitation = await openInvitation(ask);
  return invitation.accountId === null
    ? found(ask, invitation)
    : choose(ask, invitation, invitation.accountId);
}

async function openInvitation(ask: Ask<Actor | null>): Promise<Invitation> {
  const invitation = await findInvitation(hashToken(ask.param('token')), ask.now);
  if (!invitation) throw accountFailures.noSuchInvitation();
  return invitation;
}

async function choose(ask: Ask<Actor | null>, invitation: Invitation, accountId: string): Promise<Response> {
  const read = ask.form(choosing);
  if (!read.ok) return show(ask, invitation, read.errors);
  const account = await getAccount(accountId);
  const errors = passwordErrors({ ...read.value, username: account.username }, ask.locale);
  if (errors) return show(ask, invitation, errors);
  const answer = { token: ask.param('token'), password: read.value.password, ...comingFrom(ask) };
  return goOn(await choosePassword(answer, ask.now), '/');
}

async function found(ask: Ask<Actor | null>, invitation: Invitation): Promise<Response> {
  const read = ask.form(founding);
  if (!read.ok) return show(ask, invitation, read.errors);
  const { bodyName, bodyKind, bodySince, repeat, ...person } = read.value;
  const errors = passwordErrors({ ...person, repeat }, ask.locale);
  if (errors) return show(ask, invitation, errors);
  const kinds = await listKinds();
  const body = { name: bodyName, kind: bodyKind, since: bodySince };
  if (!kinds.some((kind) => kind.code === bodyKind)) throw accountFailures.noSuchBody();
  const first = { token: ask.param('token'), ...person, locale: ask.locale, body, ...comingFrom(ask) };
  return goOn(await foundSystem(first, ask.now), '/');
}

async function show(
  ask: Ask<Actor | null>,
  invitation: Invitation,
  errors: FieldErrors = {},
): Promise<Response> {
  const status = Object.keys(errors).length > 0 ? 422 : 200;
  const action = `/moi/${encodeURIComponent(ask.param('token'))}`;
  if (invitation.accountId === null) {
    const kinds = await listKinds();
    return html(<FoundSystemView ask={ask} action={action} kinds={kinds} errors={errors} />, status);
  }
  const account = await getAccount(invitation.accountId);
  const provider = providerName();
  const view = { ask, action, account, provider, errors };
  return html(<InvitationView {...view} />, status);
}
