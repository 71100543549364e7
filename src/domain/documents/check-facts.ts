import { Temporal } from '../../kernel/time/index.ts';
import { plain } from '../organisation/index.ts';
import type { DirectiveFacts, DirectiveType } from './directive.ts';
import { numberKeys, parseSymbol, printNotation, printNumber, printSymbol } from './symbol.ts';

/** What may be wrong with the facts of a directive. */
export type FactProblem =
  | 'symbolUnread'
  | 'typeContradicted'
  | 'noIssuer'
  | 'signedLater'
  | 'receivedBeforeSigned'
  | 'expiresBeforeEffect';

/** The field in which each problem stands. */
export const problemFields: Readonly<Record<FactProblem, keyof DirectiveFacts>> = {
  symbolUnread: 'symbol',
  typeContradicted: 'type',
  noIssuer: 'issuerName',
  signedLater: 'signedOn',
  receivedBeforeSigned: 'receivedOn',
  expiresBeforeEffect: 'expiresOn',
};

/** What facts are held against: the day they are entered, and the types there are. */
interface Known {
  readonly today: Temporal.PlainDate;
  readonly types: readonly DirectiveType[];
}

/** What is wrong with the facts, on the day they are entered; empty when they can stand. */
export function problemsOf(facts: DirectiveFacts, { today, types }: Known): readonly FactProblem[] {
  const { symbol, issuerId, issuerName, signedOn, receivedOn, effectiveOn, expiresOn } = facts;
  const checks: readonly (readonly [FactProblem, boolean])[] = [
    ['symbolUnread', symbol !== '' && parseSymbol(symbol) === undefined],
    ['typeContradicted', namesOtherType(facts, types)],
    ['noIssuer', issuerId === null && issuerName === ''],
    ['signedLater', isBefore(today, signedOn)],
    ['receivedBeforeSigned', isBefore(receivedOn, signedOn)],
    ['expiresBeforeEffect', isBefore(expiresOn, effectiveOn ?? signedOn)],
  ];
  return checks.flatMap(([problem, isSo]) => (isSo ? [problem] : []));
}

/**
 * True when the code in the number belongs to other types than the one chosen: `14-KL/TW` is no directive. One code may belong
 * to several (QĐ), and a code that no type has (QĐi) says nothing.
 */
function namesOtherType({ symbol, type: code }: DirectiveFacts, types: readonly DirectiveType[]): boolean {
  const printed = parseSymbol(symbol)?.typeAbbreviation ?? '';
  const chosen = types.find((type) => type.code === code);
  const named = types.filter((type) => type.abbreviation && plain(type.abbreviation) === plain(printed));
  if (!chosen || named.length === 0) return false;
  return !named.some((type) => type.name.vi === chosen.name.vi);
}

function isBefore(one: Temporal.PlainDate | null, other: Temporal.PlainDate | null): boolean {
  return one !== null && other !== null && Temporal.PlainDate.compare(one, other) < 0;
}

/** A number as it is stored: apart, whole, and as the keys by which it is found. */
export interface StoredSymbol {
  readonly number: string;
  readonly notation: string;
  readonly symbol: string;
  readonly keys: readonly string[];
}

/** A typed number as the system of its type prints it; all empty for a document without number. */
export function storedSymbol(typed: string, type: DirectiveType): StoredSymbol {
  const read = parseSymbol(typed);
  if (!read) return { number: '', notation: '', symbol: '', keys: [] };
  // A bare number under a type that has an abbreviation is printed with it: `14` as a conclusion is `14-KL`.
  const parts =
    read.typeAbbreviation || read.issuerSymbol ? read : { ...read, typeAbbreviation: type.abbreviation };
  const symbol = printSymbol(parts, type.system);
  return {
    number: printNumber(parts.number),
    notation: printNotation(parts, type.system),
    symbol,
    keys: numberKeys(symbol, type),
  };
}
