import { numberWithin, overBreaks, signWithin } from '../../engine/looks.ts';
import { anyNumber } from '../../engine/opened.ts';
import type { Page } from '../../engine/page.ts';
import { oneOf, wordEnd, wordStart } from '../../engine/pattern.ts';
import { rowsOf, runRows } from '../../engine/rows.ts';
import {
  barelyCited,
  countedNouns,
  documentTypes,
  lawNames,
  typeAliases,
} from '../../lexicon/document-types.ts';
import { codeOfName, codes, fold, issuerOfEnding, parseParts } from './symbol.ts';

/** A mention of a document, before it is resolved against the others. */
export type CitationMention = {
  start: number;
  end: number;
  rule: string;
  type: string;
  typeName: string;
  number: string | null;
  symbol: string | null;
  ending: string | null;
  issuer: string | null;
  own: boolean;
};

type Fields = Omit<CitationMention, 'start' | 'end' | 'rule'>;

const typeNames = [...new Set([...documentTypes.map((t) => t.name), ...typeAliases.keys()])];
const blank = '[ \\n]{1,3}';
const number = '(?<number>\\d{1,6}(?:\\.\\d{1,3})?(?:[A-Za-z](?![\\p{L}\\p{M}]))?)';
const group = `\\p{Lu}[\\p{Lu}\\d]{0,24}(?:[a-z][\\p{Lu}\\d]{0,12})?${wordEnd}`;
const tail = `(?<tail>${group}(?:[ ]{0,2}[-–\\/&][ ]{0,2}${group}){0,6})`;
const symbol = `${number}(?:\\/(?<year>(?:19|20)\\d{2}))?[ ]{0,2}[-–\\/][ ]{0,2}${tail}`;
const so = 's[ốo][ ]?:?[ \\n]{0,2}';
const roman = '[IVX]{1,6}';

const withSymbol = new RegExp(
  `(?:${wordStart}(?<name>${oneOf(typeNames)})${blank})?(?:${wordStart}(?<so>${so}))?(?<![\\p{L}\\p{M}\\p{N}.,/-])${symbol}`,
  'giu',
);
/** What ends the name of a law that stands before a symbol: the name of another document. */
const otherTypes = 'Nghị|Quyết|Thông|Chỉ|Kết|Luật|Bộ|Hướng|Kế|Công|Quy|Tờ';

const lawWithSymbol = new RegExp(
  `${wordStart}(?<name>Bộ luật|Luật|Pháp lệnh)[ ](?:\\p{Lu}[\\p{L}]{0,12},?[ ])(?:(?!(?:${otherTypes})[ ])[\\p{L}]{1,12},?[ ]){0,12}?${so}${symbol}`,
  'gu',
);
const shortWithSo = new RegExp(
  `${wordStart}(?<name>${oneOf(typeNames)})${blank}${so}${number}${wordEnd}(?![ ]{0,2}[-–/][ ]{0,2}\\p{Lu})(?![.,]\\d)(?!/\\d)`,
  'giu',
);
const shortBare = new RegExp(
  `${wordStart}(?<name>${oneOf(barelyCited)})[ ]${number}${wordEnd}(?![ ]{0,2}[-–/]\\p{Lu})(?![.,/%-]\\d)(?![ ]?%)(?![ ]${oneOf(countedNouns)}${wordEnd})`,
  'giu',
);
const congress = new RegExp(
  `${wordStart}(?<name>nghị quyết)[ ](?:của[ ])?đại hội[ ](?:[\\p{L}/]{1,12},?[ ]){0,16}?lần[ ]thứ[ ](?:${roman}|\\d{1,2})${wordEnd}(?:[ ](?:của[ ])?Đảng(?![ ]bộ)${wordEnd})?`,
  'giu',
);
const congressShort = new RegExp(
  `${wordStart}(?<name>Nghị quyết)[ ](?:của[ ])?Đại hội[ ](?:(?:đại biểu|toàn quốc|Đảng|khóa)[ ]){0,4}${roman}${wordEnd}(?:[ ](?:của[ ])?Đảng(?![ ]bộ)${wordEnd})?`,
  'gu',
);
const congressTerm = new RegExp(
  `${wordStart}(?<name>Nghị quyết)[ ]đại hội[ ](?:đại biểu[ ])?đảng bộ[ ](?:[\\p{L}]{1,12},?[ ]){0,8}?(?:nhiệm kỳ|khóa)[ ](?:\\d{4}[ ]?[-–][ ]?\\d{4}|${roman})${wordEnd}`,
  'giu',
);
const plenum = new RegExp(
  `${wordStart}(?<name>Nghị quyết|Kết luận)[ ](?:Hội nghị[ ])?(?:lần thứ[ ][\\p{L}\\d]{1,8}[ ])?(?:Ban Chấp hành[ ])?Trung ương[ ](?:lần thứ[ ])?(?:\\d{1,2}|${roman}),?[ ]khóa[ ]${roman}${wordEnd}`,
  'giu',
);
const lawByName = new RegExp(`${wordStart}(?:${oneOf(lawNames)})${wordEnd}(?:[ ]năm[ ]\\d{4})?`, 'gu');
const lawByCapital = new RegExp(
  `${wordStart}(?<name>Luật|Bộ luật|Pháp lệnh)[ ]\\p{Lu}[\\p{Ll}\\p{M}]{1,8}(?:[ ]\\p{Ll}[\\p{L}]{0,8}){1,5}?(?=[ ](?:năm|ngày|số|và|của|được|quy định|có)${wordEnd}|[.,;:)\\n]|$)`,
  'gu',
);
const constitution = new RegExp(
  `${wordStart}Hiến pháp(?:[ ]nước[ ][\\p{L} ]{1,50}?)?[ ]năm[ ]\\d{4}${wordEnd}`,
  'gu',
);

