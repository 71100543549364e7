import type { Temporal } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { CitationInText } from './citation.ts';

/** A relation as it is stored: what is cited, and the directive it was found to be. */
export interface Relation extends CitationInText {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string | null;
  readonly confirmedAt: Temporal.Instant | null;
}

/** A relation about to be written. */
export interface NewRelation extends CitationInText {
  readonly fromId: string;
  readonly toId: string | null;
  /** Who confirmed it; null for what the reader proposes. */
  readonly confirmedBy: string | null;
}

/** The other end of a relation, as far as one may know of it. */
export interface RelatedDirective {
  readonly id: string;
  readonly typeName: Words<string>;
  readonly symbol: string;
  readonly title: string;
  readonly issuerName: string;
  readonly signedOn: Temporal.PlainDate | null;
}

/** A relation seen from one directive: it names the other (`out`) or is named by it (`in`). */
export interface RelationSeen extends Relation {
  readonly direction: 'out' | 'in';
  /** Null where the other end is in no register that one may know of. */
  readonly other: RelatedDirective | null;
}
