import type { Temporal } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';

/** How far a document is kept from others. Tuyệt mật is never entered into this system. */
export const secrecies = ['normal', 'confidential', 'secret'] as const;
export type Secrecy = (typeof secrecies)[number];

export const urgencies = ['normal', 'urgent', 'very_urgent', 'express'] as const;
export type Urgency = (typeof urgencies)[number];

/** The two systems of documents; each prints its numbers in its own way. */
export type DocumentSystem = 'party' | 'state';

/** A type of document; types are dated data with a source. */
export interface DirectiveType {
  readonly code: string;
  readonly name: Words<string>;
  readonly system: DocumentSystem;
  /** As it stands in a number; empty for State letters. */
  readonly abbreviation: string;
}

/** A document of direction as it stands in a register, without its text. */
export interface Directive extends DirectiveFacts {
  readonly id: string;
  readonly typeName: Words<string>;
  readonly system: DocumentSystem;
  /** Digits as printed; empty where the document has none. */
  readonly number: string;
  /** After the number: `KL/TW`, `2020/NĐ-CP`. */
  readonly notation: string;
  readonly textSha256: string;
  /** The body in whose register it is. */
  readonly registeredIn: string;
  readonly registeredBy: string;
  readonly registeredAt: Temporal.Instant;
  readonly publishedAt: Temporal.Instant | null;
  readonly version: number;
  /** Bodies that what it orders concerns. */
  readonly involved: readonly string[];
}

/** The text that is read; every span points into it, in UTF-16 units. */
export interface DirectiveText {
  readonly text: string;
  readonly sha256: string;
}

/** A file of a directive, kept in the file store under its hash. */
export interface DirectiveFile {
  readonly ordinal: number;
  readonly sha256: string;
  readonly name: string;
  readonly kind: string;
  /** Bytes. */
  readonly size: number;
  /** True for the one from which the text was taken. */
  readonly isSource: boolean;
}

/** The facts of a directive that a person enters and may correct. */
export interface DirectiveFacts {
  readonly type: string;
  /** Whole: `14-KL/TW`; a person types it in any spelling, it is printed strictly when stored. Empty where the document has no number. */
  readonly symbol: string;
  readonly issuerId: string | null;
  /** The issuer as printed; where it is a body of the tree, its name when the document was registered. */
  readonly issuerName: string;
  readonly signer: string;
  readonly signerOffice: string;
  readonly signedOn: Temporal.PlainDate | null;
  readonly effectiveOn: Temporal.PlainDate | null;
  /** The first day on which it no longer holds. */
  readonly expiresOn: Temporal.PlainDate | null;
  readonly receivedOn: Temporal.PlainDate | null;
  /** The term of the committee in whose run the number stands, as printed. */
  readonly term: string;
  readonly title: string;
  readonly secrecy: Secrecy;
  readonly urgency: Urgency;
}

/** The facts of a directive as they stand, for a form and for telling what has changed. */
export function factsOf(directive: Directive): DirectiveFacts {
  const { type, symbol, issuerId, issuerName, signer, signerOffice, signedOn, effectiveOn } = directive;
  const { expiresOn, receivedOn, term, title, secrecy, urgency } = directive;
  return {
    type,
    symbol,
    issuerId,
    issuerName,
    signer,
    signerOffice,
    signedOn,
    effectiveOn,
    expiresOn,
    receivedOn,
    term,
    title,
    secrecy,
    urgency,
  };
}
