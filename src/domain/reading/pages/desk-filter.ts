import { z } from 'zod';
import { choice } from '../../../kernel/http/index.ts';
import type { Proposal, ProposalKind } from '../proposal.ts';

/** The kinds as they stand in an address. */
const kindSlugs: Readonly<Record<ProposalKind, string>> = {
  assignment: 'giao-viec',
  citation: 'dan-chieu',
  commendation: 'khen-thuong',
  doubt: 'nghi-loi',
};

export const stateSlugs = ['cho', 'xong', 'mat'] as const;
export type StateSlug = (typeof stateSlugs)[number];

/** What of a desk is shown; what is not asked is undefined. */
export interface DeskFilter {
  readonly kind: ProposalKind | undefined;
  readonly state: StateSlug | undefined;
  /** Dates, persons and bodies are marked in the text too. */
  readonly everything: boolean;
}

/** The filter as it stands in the address. */
export const deskQuery = z.object({
  loai: choice(['giao-viec', 'dan-chieu', 'khen-thuong', 'nghi-loi']),
  'trang-thai': choice(stateSlugs),
  hien: choice(['ca']),
});

/** Reads the filter from the address, leniently. */
export function filterOf(query: Partial<z.output<typeof deskQuery>>): DeskFilter {
  const kind = (Object.keys(kindSlugs) as ProposalKind[]).find((one) => kindSlugs[one] === query.loai);
  return { kind, state: query['trang-thai'], everything: query.hien === 'ca' };
}

/** The same desk under another filter. */
export function filterPath(directiveId: string, filter: DeskFilter): string {
  const asked = new URLSearchParams();
  if (filter.kind) asked.set('loai', kindSlugs[filter.kind]);
  if (filter.state) asked.set('trang-thai', filter.state);
  if (filter.everything) asked.set('hien', 'ca');
  const query = asked.toString();
  return `/van-ban/${directiveId}/doc${query ? `?${query}` : ''}`;
}

/** How a proposal is counted by the filter of standing. */
export function stateSlugOf({ state }: Pick<Proposal, 'state'>): StateSlug {
  if (state === 'waiting') return 'cho';
  return state === 'lost' ? 'mat' : 'xong';
}

/** What the filter shows, waiting first, each group in the order of the text. What is put aside and gone concerns nobody any more. */
export function shown(proposals: readonly Proposal[], { kind, state }: DeskFilter): Proposal[] {
  const rank = { cho: 0, xong: 1, mat: 2 };
  return proposals
    .filter((one) => !(one.state === 'lost' && one.decided?.as === 'rejected'))
    .filter((one) => (!kind || one.kind === kind) && (!state || stateSlugOf(one) === state))
    .toSorted((one, other) => rank[stateSlugOf(one)] - rank[stateSlugOf(other)]);
}
