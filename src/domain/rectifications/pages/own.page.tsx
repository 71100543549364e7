import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, html } from '../../../kernel/http/index.ts';
import { hashToken, publicOrigin } from '../../accounts/index.ts';
import { listSections } from '../../paper/index.ts';
import { findByLink } from '../rectifications.store.ts';
import { rectificationFailures } from '../words.ts';
import { OwnView } from './own.view.tsx';
import { ownPath } from './paths.ts';

/** A request as whoever has its link sees it. */
export async function ownRequestPage(ask: Ask<Actor | null>): Promise<Response> {
  const secret = ask.param('rectificationToken');
  const request = /^[\w-]{43}$/.test(secret) ? await findByLink(hashToken(secret)) : undefined;
  if (!request) throw rectificationFailures.noSuchRequest();
  const sections = await listSections(ask.today);
  const address = `${publicOrigin(ask)}${ownPath(secret)}`;
  const answer = html(<OwnView ask={ask} request={request} address={address} sections={sections} />);
  answer.headers.set('x-robots-tag', 'noindex');
  answer.headers.set('referrer-policy', 'no-referrer');
  return answer;
}
