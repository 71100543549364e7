/** Why a phase looked up, in the order in which they look. */
export const findingKinds = [
  'hidden_signs',
  'link',
  'private_data',
  'foul_word',
  'insulting_word',
  'masked_word',
  'advert',
  'shouting',
  'borrowed_name',
  'often_sent',
  'new_name',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** What a phase found, for the moderator: the words marked `[from, to)` in the body, or the whole where there are none. */
export interface Finding {
  readonly kind: FindingKind;
  readonly from?: number;
  readonly to?: number;
  /** The word of a list, a number, as it is to be said. */
  readonly said?: string;
}

/** What a comment is not taken for; its author reads why and may mend it. */
export type Refusal = 'empty' | 'too_long' | 'too_many_links' | 'sent_already' | 'only_signs';

/** A comment as it came in. */
export interface Sent {
  readonly articleId: string;
  /** Cleaned of what only deceives. */
  readonly name: string;
  readonly body: string;
  /** As it was typed. */
  readonly typed: { readonly name: string; readonly body: string };
}

/** What is known around it. */
export interface Around {
  /** The same text came from there to this article within the hour. */
  readonly sentFromThere: boolean;
  /** The same text came to this article more often than people agree by chance, within the hour. */
  readonly sentOften: boolean;
  /** The author is known: published often enough and never refused. */
  readonly isKnown: boolean;
}

/** One look at a comment: refuses it in words, holds it with reasons, or passes it. */
export interface Phase {
  readonly name: string;
  refuse?(sent: Sent, around: Around): Refusal | undefined;
  find?(sent: Sent, around: Around): readonly Finding[];
}