const canonicalNames = new Map([...typeNames].reverse().map((name) => [fold(name), name]));
const canonicalAsItStands = new Map(typeNames.map((name) => [name, canonicalNames.get(fold(name))!]));

/** The type of a mention: its code, from the symbol first, and its name as written. */
function typed(name: string | undefined, code?: string): { type: string; typeName: string } {
  const said = name?.replace(/\s+/g, ' ');
  const canonical = said && (canonicalAsItStands.get(said) ?? canonicalNames.get(fold(said)));
  const type = code ?? (said ? codeOfName(said) : undefined) ?? 'VB';
  return { type, typeName: canonical ?? documentTypes.find((t) => t.code === type)?.name ?? 'Văn bản' };
}

/** Whether nothing but blanks stands before an offset on its line. */
function standsFirst(plain: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && plain.charAt(at - 1) === ' ') at -= 1;
  return at === 0 || plain.charAt(at - 1) === '\n';
}

function readFull(match: RegExpExecArray, plain: string): (Fields & { start: number; end: number }) | null {
  const { name, so: said, number: num, year, tail: rest } = match.groups!;
  const parts = parseParts({ number: num!, year, tail: rest! });
  if (!parts || !/^\p{Lu}/u.test(rest!)) return null;
  const known =
    codes.has(fold(rest!.split(/[ ]*[-–/&]/)[0]!)) || (parts.issuer && issuerOfEnding(parts.issuer));
  if (!name && !said && !(known && /[-–/&]/.test(rest!)) && !/^QH|^UBTVQH/.test(rest!)) return null;
  const own = !name && said !== undefined && standsFirst(plain, match.index);
  return {
    start: match.index,
    end: match.index + match[0].length,
    ...typed(
      name,
      name && /luật|pháp lệnh/i.test(name) ? codeOfName(name) : lawOrResolution(parts.type, rest!, name),
    ),
    number: num!,
    symbol: asPrinted(match[0], num!),
    ending: parts.issuer ?? null,
    issuer: parts.issuer ? (issuerOfEnding(parts.issuer) ?? null) : null,
    own,
  };
}

/** A symbol of the National Assembly prints no type: a law unless the text says otherwise. */
function lawOrResolution(
  code: string | undefined,
  rest: string,
  name: string | undefined,
): string | undefined {
  if (code && (code !== 'CV' || !name)) return code;
  if (name) return codeOfName(name);
  return /^QH/.test(rest) ? 'Luật' : undefined;
}

function asPrinted(surface: string, num: string): string {
  return surface.slice(surface.indexOf(num)).replace(/\s+/g, '').replaceAll('–', '-');
}

const short = (match: RegExpExecArray) => {
  const { name, number: num } = match.groups!;
  return {
    ...span(match),
    ...typed(name),
    number: num!,
    symbol: null,
    ending: null,
    issuer: null,
    own: false,
  };
};

const startsCapital = (match: RegExpExecArray) => /^\p{Lu}/u.test(match[0]);

const unnumbered = (type: string) => (match: RegExpExecArray) => ({
  ...span(match),
  ...typed(match.groups?.name, type || undefined),
  number: null,
  symbol: null,
  ending: null,
  issuer: null,
  own: false,
});

