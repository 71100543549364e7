import { createHmac, randomBytes } from 'node:crypto';
import { BrokenSeal, seal, unseal } from '../../kernel/seal/index.ts';

const prefix = 'whsec_';

/** A secret for one webhook, as it is shown once to its owner. */
export function newSecret(): string {
  return prefix + randomBytes(32).toString('base64');
}

const about = (webhookId: string) => `webhook of ${webhookId}`;

/** The secret as the database keeps it: sealed, and of no use beside another webhook. */
export function sealSecret(webhookId: string, secret: string): string {
  return seal(secret, about(webhookId));
}

/** The secret itself; undefined where no key of ours opens it. */
export function openSecret(webhookId: string, sealed: string): string | undefined {
  try {
    return unseal(sealed, about(webhookId));
  } catch (error) {
    if (error instanceof BrokenSeal) return undefined;
    throw error;
  }
}

/** What is signed: the event, the second in which it is sent, and every byte of what is said. */
export interface Signed {
  readonly id: string;
  /** Whole seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

/** The headers that prove who sent it, as the Standard Webhooks specification writes them; one signature a secret. */
export function signedHeaders(
  { id, timestamp, body }: Signed,
  secrets: readonly string[],
): Record<string, string> {
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(prefix.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  };
}
