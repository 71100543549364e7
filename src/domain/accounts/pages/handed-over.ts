import { type Ask, html } from '../../../kernel/http/index.ts';
import { findInvitation } from '../invitations.store.ts';
import { hashToken } from '../session.ts';
import { ownCookie, publicOrigin } from './door.ts';

const cookie = 'banle_invitation';
const pathOf = (accountId: string) => `Path=/quan-tri/tai-khoan/${accountId}; SameSite=Strict`;

/** The answer with an invitation in the administrator's own browser, to be shown by the next page and then forgotten. */
export function handOver(answer: Response, accountId: string, invitation: string): Response {
  answer.headers.append('set-cookie', ownCookie(cookie, invitation, `${pathOf(accountId)}; Max-Age=120`));
  return answer;
}

/** The link that waits to be shown on this account's page, while it is good. */
export async function handedOver(ask: Ask, accountId: string): Promise<string | undefined> {
  const token = ask.cookie(cookie);
  if (!token) return undefined;
  const invitation = await findInvitation(hashToken(token), ask.now);
  return invitation?.accountId === accountId ? `${publicOrigin(ask)}/moi/${token}` : undefined;
}

/** The page that showed the link; the browser forgets it now. */
export function shownOnce(view: Parameters<typeof html>[0], accountId: string): Response {
  const answer = html(view);
  answer.headers.append('set-cookie', ownCookie(cookie, '', `${pathOf(accountId)}; Max-Age=0`));
  return answer;
}
