import type { Proposal } from '../proposal.ts';

/** The address of a desk, at one of its cards when named. */
export function deskPath(directiveId: string, proposalId?: string): string {
  return `/van-ban/${directiveId}/doc${proposalId ? `#${cardId(proposalId)}` : ''}`;
}

/** The deeds at a desk that have an address under their proposal. */
export type DeskDeed =
  | 'xac-nhan'
  | 'da-xem'
  | 'sua'
  | 'dinh-ky'
  | 'bo-qua'
  | 'hoan-tac'
  | 'la-loi'
  | 'khong-loi'
  | 'chua-loi';

/** The address of a deed with one proposal. */
export function deedPath({ directiveId, id }: Pick<Proposal, 'directiveId' | 'id'>, deed: DeskDeed): string {
  return `/van-ban/${directiveId}/doc/${id}/${deed}`;
}

/** The id of a proposal's card in the page. */
export function cardId(proposalId: string): string {
  return `de-xuat-${proposalId}`;
}

/** The id of a proposal's words in the text. */
export function markId(proposalId: string): string {
  return `cau-${proposalId}`;
}
