import type { Ask } from '../../../kernel/http/index.ts';
import { listProposals } from '../proposals.store.ts';
import { deskPath } from './desk-paths.ts';

/** Where one goes after a decision: the next proposal that waits, under the filter one came from; else the card just decided. */
export async function nextCardPath(ask: Ask, directiveId: string, decidedId: string): Promise<string> {
  const proposals = await listProposals(directiveId);
  const waiting = proposals.filter(({ state }) => state === 'waiting');
  const decided = proposals.find(({ id }) => id === decidedId);
  const next = waiting.find(({ start }) => decided !== undefined && start >= decided.start) ?? waiting[0];
  return deskPathAsSeen(ask, directiveId, next?.id ?? decidedId);
}

/** The desk as it was seen before a deed, with its filter. */
export function deskPathAsSeen(ask: Ask, directiveId: string, proposalId?: string): string {
  const path = deskPath(directiveId);
  const [, fragment = ''] = deskPath(directiveId, proposalId).split('#');
  const referer = ask.header('referer') ?? '';
  const before = URL.canParse(referer) ? new URL(referer) : undefined;
  const search = before?.pathname === path ? before.search : '';
  return `${path}${search}${fragment ? `#${fragment}` : ''}`;
}
