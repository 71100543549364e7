import type { Ask } from '../../../kernel/http/index.ts';
import { ownCookie } from '../../accounts/index.ts';
import { openSecret } from '../secret.ts';
import { readSecrets } from '../webhooks.store.ts';
import { listPath } from './webhook-paths.ts';

const cookie = 'banle_webhook';
const cookiePath = `Path=${listPath}; SameSite=Strict`;

/** Carries a secret that was made just now to the next page, which shows it. */
export function withSecret(answer: Response, secret: string): Response {
  answer.headers.append(
    'set-cookie',
    ownCookie(cookie, encodeURIComponent(secret), `${cookiePath}; Max-Age=120`),
  );
  return answer;
}

/** Takes the secret away again: it is shown once. */
export function withoutSecret(answer: Response): Response {
  answer.headers.append('set-cookie', ownCookie(cookie, '', `${cookiePath}; Max-Age=0`));
  return answer;
}

/** The secret that was made just now, where it is this webhook's. */
export async function madeJustNow(ask: Ask, webhookId: string): Promise<string | undefined> {
  const carried = ask.cookie(cookie);
  if (!carried) return undefined;
  const { present } = await readSecrets(webhookId, ask.now);
  const secret = openSecret(webhookId, present);
  return carried === secret ? secret : undefined;
}
