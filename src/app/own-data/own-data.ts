import { gatherPersonalData, type PersonalData } from '../../domain/accounts/index.ts';
import { type BodyTree, bodyTreeOn } from '../../domain/organisation/index.ts';
import type { Ask } from '../../kernel/http/index.ts';
import { countDeedsOf, type Entry, listDeedsOf, listHistory } from '../../kernel/record/index.ts';

/** What is kept of a person in all slices: as somebody who signs in, and as somebody who acts. */
export interface OwnData extends PersonalData {
  /** The latest of what they did. */
  readonly deeds: readonly Entry[];
  readonly deedsInAll: number;
  /** What others did to their account, latest first. */
  readonly changes: readonly Entry[];
  readonly tree: BodyTree;
}

/** Gathers what is kept of the person who asks, with so many of their latest deeds. */
export async function ownDataOf(ask: Ask, deedsShown: number): Promise<OwnData> {
  const { accountId } = ask.actor;
  const [kept, deeds, deedsInAll, history, tree] = await Promise.all([
    gatherPersonalData(accountId, ask.now),
    listDeedsOf(accountId, undefined, deedsShown),
    countDeedsOf(accountId),
    listHistory('account', accountId),
    bodyTreeOn(ask.today, ask.stamps),
  ]);
  const changes = history.filter(({ actorId }) => actorId !== accountId).reverse();
  return { ...kept, deeds, deedsInAll, changes, tree };
}
