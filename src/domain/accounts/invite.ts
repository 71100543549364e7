import { Temporal } from '../../kernel/time/index.ts';
import { insertInvitation } from './invitations.store.ts';
import { hashToken, newToken } from './session.ts';

const goodFor = Temporal.Duration.from({ hours: 7 * 24 });

/** Makes a link good once and for seven days; returns its token, which is kept nowhere else. */
export async function invite(accountId: string | null, now: Temporal.Instant): Promise<string> {
  const token = newToken();
  await insertInvitation(hashToken(token), { accountId, expiresAt: now.add(goodFor) }, now);
  return token;
}
