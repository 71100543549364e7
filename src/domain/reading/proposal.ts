import type { Citation, Commendation, Direction, Force, Severity } from '../../../reader/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import type { SpelledRule } from '../calendar/index.ts';
import type { CitationInText } from '../documents/index.ts';
import type { FoundDeadline } from './found-deadline.ts';

/** A stretch of the text that is read: UTF-16 units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export const proposalKinds = ['assignment', 'citation', 'commendation', 'doubt'] as const;
export type ProposalKind = (typeof proposalKinds)[number];

/** `lost`: its words no longer stand in the corrected text. */
export const proposalStates = ['waiting', 'confirmed', 'corrected', 'rejected', 'lost'] as const;
export type ProposalState = (typeof proposalStates)[number];

/** Words that ask a body or person to do something, as they were found; the stretch of the proposal is the action. */
export interface FoundAssignment {
  readonly kind: 'assignment';
  readonly sentence: Stretch & { readonly text: string };
  readonly action: string;
  /** The word that orders; empty where none does. */
  readonly modality: string;
  readonly speaker: string;
  readonly addressees: readonly string[];
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  readonly product: string;
  readonly deadline: FoundDeadline | null;
  readonly force: Force;
  readonly direction: Direction;
  /** Documents named there, each as it is named. */
  readonly cites: readonly string[];
  /** The rule of the reader that vouches for it; empty for what a person added. */
  readonly rule: string;
}

/** A document named in the text; a short form carries what its full form says. */
export interface FoundCitation extends Pick<Citation, 'typeName' | 'ambiguous' | 'rule'> {
  readonly kind: 'citation';
  readonly cited: CitedDocument;
  /** The clause that the text points to: «khoản 2 Điều 5»; what was read before clauses were has none. */
  readonly clause?: string | null;
}

/** A citation as it is kept in a proposal: days as ISO. */
export type CitedDocument = Omit<CitationInText, 'date' | 'start' | 'end'> & { readonly date: string | null };

export interface FoundCommendation
  extends Pick<Commendation, 'giver' | 'form' | 'recipients' | 'count' | 'rule'> {
  readonly kind: 'commendation';
}

/** Something an editor should mend or ask about. */
export interface FoundDoubt {
  readonly kind: 'doubt';
  readonly about: string;
  readonly severity: Severity;
  /** What to write instead; null wherever that is not safe. */
  readonly suggestion: string | null;
  readonly rule: string;
}

export type Found = FoundAssignment | FoundCitation | FoundCommendation | FoundDoubt;

/** What a person orders: what becomes the task. */
export interface Order {
  readonly title: string;
  readonly product: string;
  readonly giverId: string;
  readonly leadId: string;
  readonly coordinatingIds: readonly string[];
  readonly deadline: SpelledRule | null;
  /** The deadline in the words of the text; empty where it was not read from it. */
  readonly printedDeadline: string;
  readonly force: Force;
  readonly speaker: string;
}

export const rejectReasons = ['not_an_order', 'done', 'duplicate', 'not_ours', 'misread', 'other'] as const;
export type RejectReason = (typeof rejectReasons)[number];

/** What a person made of a proposal; kept beside what was proposed. */
export type Decision =
  | { readonly as: 'task'; readonly order: Order }
  /** Given again and again. */
  | { readonly as: 'series'; readonly seriesId: string; readonly title: string }
  | { readonly as: 'relation'; readonly cited: CitedDocument }
  /** Seen and taken note of: praise, a wish, a request upward. */
  | { readonly as: 'noted' }
  /** The doubt is right; the text stays as it is. */
  | { readonly as: 'error' }
  /** The doubt was right and the text was corrected. */
  | { readonly as: 'applied'; readonly suggestion: string }
  | { readonly as: 'rejected'; readonly because: RejectReason };

/** A decision with how the proposal then stood, so that it can stand so again when lost words come back. */
export type Decided = Decision & { readonly state: 'confirmed' | 'corrected' | 'rejected' };

/** One thing found in a text, with what a person decided about it. */
export interface Proposal<F extends Found = Found> {
  readonly id: string;
  readonly directiveId: string;
  readonly kind: F['kind'];
  readonly origin: 'reader' | 'person';
  /** Where it stands in the text of the reading that counts. */
  readonly start: number;
  readonly end: number;
  readonly evidence: string;
  /** As proposed, never changed. */
  readonly found: F;
  readonly state: ProposalState;
  readonly decided: Decided | null;
  /** Why it was rejected, in a person's words. */
  readonly reason: string;
  readonly decidedBy: string | null;
  readonly decidedAt: Temporal.Instant | null;
  readonly taskId: string | null;
  readonly version: number;
}

export type AssignmentProposal = Proposal<FoundAssignment>;

/** True of a proposal of assignment. */
export function isAssignment(proposal: Proposal): proposal is AssignmentProposal {
  return proposal.kind === 'assignment';
}

/**
 * How an assignment may become a task: one that orders, at a key; one that only wishes, promises or proposes,
 * by a deliberate choice; one that asks a higher body, never here.
 */
export function wayToTask(
  found: Pick<FoundAssignment, 'force' | 'direction'>,
): 'plain' | 'deliberate' | 'never' {
  if (found.direction === 'up') return 'never';
  return found.force === 'wish' || found.force === 'commitment' || found.force === 'proposal'
    ? 'deliberate'
    : 'plain';
}

/** True when two stretches share at least one character. */
export function overlap(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}
