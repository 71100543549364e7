import { readSymbol } from '../../../reader/index.ts';
import { plain } from '../organisation/index.ts';
import type { DirectiveType, DocumentSystem } from './directive.ts';

/** The number of a document, taken apart. */
export interface PrintedSymbol {
  /** Digits as printed: `14`, `05`, `66.7`. */
  readonly number: string;
  /** `KL`, `NĐ`; empty where none is printed. */
  readonly typeAbbreviation: string;
  /** `TW`, `CP`, `UBND`; empty where only type and number are known. */
  readonly issuerSymbol: string;
  /** The unit that drafted a State letter: `VX` in `4240/UBND-VX`. */
  readonly unit: string;
  readonly year: string;
}

/** Takes a printed number apart, in whatever spelling it comes; undefined when it is none. */
export function parseSymbol(typed: string): PrintedSymbol | undefined {
  const read = readSymbol(typed);
  if (!read) return undefined;
  return {
    number: read.number,
    typeAbbreviation: read.type ?? '',
    issuerSymbol: read.issuer ?? '',
    unit: read.unit ?? '',
    year: read.year ?? '',
  };
}

/** What stands after the number, by the rule of its system: Party `KL/TW`, State `2020/NĐ-CP`, a State letter `UBND-VX`. */
export function printNotation(symbol: PrintedSymbol, system: DocumentSystem): string {
  const { typeAbbreviation: type, year } = symbol;
  const issuer = [symbol.issuerSymbol, symbol.unit].filter(Boolean).join('-');
  if (system === 'party') return [type, issuer].filter(Boolean).join('/');
  // A State letter prints no type, and a law none either.
  const code = isUnprinted(type) ? '' : type;
  return [year, [code, issuer].filter(Boolean).join('-')].filter(Boolean).join('/');
}

/** The number and symbol whole, by the rule of its system: Party `14-KL/TW`, State `30/2020/NĐ-CP`. */
export function printSymbol(symbol: PrintedSymbol, system: DocumentSystem): string {
  const notation = printNotation(symbol, system);
  const number = printNumber(symbol.number);
  return notation ? `${number}${system === 'party' ? '-' : '/'}${notation}` : number;
}

/** A number below ten takes a leading zero in both systems. */
export function printNumber(number: string): string {
  return /^\d$/.test(number) ? `0${number}` : number;
}

function isUnprinted(type: string): boolean {
  return /^(CV|Luật|BLuật)$/.test(type);
}

/** Parts of a number as they are compared: small letters without marks, numbers without leading zeros. */
function keysOf(symbol: PrintedSymbol): string[] {
  const letters = [symbol.typeAbbreviation, symbol.issuerSymbol, symbol.unit].flatMap((part) =>
    plain(part).split(/[^\p{L}\d]+/u),
  );
  return [withoutZeros(symbol.number), symbol.year, ...letters].filter(Boolean);
}

function withoutZeros(number: string): string {
  return plain(number).replace(/^0+(?=\d)/, '');
}

/** The keys by which a search finds a document: of its symbol, and of its type's name and number as people say them. */
export function numberKeys(
  symbol: string,
  type: Pick<DirectiveType, 'name' | 'abbreviation'>,
): readonly string[] {
  const printed = parseSymbol(symbol);
  if (!printed) return [];
  const said = parseSymbol(`${type.name.vi} ${printed.number}`);
  const abbreviated = type.abbreviation ? parseSymbol(`${type.abbreviation} ${printed.number}`) : undefined;
  const all = [printed, said, abbreviated].flatMap((one) => (one ? keysOf(one) : []));
  return [...new Set(all)].sort();
}

/** The keys that a search for a number must all find; empty when what was typed is no number. */
export function searchedKeys(typed: string): readonly string[] {
  const symbol = parseSymbol(typed);
  return symbol ? keysOf(symbol) : [];
}
