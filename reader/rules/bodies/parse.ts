import type { Page } from '../../engine/page.ts';
import { phrases, terms } from '../../engine/terms.ts';
import {
  type Answers,
  gapBefore,
  isCapital,
  isShouted,
  perSpelling,
  type Token,
} from '../../engine/tokens.ts';
import {
  bodyAbbreviations,
  bodyHeads,
  fields,
  fixedBodies,
  owners,
  smallOwners,
} from '../../lexicon/bodies.ts';
import { documentTypes } from '../../lexicon/document-types.ts';
import { placeKinds, placeShortForms, places } from '../../lexicon/places.ts';
import { isCommonWord } from '../common-words.ts';
import { isHeadLine, isOwnLine, isUnitInHead } from './head-lines.ts';
import { levelOf } from './level.ts';
import { isSteering, overCompound, overCongress, overPurpose } from './purpose.ts';

/** A named body read at a place in the tokens. */
export type Body = { next: number; kind: string; level: number | null; plural: boolean };

const fixed = terms(fixedBodies);
const typeTerms = phrases(documentTypes.map((type) => type.name));
const heads = terms(bodyHeads);
const fieldTerms = phrases(fields);
const ownerTerms = phrases(owners);
const placeTerms = phrases([...places, ...placeShortForms]);
const kindTerms = phrases(placeKinds);
const longestBody = 24;
const abbreviatedHeads: ReadonlySet<string> = new Set([
  'UBND',
  'HĐND',
  'UBMTTQ',
  'MTTQ',
  'UBKT',
  'TAND',
  'VKSND',
  'UB',
]);
const romanNumeral = /^[IVX]{1,5}$/;
/** Bodies that are told from their fellows by a number: «Quân khu 7», «Chi bộ 3». */
const takesANumber: ReadonlySet<string> = new Set(['khu', 'bộ', 'đạo', 'đua']);
const nation = /^(?:cộng|đảng)$/;

/** Whether a body may begin with a word; nothing is tried at any other. */
export const mayOpenABody = (token: Token): boolean =>
  token.kind === 'word' &&
  (heads.opens(token) || bodyAbbreviations.has(token.text) || (token.capital && fixed.opens(token)));
const opensABody = perSpelling(mayOpenABody);

/** Reads the body that begins at a token; `opens` tells which spellings may begin one. */
export type BodyParser = ((index: number) => Body | null) & { opens: Answers };

/** Places whose body is kept: the rules ask for those around where they stand, again and again. */
const mostKept = 4096;

/** Makes a reader of bodies for one page; `isName` tells where a person's name begins, which ends a body. */
export function bodyParser(page: Page, isName: (index: number) => boolean): BodyParser {
  const kept = Math.min(mostKept, page.tokens.length + 1);
  const read = new Int32Array(kept).fill(-1);
  const bodies: (Body | null)[] = new Array(kept).fill(null);
  const opens = opensABody(page);
  const parse = (index: number, depth: number): Body | null => {
    if (index >= page.tokens.length || opens[page.places[index]!] === 0) return null;
    const slot = index % kept;
    if (read[slot] === index) return bodies[slot]!;
    const body = readBody({ tokens: page.tokens, page, isName, parse }, index, depth);
    read[slot] = index;
    bodies[slot] = body;
    return body;
  };
  return Object.assign((index: number) => parse(index, 0), { opens });
}

type Reading = {
  tokens: readonly Token[];
  page: Page;
  isName: (index: number) => boolean;
  parse: (index: number, depth: number) => Body | null;
};

function readBody(reading: Reading, index: number, depth: number): Body | null {
  const { tokens } = reading;
  const first = tokens[index];
  if (first?.kind !== 'word' || depth > 4) return null;
  const begun = heads.at(tokens, index);
  const head = begun && typeTerms.at(tokens, index) ? null : begun;
  const whole = isCapital(first) ? fixed.at(tokens, index) : null;
  if (whole && (!head || whole.next >= head.next)) {
    const next = tail(reading, whole.next, depth);
    return { next, kind: 'central', level: whole.value, plural: false };
  }
  const short = bodyAbbreviations.get(first.text);
  if (short && !head)
    return { next: tail(reading, index + 1, depth), kind: 'office', level: short.level, plural: false };
  if (
    head &&
    isCapital(first) &&
    tokens[head.next]?.kind === 'number' &&
    takesANumber.has(tokens[head.next - 1]!.lower)
  ) {
    const next = readName(reading, head.next + 1, { depth, shouted: false });
    return { next, kind: head.value.kind, level: levelOf(tokens, index, next), plural: false };
  }
  if (!head || !(headIsWritten(tokens, index, head.next) || isFirm(tokens, head))) return null;
  const named = readName(reading, head.next, {
    depth,
    shouted: isShouted(first) && !abbreviatedHeads.has(first.text),
  });
  if (named === head.next && !(head.value.bare && isCapital(first)) && !isUnitInHead(tokens, index, named))
    return null;
  const level = levelOf(tokens, index, named) ?? head.value.level ?? null;
  return { next: named, kind: head.value.kind, level, plural: isPlural(tokens, index, named) };
}

