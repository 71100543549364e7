import { afterCommit, transaction } from '../db/index.ts';
import type { Temporal } from '../time/index.ts';
import { insertFollower, listSince, lockUnfollowed, readHeads, saveFollower } from './follow.store.ts';
import type { Entry } from './record.store.ts';

/** What a follower does with the entries it is handed, inside the transaction that moves its mark. */
export type Take = (entries: readonly Entry[], now: Temporal.Instant) => Promise<void>;

/** How a follower is served. */
export interface Following {
  readonly now: Temporal.Instant;
  /** The most entries of one lane in one transaction; 200 unless told. */
  readonly limit?: number;
}

/**
 * Hands a named follower every entry of the record that it has not had, in the order of each lane, and moves its
 * mark in the same transaction: what `take` writes is written exactly once, and what it throws leaves the mark
 * where it was. Of two runs at once each serves the lanes the other has not taken. Returns how many were handed over.
 */
export async function followRecord(
  follower: string,
  take: Take,
  { now, limit = 200 }: Following,
): Promise<number> {
  let handed = 0;
  for (;;) {
    const entries = await transaction(() => handOver(follower, take, { now, limit }));
    if (entries === 0) return handed;
    handed += entries;
  }
}

async function handOver(follower: string, take: Take, { now, limit }: Required<Following>): Promise<number> {
  await insertFollower(follower);
  const entries = await lockUnfollowed(follower, limit);
  if (entries.length === 0) return 0;
  await take(entries, now);
  await saveFollower(follower, new Map(entries.map(({ lane, place }) => [lane, place])));
  return entries.length;
}

/** How far a reader has seen the record: the last place of each lane. */
export type Positions = readonly number[];

/** What was recorded, and from where to go on. */
export interface Since {
  readonly entries: readonly Entry[];
  readonly positions: Positions;
  /** True when more waits behind the limit. */
  readonly more: boolean;
}

/**
 * What was recorded since a reader last looked, at most `limit` of each lane; without positions nothing yet, only
 * from where to go on. It keeps nothing: the positions are the reader's own.
 */
export async function recordedSince(positions?: Positions, limit = 200): Promise<Since> {
  if (!positions) return { entries: [], positions: await readHeads(), more: false };
  const entries = await listSince(positions, limit);
  const reached = [...positions];
  const counts = new Map<number, number>();
  for (const { lane, place } of entries) {
    reached[lane] = place;
    counts.set(lane, (counts.get(lane) ?? 0) + 1);
  }
  return { entries, positions: reached, more: [...counts.values()].some((count) => count === limit) };
}

const listeners = new Set<() => void>();

/**
 * Calls the listener soon after each commit of this process in which something was recorded, so that a follower need
 * not wait for its next turn; returns how to stop. What other processes record is found at that turn.
 */
export function whenRecorded(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Wakes the listeners when the running transaction has been committed, once for all of its entries. */
export function wakeListeners(): void {
  afterCommit(announce);
}

function announce(): void {
  for (const listener of listeners) setImmediate(listener);
}