const span = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length });

const symbolSigns: ReadonlySet<string> = new Set(['-', '–', '/']);
const longestName = 10;
const longestNumber = 4;

/** A symbol begins with its number and a sign, or its number stands close behind the words that lead up to it. */
const mayBeSymbol = ({ tokens }: Page, index: number, next: number): boolean =>
  tokens[index]!.kind === 'number'
    ? signWithin(tokens, { from: next, reach: longestNumber, signs: symbolSigns })
    : numberWithin(tokens, next, longestName);

/** Every printed form of a citation, the fuller above the shorter. */
export const citationRows = rowsOf<Fields>([
  {
    rule: 'citations/law-with-symbol',
    opens: ['Bộ luật', 'Luật', 'Pháp lệnh'],
    pattern: lawWithSymbol,
    read: readFull,
  },
  {
    rule: 'citations/symbol',
    opens: [...typeNames, 'số', 'so', anyNumber],
    where: mayBeSymbol,
    pattern: withSymbol,
    read: readFull,
  },
  { rule: 'citations/congress', opens: ['nghị quyết'], pattern: congress, read: unnumbered('NQ') },
  { rule: 'citations/congress-short', opens: ['nghị quyết'], pattern: congressShort, read: unnumbered('NQ') },
  { rule: 'citations/congress-term', opens: ['nghị quyết'], pattern: congressTerm, read: unnumbered('NQ') },
  { rule: 'citations/plenum', opens: ['nghị quyết', 'kết luận'], pattern: plenum, read: unnumbered('') },
  { rule: 'citations/law-by-name', opens: lawNames, pattern: lawByName, read: unnumbered('Luật') },
  {
    rule: 'citations/law-by-capital',
    opens: ['Luật', 'Bộ luật', 'Pháp lệnh'],
    pattern: lawByCapital,
    read: unnumbered('Luật'),
  },
  { rule: 'citations/constitution', opens: ['Hiến pháp'], pattern: constitution, read: unnumbered('HP') },
  {
    rule: 'citations/type-and-number',
    opens: typeNames,
    where: ({ tokens }, _, next) => /^s[ốo]$/.test(tokens[overBreaks(tokens, next)]?.lower ?? ''),
    pattern: shortWithSo,
    read: short,
  },
  {
    rule: 'citations/type-bare-number',
    opens: [...barelyCited],
    where: ({ tokens }, _, next) => tokens[next]?.kind === 'number',
    pattern: shortBare,
    read: (match) => (startsCapital(match) ? short(match) : null),
  },
]);

/** Finds each mention of a document, shared suffixes (`187, 188-KL/TW`) included. */
export function findCitations(page: Page): CitationMention[] {
  const mentions = runRows(citationRows, page);
  const shared = mentions.flatMap((mention) => sharedBefore(mention, page.plain));
  const starts = new Map(shared.map((mention) => [mention.end, mention]));
  const known = mentions.map((mention) => {
    const full = mention.symbol ? undefined : starts.get(mention.end);
    if (full) starts.delete(mention.end);
    return full ? { ...full, start: mention.start } : mention;
  });
  return [...known, ...starts.values()].sort((a, b) => a.start - b.start);
}

const numbersBefore = /(?<![\p{L}\p{N}./-])(?:\d{1,5}[a-z]?(?:, ?| và )){1,8}$/u;

const namedBefore = new RegExp(`(?:${oneOf(typeNames)}|s[ốo])[ ]{1,2}(?:s[ốo][ ]{1,2})?$`, 'iu');

/** Numbers that stand before a symbol and share its ending. */
function sharedBefore(mention: CitationMention, plain: string): CitationMention[] {
  if (!mention.symbol || !mention.number) return [];
  const at = plain.indexOf(mention.number, mention.start);
  const before = plain.slice(Math.max(0, mention.start - 80), at);
  const list = numbersBefore.exec(before);
  if (!list || at !== mention.start) return [];
  if (!namedBefore.test(before.slice(0, list.index))) return [];
  const listStart = at - before.length + list.index;
  return [...list[0].matchAll(/\d{1,5}[a-z]?/g)].map((match) => ({
    ...mention,
    rule: 'citations/shared-ending',
    start: listStart + match.index,
    end: listStart + match.index + match[0].length,
    number: match[0],
    symbol: mention.symbol!.replace(mention.number!, match[0]),
  }));
}