/** «tập đoàn Phúc Lâm», «công ty AMC»: a firm is often written small before its own name. */
const isFirm = (tokens: readonly Token[], { value, next }: { value: { kind: string }; next: number }) =>
  value.kind === 'enterprise' && isCapital(tokens[next]);

/** «Ban Tổ chức», «bộ Tài nguyên», «UBND», but not «bộ máy» nor «ban hành», nor «BỘ MÁY» in a heading. */
function headIsWritten(tokens: readonly Token[], index: number, next: number): boolean {
  if (isShouted(tokens[index]) && next === index + 1) return !isPartOfWord(tokens, index);
  if (isCapital(tokens[index])) return true;
  const follower = tokens[next];
  if (!isCapital(follower) || isCommonWord(tokens[index - 1], tokens[index])) return false;
  return !isShouted(follower) && fieldTerms.at(tokens, next) !== null;
}

/** «CỘNG HÒA XÃ | HỘI CHỦ NGHĨA», «BỘ | MÁY»: one syllable of a word, also across the end of a line. */
function isPartOfWord(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1]?.kind === 'break' ? tokens[index - 2] : tokens[index - 1];
  return isCommonWord(before, tokens[index]) || isCommonWord(tokens[index], tokens[index + 1]);
}

type NameOptions = { depth: number; shouted: boolean };

function readName(reading: Reading, start: number, { depth, shouted }: NameOptions): number {
  const { tokens, isName } = reading;
  let at = start;
  let closed = false;
  while (at < tokens.length && at - start < longestBody) {
    const skip = tokens[at]!.kind === 'break' && shouted && isShouted(tokens[at + 1]) ? at + 1 : at;
    if (tokens[skip]!.kind !== 'word' && tokens[skip]!.kind !== 'number' && tokens[skip]!.text !== '“') break;
    if (isName(skip) || (skip > at && nation.test(tokens[skip]!.lower))) break;
    const field = fieldTerms.at(tokens, skip);
    if (
      field &&
      (isCapital(tokens[skip]) || isSmallField(tokens, { start, at, from: skip, next: field.next }))
    ) {
      at = joined(tokens, field.next);
      continue;
    }
    if (skip > at && heads.at(tokens, skip)) break;
    const nested = skip > start || depth < 3 ? reading.parse(skip, depth + 1) : null;
    if (nested && isCapital(tokens[skip])) return nested.next;
    const bare = isCapital(tokens[skip]) ? heads.at(tokens, skip) : null;
    if (bare && bare.next > skip + 1 && !isShouted(tokens[skip])) return bare.next;
    const next = placeOrOwner(reading, skip, shouted);
    if (next > skip) {
      at = next;
      closed = true;
      continue;
    }
    if (shouted && skip === at && !typeTerms.at(tokens, at) && isHeadLine(tokens, start, at)) {
      at += 1;
      continue;
    }
    if (closed || shouted || !isProperWord(reading.page, skip)) return overCongress(tokens, start, at);
    at = isSteering(tokens, start) ? overPurpose(tokens, skip + 1) : overCompound(tokens, skip);
  }
  return at;
}

const verbLike =
  /^(?:tham mưu|nghiên cứu|kiểm tra|giám sát|quản lý|đầu tư|phát triển|xây dựng|kế hoạch|giáo dục|đào tạo|bồi dưỡng|văn phòng|tổ chức|tổng hợp|chỉ đạo|thẩm định|tuyên truyền|thanh tra|thi đua)$/;

type SmallField = { start: number; at: number; from: number; next: number };

