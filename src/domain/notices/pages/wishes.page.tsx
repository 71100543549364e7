import { z } from 'zod';
import { Failure } from '../../../kernel/failure/index.ts';
import {
  type Ask,
  choice,
  flag,
  type Judgement,
  judged,
  seeOther,
  text,
  whole,
} from '../../../kernel/http/index.ts';
import { findPost } from '../../../kernel/mail/index.ts';
import { ownCookie, publicOrigin } from '../../accounts/index.ts';
import { findLink, findLinkByHash } from '../calendar-link.store.ts';
import { hashSecret, makeCalendarLink, revokeCalendarLink } from '../calendar-link.ts';
import { findMailbox, saveDigestHour } from '../mailbox.store.ts';
import { confirmMailbox, dropMailbox, nameMailbox } from '../mailbox.ts';
import { channels, channelsFor, kinds, usualChannel } from '../notice.ts';
import { listWishesOf, saveWishes } from '../wishes.store.ts';
import { noticeFailures, noticeWords } from '../words.ts';
import { feedPath, wishesPath } from './notice-paths.ts';
import { WishesView } from './wishes.view.tsx';

/** What one receives and how; where one's mail and one's calendar are. */
export function wishesPage(ask: Ask): Promise<Response> {
  return show(ask, {});
}

const wishes = z.object(
  Object.fromEntries(
    kinds.map((kind) => [kind, choice(channels).refine((channel) => channelsFor(kind).includes(channel))]),
  ),
);

/** Saves how one wants to be told of each kind. */
export async function saveWishesPage(ask: Ask): Promise<Response> {
  const read = ask.form(wishes);
  if (!read.ok) return show(ask, { errors: read.errors });
  await saveWishes(
    ask.actor.accountId,
    new Map(kinds.map((kind) => [kind, read.value[kind] ?? usualChannel[kind]])),
  );
  return seeOther(wishesPath, noticeWords[ask.locale].wishes.saved);
}

const address = z.object({ address: text(254).pipe(z.email()) });

/** Sends a code to the address that was named. */
export async function nameMailboxPage(ask: Ask): Promise<Response> {
  const read = ask.form(address);
  if (!read.ok) return show(ask, { errors: read.errors });
  return attempt(ask, 'address', async () => {
    await nameMailbox(ask.actor, read.value.address, ask.now);
    return seeOther(wishesPath, noticeWords[ask.locale].wishes.codeSent);
  });
}

const typedCode = z.object({ code: text(12).pipe(z.string().regex(/^\d{6}$/)) });

/** Confirms the address by the code that was sent there. */
export async function confirmMailboxPage(ask: Ask): Promise<Response> {
  const read = ask.form(typedCode);
  if (!read.ok) return show(ask, { errors: read.errors });
  return attempt(ask, 'code', async () => {
    await confirmMailbox(ask.actor, read.value.code, ask.now);
    return seeOther(wishesPath, noticeWords[ask.locale].wishes.confirmed);
  });
}

/** Forgets the address. */
export async function dropMailboxPage(ask: Ask): Promise<Response> {
  await dropMailbox(ask.actor, ask.now);
  return seeOther(wishesPath, noticeWords[ask.locale].wishes.dropped);
}

const digest = z.object({ hour: whole(0, 23) });

/** Saves the hour of the digest. */
export async function saveDigestHourPage(ask: Ask): Promise<Response> {
  const read = ask.form(digest);
  if (!read.ok) return show(ask, { errors: read.errors });
  await saveDigestHour(ask.actor.accountId, read.value.hour);
  return seeOther(wishesPath, noticeWords[ask.locale].wishes.hourSaved);
}

const cookie = 'banle_calendar';
const cookiePath = `Path=${wishesPath}; SameSite=Strict`;

/** Makes the address for one's calendar; the next page shows it, once. */
export async function makeLinkPage(ask: Ask): Promise<Response> {
  const read = ask.form(z.object({ withGiven: flag() }));
  const token = await makeCalendarLink(ask.actor, read.ok && read.value.withGiven, ask.now);
  const answer = seeOther(wishesPath);
  answer.headers.append('set-cookie', ownCookie(cookie, token, `${cookiePath}; Max-Age=120`));
  return answer;
}

/** Ends the address of one's calendar. */
export async function revokeLinkPage(ask: Ask): Promise<Response> {
  await revokeCalendarLink(ask.actor, ask.now);
  return seeOther(wishesPath, noticeWords[ask.locale].wishes.revoked);
}

/** The address that was made just now, to be shown once; only to whom it belongs and while it is good. */
async function madeJustNow(ask: Ask): Promise<string | undefined> {
  const token = ask.cookie(cookie);
  if (!token) return undefined;
  const link = await findLinkByHash(hashSecret(token));
  return link?.accountId === ask.actor.accountId ? publicOrigin(ask) + feedPath(token) : undefined;
}

/** What can be mended is said beside its field; the rest goes its way. */
async function attempt(ask: Ask, field: string, deed: () => Promise<Response>): Promise<Response> {
  try {
    return await deed();
  } catch (error) {
    if (!(error instanceof Failure) || error.kind !== 'invalid') throw error;
    return show(ask, { errors: { [field]: error.sentence(ask.locale) } });
  }
}

async function show(ask: Ask, found: Judgement): Promise<Response> {
  const { accountId } = ask.actor;
  if (ask.actor.onBehalf) throw noticeFailures.ownOnly();
  const [wished, mailbox, link, made] = await Promise.all([
    listWishesOf(accountId),
    findMailbox(accountId),
    findLink(accountId),
    madeJustNow(ask),
  ]);
  const answer = judged(
    <WishesView
      ask={ask}
      wishes={wished}
      mailbox={mailbox}
      domains={findPost()?.domains}
      link={link}
      made={made}
      errors={found.errors ?? {}}
    />,
    found,
  );
  if (made) answer.headers.append('set-cookie', ownCookie(cookie, '', `${cookiePath}; Max-Age=0`));
  return answer;
}
