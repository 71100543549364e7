import { transaction } from '../../kernel/db/index.ts';
import { findPost, type Post, Undeliverable } from '../../kernel/mail/index.ts';
import { dayOf, startOfDay, Temporal, writeDay } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { type ComposedMail, composeCode, composeNotices } from './compose-mail.tsx';
import { listNoticesOfMail } from './list.store.ts';
import { saveCode, saveRefused } from './mailbox.store.ts';
import { hashCode, newCode } from './mailbox.ts';
import {
  type DueMail,
  gatherAtOnce,
  gatherDigests,
  lockDueMail,
  markDropped,
  markFailed,
  markSent,
  postponeMail,
} from './mails.store.ts';
import { codeMinutes } from './outside.ts';
import { wishesPath } from './pages/notice-paths.ts';
import { asActor, findAddressee } from './people.store.ts';

/** Puts what waits into mails, and sends those whose turn it is. */
export async function sendMails(now: Temporal.Instant): Promise<void> {
  const today = dayOf(now);
  await gatherAtOnce(now);
  await gatherDigests(today, Math.floor(now.since(startOfDay(today)).total('hours')), now);
  const post = findPost();
  if (!post) return;
  while ((await transaction(() => sendNext(post, now))) === 'go on');
}

/**
 * Sends the mail whose turn it is. It is held until the server has answered: another run passes it over, and a program
 * that is killed leaves it to be sent again under the same identity.
 */
async function sendNext(post: Post, now: Temporal.Instant): Promise<'go on' | 'stop'> {
  const mail = await lockDueMail(now);
  if (!mail) return 'stop';
  const composed = await compose(mail, post.origin, now);
  if (!composed || mail.address === null) {
    await markDropped(mail.id, now);
    return 'go on';
  }
  try {
    const unsubscribe = post.origin + wishesPath;
    await post.send({ ...composed, to: mail.address, id: mail.id, unsubscribe, at: now });
  } catch (error) {
    return answerFailure(mail, error, now);
  }
  await markSent(mail.id, now);
  return 'go on';
}

/** What a mail says at this moment; nothing where it has nothing to say, or nobody to say it to. */
async function compose(
  mail: DueMail,
  origin: string,
  now: Temporal.Instant,
): Promise<ComposedMail | undefined> {
  const today = dayOf(now);
  const addressee = await findAddressee(mail.accountId, today);
  if (!addressee) return undefined;
  const frame = { name: addressee.name, locale: addressee.locale, origin };
  if (mail.kind === 'code') {
    const code = newCode();
    await saveCode(mail.accountId, hashCode(mail.accountId, code), now.add({ minutes: codeMinutes }));
    return composeCode(code, codeMinutes, frame);
  }
  if (!mail.confirmed) return undefined;
  const notices = await listNoticesOfMail(mail.id, asActor(addressee), await bodyTreeOn(today));
  const { digestOn } = mail;
  if (digestOn === null) return composeNotices(notices, frame);
  // What was seen in the system meanwhile is not told again.
  return composeNotices(
    notices.filter(({ readAt }) => readAt === null),
    frame,
    writeDay(digestOn),
  );
}

const patience: Readonly<Record<DueMail['kind'], Temporal.Duration>> = {
  at_once: Temporal.Duration.from({ hours: 7 * 24 }),
  digest: Temporal.Duration.from({ hours: 7 * 24 }),
  code: Temporal.Duration.from({ hours: 24 }),
};
const longestPauseInMinutes = 30;
const mostError = 300;

async function answerFailure(
  mail: DueMail,
  error: unknown,
  now: Temporal.Instant,
): Promise<'go on' | 'stop'> {
  const said = (error instanceof Error ? error.message : String(error)).slice(0, mostError);
  if (error instanceof Undeliverable) {
    await markFailed(mail.id, said, now);
    if (error.noSuchReader) await saveRefused(mail.accountId, now);
    return 'go on';
  }
  if (Temporal.Instant.compare(now, mail.madeAt.add(patience[mail.kind])) > 0) {
    await markFailed(mail.id, said, now);
  } else {
    await postponeMail(mail.id, said, now.add({ minutes: Math.min(2 ** mail.tries, longestPauseInMinutes) }));
  }
  return isServersOwn(error) ? 'stop' : 'go on';
}

/** True when the server does not answer, or does not want us at all: it is left in peace for a while. */
function isServersOwn(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return code === 'EAUTH' || responseCode === undefined || responseCode === 421;
}