/** «Ban đối ngoại», «Ban tổ chức Thành ủy»: a field written small; a verb is one only before a capital. */
function isSmallField(tokens: readonly Token[], { start, at, from, next }: SmallField): boolean {
  const head = tokens[start - 1]!.lower;
  const isParty = /^(?:ủy|bộ)$/.test(head) && tokens[start - 2]?.lower === 'đảng';
  if (isParty && at === start) return /^(?:khối|các)$/.test(tokens[from]!.lower) && next - from !== 1;
  const steers = /^(?:đạo|ban)$/.test(head) && /^(?:chỉ|tiểu)$/.test(tokens[start - 2]?.lower ?? '');
  if (steers) return at === start || tokens[from]!.lower === 'về';
  if (at !== start) return false;
  const isAssociation = head === 'hội' && /^(?:hiệp|chi)$/.test(tokens[start - 2]?.lower ?? '');
  if (!isAssociation && !/^(?:ban|vụ|phòng|cổng|cục|sở|chi cục|viện)$/.test(head)) return false;
  const said = tokens
    .slice(from, next)
    .map((t) => t.lower)
    .join(' ');
  return !verbLike.test(said) || isCapital(tokens[next]);
}

/** Goes over «và», «,» or «-» to a second field written with a capital. */
function joined(tokens: readonly Token[], at: number): number {
  const link = tokens[at];
  if (link === undefined || (link.lower !== 'và' && link.text !== '-')) return at;
  if (heads.at(tokens, at + 1)) return at;
  const field = isCapital(tokens[at + 1]) ? fieldTerms.at(tokens, at + 1) : null;
  return field ? joined(tokens, field.next) : at;
}

/** A capitalised word that may be part of a body's own name. */
function isProperWord(page: Page, i: number): boolean {
  const token = page.tokens[i];
  if (!token || i === 0 || gapBefore(page, i) !== 1) return false;
  return isCapital(token) && !/^(?:Đại|Nghị|Quyết|Kết|Chỉ|Luật|Hội|Điều|Ủy|Bí)$/.test(token.text);
}

function placeOrOwner(reading: Reading, at: number, shouted: boolean): number {
  const { tokens } = reading;
  const owner = ownerTerms.at(tokens, at);
  const place = placeTerms.at(tokens, at);
  if (place && isCapital(tokens[at])) return place.next;
  if (
    owner &&
    (isCapital(tokens[at]) ||
      tokens[at]!.lower === 'cấp' ||
      tokens[at]!.lower === 'nhà' ||
      tokens[at]!.lower === 'quốc')
  )
    return owner.next;
  const kind = kindTerms.at(tokens, at);
  if (!kind) return at;
  const dotted = tokens[kind.next]?.text === '.' ? kind.next + 1 : kind.next;
  const named = placeTerms.at(tokens, dotted);
  if (named) return named.next;
  if (tokens[dotted]?.kind === 'number' || romanNumeral.test(tokens[dotted]?.text ?? '')) return dotted + 1;
  let next = dotted;
  const loud = isShouted(tokens[at]) && isOwnLine(tokens, at);
  while (
    next - dotted < 3 &&
    isCapital(tokens[next]) &&
    (loud || !shouted) &&
    isShouted(tokens[next]) === loud &&
    !reading.isName(next) &&
    !heads.at(tokens, next) &&
    gapBefore(reading.page, next) === 1
  )
    next += 1;
  if (next > dotted) return next;
  return smallOwners.has(tokens[at]!.lower) || isCapital(tokens[at]) || kind.next - at > 1 ? kind.next : at;
}

function tail(reading: Reading, at: number, depth: number): number {
  const { tokens } = reading;
  if (tokens[at]?.lower === 'về') return fieldTerms.at(tokens, at)?.next ?? at;
  if (tokens[at]?.lower === 'khóa' && /^[IVX]+$/.test(tokens[at + 1]?.text ?? '')) return at + 2;
  if (isCapital(tokens[at]) && /^(?:Trung ương|T|TW|Việt)/.test(tokens[at]!.text))
    return placeOrOwner(reading, at, false);
  const isCentral =
    tokens[at - 1]?.lower === 'ương' && /^(?:Hội|Đoàn|Liên|Tổng)$/.test(tokens[at]?.text ?? '');
  const association = isCentral ? reading.parse(at, depth + 1) : null;
  if (association) return association.next;
  const ofAssociation = tokens[at - 1]?.lower === 'hội' && tokens[at - 2]?.lower === 'ương';
  return ofAssociation && depth < 3 ? readName(reading, at, { depth: depth + 1, shouted: false }) : at;
}

const several: ReadonlySet<string> = new Set(['các', 'những', 'mỗi', 'từng', 'mọi', 'hai']);
/** «UBND các xã, phường» and «các Sở» are many bodies, not one. */
function isPlural(tokens: readonly Token[], from: number, to: number): boolean {
  if (several.has(tokens[from - 1]?.lower ?? '')) return true;
  const next = tokens[to]?.lower;
  if (next === 'các' || next === 'cấp') return true;
  const last = tokens[to - 1]!.lower;
  return tokens[to - 2]?.lower === 'cấp' && (last === 'ủy' || last === 'các');
}
