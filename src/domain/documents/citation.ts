import { Temporal } from '../../kernel/time/index.ts';
import { plain } from '../organisation/index.ts';
import type { Directive } from './directive.ts';
import { parseSymbol, searchedKeys } from './symbol.ts';

/** What one document says of another. */
export const relationKinds = [
  'based_on',
  'implements',
  'replaces',
  'amends',
  'repeals',
  'guides',
  'reviews',
  'cites',
] as const;
export type RelationKind = (typeof relationKinds)[number];

/** A document as another names it; what is not printed there is empty. */
export interface Citation {
  /** Abbreviation of the type: `KL`. */
  readonly type: string;
  readonly number: string;
  readonly symbol: string;
  readonly issuer: string;
  readonly date: Temporal.PlainDate | null;
}

/** A citation at its place in the text that is read: UTF-16 units, end exclusive. */
export interface CitationInText extends Citation {
  readonly kind: RelationKind;
  readonly citedAs: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** What the register answers to a citation. */
export type Resolution =
  | { readonly state: 'resolved'; readonly directiveId: string }
  | { readonly state: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly state: 'unknown' };

/** A registered directive as far as a citation is held against it. */
export interface Candidate extends Pick<Directive, 'id' | 'number' | 'symbol' | 'issuerName' | 'signedOn'> {
  /** Where the issuer is a body: its short name, and what the organs that speak for it are called. */
  readonly issuerAlso: readonly string[];
}

/** The keys a directive must carry to be the one cited; empty for a document cited without number. */
export function keysOfCitation(citation: Citation): readonly string[] {
  const { type, number, symbol } = citation;
  if (!number) return [];
  return searchedKeys(symbol && parseSymbol(symbol) ? symbol : `${type} ${number}`.trim());
}

/** Tells which of the directives with the cited number is meant; where several may be, none is chosen. */
export function resolve(citation: Citation, candidates: readonly Candidate[]): Resolution {
  const fitting = candidates.filter((candidate) => mayBe(citation, candidate));
  const dated = fitting.filter((candidate) => isSameDay(citation.date, candidate.signedOn));
  const [only, ...others] = dated.length > 0 ? dated : fitting;
  if (!only) return { state: 'unknown' };
  if (others.length > 0)
    return { state: 'ambiguous', candidates: [only, ...others].map((candidate) => candidate.id) };
  return { state: 'resolved', directiveId: only.id };
}

function mayBe(citation: Citation, candidate: Candidate): boolean {
  if (citation.date && candidate.signedOn && !isSameDay(citation.date, candidate.signedOn)) return false;
  // The ending of a symbol names the issuer loosely; only a citation without symbol is held to the issuer it names.
  if (citation.symbol || !citation.issuer) return true;
  const [cited, registered] = [plain(citation.issuer), plain(candidate.issuerName)];
  if (registered.includes(cited) || cited.includes(registered)) return true;
  return candidate.issuerAlso.some((name) => plain(name) === cited);
}

function isSameDay(one: Temporal.PlainDate | null, other: Temporal.PlainDate | null): boolean {
  return one !== null && other !== null && Temporal.PlainDate.compare(one, other) === 0;
}

const kindsByWords: readonly (readonly [RelationKind, RegExp])[] = [
  ['based_on', /căn cứ$/],
  ['replaces', /thay thế$/],
  ['repeals', /bãi bỏ$/],
  ['amends', /sửa đổi(?:, bổ sung)?$/],
  ['guides', /hướng dẫn(?: thực hiện| thi hành)?$/],
  ['reviews', /(?:sơ kết|tổng kết)(?: \d+ năm)?(?: việc| thực hiện| triển khai)*$/],
  ['implements', /(?:thực hiện|triển khai|quán triệt|thi hành)$/],
];
const smallWords = /(?:[\s,]+|\b(?:một số điều của|nội dung|tinh thần|các|và))+$/u;

/** What the words before a citation say of the relation: «căn cứ», «thay thế» …; otherwise it is only named. */
export function relationKindAt(text: string, start: number): RelationKind {
  const before = text
    .slice(Math.max(0, start - 60), start)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(smallWords, '');
  return kindsByWords.find(([, words]) => words.test(before))?.[0] ?? 'cites';
}
