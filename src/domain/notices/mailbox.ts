import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import type { Actor } from '../../kernel/access/index.ts';
import { permit } from '../../kernel/access/index.ts';
import { apart, transaction } from '../../kernel/db/index.ts';
import { findPost, type Post } from '../../kernel/mail/index.ts';
import { record } from '../../kernel/record/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import { countTry, deleteMailbox, saveAddress, saveConfirmed } from './mailbox.store.ts';
import { insertCodeMail } from './mails.store.ts';
import { noticeFailures } from './words.ts';

const mostTries = 5;

/** A code of six digits, new each time. */
export function newCode(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, '0');
}

/** What is kept of a code. */
export function hashCode(accountId: string, code: string): Buffer {
  return createHash('sha256').update(`${accountId}:${code}`).digest();
}

/** Someone names where they read mail; a code goes there, and nothing else until they have typed it. */
export async function nameMailbox(actor: Actor, address: string, now: Temporal.Instant): Promise<void> {
  const post = requirePost();
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  const isOurs =
    post.domains.length === 0 || post.domains.some((one) => domain === one || domain.endsWith(`.${one}`));
  permit(isOurs, noticeFailures.addressElsewhere({ domains: post.domains.join(', ') }));
  await transaction(async () => {
    await saveAddress(actor.accountId, address, now);
    await insertCodeMail(actor.accountId, now);
    note(actor, 'mailbox.named', now);
  });
}

/** Someone types the code that was sent to their address: from now on mail goes there. */
export async function confirmMailbox(actor: Actor, code: string, now: Temporal.Instant): Promise<void> {
  // Counted for good, also when the form is then refused and all else of it undone.
  const tried = await apart(() => countTry(actor.accountId));
  if (!tried) throw noticeFailures.noMailbox();
  permit(tried.tries <= mostTries, noticeFailures.tooManyTries());
  const { hash, until } = tried;
  const isGood =
    hash !== null &&
    until !== null &&
    Temporal.Instant.compare(now, until) < 0 &&
    timingSafeEqual(hash, hashCode(actor.accountId, code));
  permit(isGood, noticeFailures.wrongCode());
  await transaction(async () => {
    await saveConfirmed(actor.accountId, now);
    note(actor, 'mailbox.confirmed', now);
  });
}

/** Someone wants no more mail: their address is forgotten. */
export function dropMailbox(actor: Actor, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    if (await deleteMailbox(actor.accountId)) note(actor, 'mailbox.dropped', now);
  });
}

/** What takes letters to their readers; throws where the system has no mail. */
function requirePost(): Post {
  const post = findPost();
  if (!post) throw noticeFailures.noMail();
  return post;
}

/** That it was done stands on the record, the address does not: nobody can be forgotten there. */
function note(
  actor: Actor,
  action: 'mailbox.named' | 'mailbox.confirmed' | 'mailbox.dropped',
  now: Temporal.Instant,
): void {
  record(actor, { action, subject: { kind: 'account', id: actor.accountId } }, now);
}
