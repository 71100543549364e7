import type { Span } from './text.ts';

/** Why a rule that looked at a place has nothing there in the reading. */
export type Because =
  /** Its own condition says that this is not meant. */
  | 'not-meant'
  /** Another finding over the same words is longer, or as long and first by the name of its rule. */
  | 'longer'
  | 'first-by-name'
  /** The words belong to a finding of another kind. */
  | 'taken'
  /** Many of a class, not one by its name. */
  | 'class'
  /** Nothing beside it makes sure. */
  | 'unsure'
  /** It was asked and found nothing; it was not asked, since another had the sentence. */
  | 'nothing'
  | 'not-asked';

/** What a rule did not get to say: which, where, why, and to which rule it gave way. */
export type Untold = Span & { rule: string; because: Because; to: string | null };

/** Where rules leave what they do not say; null where nobody asks. */
export type Trace = Untold[] | null;
