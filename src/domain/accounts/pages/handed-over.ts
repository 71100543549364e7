import { type Ask, html } from '../../../kernel/http/index.ts';
import { sendOut } from '../../../kernel/outbox/index.ts';
import { getAccount } from '../accounts.store.ts';
import { findInvitation } from '../invitations.store.ts';
import { hashToken } from '../session.ts';
import { accountWords } from '../words.ts';
import { ownCookie, publicOrigin } from './door.ts';

const cookie = 'banle_invitation';
const pathOf = (accountId: string) => `Path=/quan-tri/tai-khoan/${accountId}; SameSite=Strict`;

/** An invitation just made, and for whom. */
export interface NewInvitation {
  readonly accountId: string;
  readonly token: string;
}

/** Sends the invitation out, and leaves it in the administrator's own browser, to be shown by the next page and then forgotten. */
export async function handOver(
  ask: Ask,
  { accountId, token }: NewInvitation,
  answer: Response,
): Promise<Response> {
  const { name, locale } = await getAccount(accountId);
  const words = accountWords[locale].kept.invitationMail;
  sendOut({ to: name, subject: words.subject, text: words.text(linkTo(ask, token)), at: ask.now });
  answer.headers.append('set-cookie', ownCookie(cookie, token, `${pathOf(accountId)}; Max-Age=120`));
  return answer;
}

function linkTo(ask: Ask, token: string): string {
  return `${publicOrigin(ask)}/moi/${token}`;
}

/** The link that waits to be shown on this account's page, while it is good. */
export async function handedOver(ask: Ask, accountId: string): Promise<string | undefined> {
  const token = ask.cookie(cookie);
  if (!token) return undefined;
  const invitation = await findInvitation(hashToken(token), ask.now);
  return invitation?.accountId === accountId ? linkTo(ask, token) : undefined;
}

/** The page that showed the link; the browser forgets it now. */
export function shownOnce(view: Parameters<typeof html>[0], accountId: string): Response {
  const answer = html(view);
  answer.headers.append('set-cookie', ownCookie(cookie, '', `${pathOf(accountId)}; Max-Age=0`));
  return answer;
}
