import type { Actor } from '../../kernel/access/index.ts';
import type { Recognised } from '../../kernel/http/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { actorOf } from './acting.ts';
import { findLiveSession, findSession, type LiveSession } from './actors.store.ts';
import { hashToken, sessionLimits } from './session.ts';
import { noticeSession } from './sessions.store.ts';

interface Moment {
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  /** True when nobody has done anything: the session is not kept alive by it. */
  readonly unseen?: boolean;
}

/** Who asks, by the token of their session, with the roles that they may use today; null when the session is not a live one. */
export async function identify(token: string, at: Moment): Promise<Actor | null> {
  return (await recognise(token, at))?.actor ?? null;
}

/** Who asks, and the state of persons and bodies when that was found out; null when the session is not a live one. */
export async function recognise(token: string, at: Moment): Promise<Recognised | null> {
  const hash = hashToken(token);
  const live = await findLiveSession(hash, at);
  if (!live) return null;
  if (!at.unseen && at.now.epochMilliseconds - live.lastSeenAt.epochMilliseconds >= noticedAgain) {
    // Nobody waits for this: the answer does not depend on it, and the next request writes it if this one cannot.
    noticeSession(live.id, at.now).catch(() => undefined);
  }
  const actor = await actorBehind(live, hash, at);
  return actor && { actor, stamps: live.stamps };
}

const noticedAgain = sessionLimits.noticed.total('milliseconds');

interface Kept {
  readonly state: string;
  readonly actor: Actor;
}

const mostKept = 5_000;
const kept = new Map<string, Kept>();

/**
 * The person behind a session. Kept in memory until anything changes of any person, role or delegation, on whatever
 * server, until the session begins or ceases to act for someone, and until the day is over.
 */
async function actorBehind(live: LiveSession, hash: Buffer, at: Moment): Promise<Actor | null> {
  const state = `${live.stamps.accounts} ${live.actingBy} ${at.today.toString()}`;
  const known = kept.get(live.id);
  const isKnown = known?.state === state;
  if (isKnown && known.actor.unread === live.unread) return known.actor;
  const person = isKnown ? known.actor : await askWho(hash, at);
  if (!person) return null;
  const actor = { ...person, unread: live.unread };
  if (kept.size >= mostKept) kept.clear();
  kept.set(live.id, { state, actor });
  return actor;
}

async function askWho(hash: Buffer, at: Moment): Promise<Actor | undefined> {
  const found = await findSession(hash, at);
  return found && actorOf(found);
}
