import type { Temporal } from '../../kernel/time/index.ts';
import type { Directive, Secrecy } from './directive.ts';
import type { Change } from './standing.ts';

/** The orders a list may be read in; `fit` is closest first where something is searched for, and newest first otherwise. */
export const sorts = ['fit', 'signed', 'registered', 'symbol', 'issuer'] as const;
export type Sort = (typeof sorts)[number];

/** What is asked of the registers; what is undefined is not asked. */
export interface DirectiveQuery {
  readonly typed: string;
  readonly type: string | undefined;
  /** A part of the issuer's name. */
  readonly issuer: string | undefined;
  readonly signedFrom: Temporal.PlainDate | undefined;
  /** The last day that counts. */
  readonly signedUntil: Temporal.PlainDate | undefined;
  readonly year: number | undefined;
  readonly term: string | undefined;
  readonly secrecy: Secrecy | undefined;
  readonly inForceOn: Temporal.PlainDate | undefined;
  readonly unresolvedOnly: boolean;
  readonly registeredIn: string | undefined;
  readonly sort: Sort;
}

/** Why a row was found: its number, its title, or its text. */
export type Hit = 'number' | 'title' | 'text';

/** A directive in a list, with what became of it. */
export interface ListedDirective extends Directive {
  readonly changes: readonly Change[];
}

/** A directive that was looked for, with what its line says. */
export interface FoundDirective extends ListedDirective {
  readonly hit: Hit | null;
  /** The beginning of its text, where the text was the reason. */
  readonly text: string | null;
  /** Citations that no registered document answers. */
  readonly unresolved: number;
}

/** A page of a list. */
export interface FoundPage {
  readonly rows: readonly FoundDirective[];
  /** How many there are, counted to one more than `countedTo`. */
  readonly total: number;
}

/** Beyond this many a list says «more than»: counting on would cost more than it tells. */
export function countedTo({ typed, issuer }: Pick<DirectiveQuery, 'typed' | 'issuer'>): number {
  return typed || issuer !== undefined ? 200 : 1000;
}
