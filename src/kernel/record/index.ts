import type { Actor } from '../access/index.ts';
import { beforeCommit } from '../db/index.ts';
import type { Temporal } from '../time/index.ts';
import { type ByProgram, type InNameOf, systemName } from './doer.ts';
import { wakeListeners } from './follow.ts';
import { insertEntries, type NewEntry } from './record.store.ts';

export { doerOf } from './doer.ts';
export {
  type Following,
  followRecord,
  type Positions,
  recordedSince,
  type Since,
  type Take,
  whenRecorded,
} from './follow.ts';
export {
  countDeedsOf,
  type Entry,
  listDeedsOf,
  listHistory,
  listRecentEntries,
  type Mark,
} from './record.store.ts';
export { type Verdict, verifyRecord } from './verify.ts';

/** Whoever acts without being signed in: the program itself, or a person at the door. */
export const theSystem: Pick<Actor, 'name'> & { readonly accountId: null } = {
  accountId: null,
  name: systemName.vi,
};

/** What was done, to what, with which facts. */
export interface Deed {
  /** Slice and past participle: `task.accepted`. */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** Puts a deed on the record, in the same transaction as the deed itself. */
export function record(
  actor: Pick<Actor, 'name' | 'onBehalf' | 'within' | 'program'> & { readonly accountId: string | null },
  deed: Deed,
  now: Temporal.Instant,
): void {
  const entry: NewEntry = {
    at: now,
    actor_id: actor.accountId,
    actor_name: actor.name,
    action: deed.action,
    subject_kind: deed.subject.kind,
    subject_id: deed.subject.id,
    facts: JSON.stringify({
      ...deed.facts,
      ...inNameOf(actor),
      ...byProgram(actor),
      ...(actor.within && { within: actor.within }),
    }),
  };
  beforeCommit(insertEntries, entry);
  wakeListeners();
}

/** What is added to the facts of a deed that was done for another. */
function inNameOf({ onBehalf }: Pick<Actor, 'onBehalf'>): { readonly onBehalfOf?: InNameOf } {
  if (!onBehalf) return {};
  const { accountId, name, delegationId } = onBehalf;
  return { onBehalfOf: { accountId, name, delegationId } };
}

/** What is added to the facts of a deed that a program did for a person. */
function byProgram({ program }: Pick<Actor, 'program'>): { readonly byProgram?: ByProgram } {
  return program ? { byProgram: { tokenId: program.tokenId, name: program.name } } : {};
}
