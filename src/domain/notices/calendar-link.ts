import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { insertLink, revokeLinks } from './calendar-link.store.ts';

/** What is kept of the secret in an address. */
export function hashSecret(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** Someone makes an address under which their calendar reads their deadlines; an earlier one ends. Gives its secret, which is kept nowhere. */
export function makeCalendarLink(actor: Actor, withGiven: boolean, now: Temporal.Instant): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const { accountId } = actor;
  return transaction(async () => {
    await revokeLinks(accountId, now);
    await insertLink({ accountId, tokenHash: hashSecret(token), withGiven }, now);
    note(actor, 'calendar_link.made', now);
    return token;
  });
}

/** Someone ends the address of their calendar: whoever has it reads nothing any more. */
export function revokeCalendarLink(actor: Actor, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    if (await revokeLinks(actor.accountId, now)) note(actor, 'calendar_link.revoked', now);
  });
}

function note(
  actor: Actor,
  action: 'calendar_link.made' | 'calendar_link.revoked',
  now: Temporal.Instant,
): void {
  record(actor, { action, subject: { kind: 'account', id: actor.accountId } }, now);
}
