import { documentTypes, typeAliases } from '../../lexicon/document-types.ts';
import { partyIssuers, stateIssuers } from '../../lexicon/issuers.ts';

/** The number of a document, taken apart. */
export type DocumentSymbol = {
  number: string;
  /** Code of the type: `KL`, `NQ`, `CĐ`; `CV` for a State letter, which prints none. */
  type?: string;
  /** Ending that names the issuer: `TW`, `BTCTW`, `CP`, `UBND`. */
  issuer?: string;
  /** Unit that drafted a letter: `VX` in `4240/UBND-VX`. */
  unit?: string;
  year?: string;
  /** The strict printed form, blanks and odd dashes mended. */
  printed: string;
};

export const codes: ReadonlyMap<string, string> = new Map(documentTypes.map((t) => [fold(t.code), t.code]));
const named = [...[...documentTypes].reverse().map((t) => [t.name, t.code] as const), ...typeAliases];
const namesToCodes: ReadonlyMap<string, string> = new Map(named.map(([name, code]) => [fold(name), code]));
/** The same for names that stand as the table has them, with nothing to be folded. */
const namesAsTheyStand: ReadonlyMap<string, string> = new Map(
  named.map(([name]) => [name, namesToCodes.get(fold(name))!]),
);
const issuerEndings: ReadonlyMap<string, string> = new Map(
  [...partyIssuers.keys(), ...stateIssuers.keys()].map((ending) => [fold(ending), ending]),
);

/** Small letters without marks, for comparing what a person typed with what is printed. */
export function fold(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/giu, 'd').toLowerCase();
}

/** Code of a type from its name: «Kết luận» → `KL`. */
export function codeOfName(name: string): string | undefined {
  return namesAsTheyStand.get(name) ?? namesToCodes.get(fold(name).replace(/\s+/g, ' ').trim());
}

/** Name of the issuer that a symbol's ending stands for, where the ending alone tells it. */
export function issuerOfEnding(ending: string): string | undefined {
  const plain = ending.replace(/\d+$/, '');
  return partyIssuers.get(plain) ?? stateIssuers.get(plain);
}

type Parts = { number: string; year?: string | undefined; tail: string };

/** Takes the printed parts of a symbol apart: what stands after the number and the year is the tail. */
export function parseParts({ number, year, tail }: Parts): DocumentSymbol | null {
  const groups = tail.split(/[\s]*[-–/&.][\s]*|\s+/).filter(Boolean);
  const first = groups[0];
  if (!first) return null;
  const head = year ? `${number}/${year}` : number;
  const withYear = year ? { year } : {};
  const code = codes.get(fold(first));
  const ending = endings(groups.slice(code ? 1 : 0));
  if (code && groups.length > 1) {
    const party = isPartyEnding(groups.at(-1)!) && !year;
    const rest = ending.join('-');
    const printed = party ? `${number}-${code}/${rest}` : `${head}/${code}-${rest}`;
    return { number, type: code, issuer: ending[0]!, ...withYear, printed };
  }
  if (code) return { number, type: code, ...withYear, printed: `${head}-${code}` };
  if (year) return { number, issuer: ending[0]!, ...withYear, printed: `${head}/${ending.join('-')}` };
  const unit = ending[1] ? { unit: ending.slice(1).join('-') } : {};
  return { number, type: 'CV', issuer: ending[0]!, ...unit, printed: `${number}/${ending.join('-')}` };
}

function endings(groups: readonly string[]): string[] {
  return groups.map((group) => {
    const digits = /\d+$/.exec(group)?.[0] ?? '';
    const known = issuerEndings.get(fold(digits ? group.slice(0, -digits.length) : group));
    return known ? known + digits : group === group.toLowerCase() ? group.toUpperCase() : group;
  });
}

function isPartyEnding(group: string): boolean {
  return partyIssuers.has(endings([group])[0]!);
}

const longestTyped = 160;

/** Reads a document number in any spelling a person may type (`14-KL/TW`, `14 KL TW`, `KL 14`); null when it is none. */
export function readSymbol(typed: string): DocumentSymbol | null {
  const text = typed
    .normalize('NFC')
    .replace(/[\u00a0\s]+/g, ' ')
    .trim();
  if (!text || text.length > longestTyped) return null;
  const named = takeName(text);
  const rest = named.rest.replace(/^(?:số|so|s[oố]:|no\.?)?[\s:]*/iu, '');
  const match =
    /^(\d{1,6}(?:\.\d{1,3})?[a-z]?)(?:\s?\/\s?((?:19|20)\d{2})(?!\d))?(?:\s*[-–/ ]\s*(\p{L}[\p{L}\d\s\-–/&.]*))?$/iu.exec(
      rest,
    );
  if (!match) return null;
  const number = match[1]!.toUpperCase();
  const year = match[2];
  const tail = match[3]?.trim();
  if (!tail) {
    if (!named.code) return year ? null : { number, printed: number };
    const head = year ? `${number}/${year}` : number;
    return { number, type: named.code, ...(year ? { year } : {}), printed: `${head}-${named.code}` };
  }
  if (tail.split(/[-–/&.\s]+/).length > 8) return null;
  const symbol = parseParts({ number, year, tail });
  if (!symbol) return null;
  return symbol.type === undefined && named.code && !symbol.year ? { ...symbol, type: named.code } : symbol;
}

/** Takes a type that stands before the number, as a name or a code. */
function takeName(text: string): { code?: string; rest: string } {
  const lead = /^(\p{L}[\p{L}\s]*?)[\s.:-]*(?=\d)/u.exec(text);
  if (!lead) return { rest: text };
  const said = fold(lead[1]!)
    .replace(/\s*(?:so)$/, '')
    .trim();
  const code = codes.get(said) ?? namesToCodes.get(said);
  return code ? { code, rest: text.slice(lead[0].length) } : { rest: text };
}
