import type { Page } from '../../engine/page.ts';
import { phrases } from '../../engine/terms.ts';
import { type Answers, isCapital, isShouted, perSpelling, type Token } from '../../engine/tokens.ts';
import { classModifiers, nounsAlsoVerbs, quantifiers } from '../../lexicon/actions.ts';
import { classNouns, notClassNouns } from '../../lexicon/classes.ts';
import { honorifics } from '../../lexicon/names.ts';
import { placeKinds, placeShortForms, places } from '../../lexicon/places.ts';
import { type BodyParser, mayOpenABody } from '../bodies/parse.ts';
import { actionAt, modalAt } from './verbs.ts';

/** Those who are to act, as the text names them: token ranges of each and the index after the last. */
export type Addressees = { parts: { from: number; to: number }[]; next: number; named: boolean };

export type Readers = {
  tokens: readonly Token[];
  places: Page['places'];
  /** For each spelling, whether an order begins with it. */
  orderWord: Answers;
  bodyAt: BodyParser;
  /** Index after the stack of offices, or after the person, that begins here; 0 where none does. */
  officeEnd: ReadonlyMap<number, number>;
  personEnd: ReadonlyMap<number, number>;
  /** For each spelling, whether those who are to act may begin with it. */
  opensOne: Answers;
  /** What was read last, and where: the rules ask for the same places again and again. */
  read: Int32Array;
  found: (Addressees | null)[];
};
const kept = 64;

const classes = phrases(classNouns);
const alsoVerbs = phrases(nounsAlsoVerbs);
const decoys = phrases(notClassNouns);
const modifiers = phrases(classModifiers);
const honorificTerms = phrases(honorifics);
const metonyms = phrases([...placeShortForms, ...places]);
const kinds = phrases(placeKinds);
const most = 40;

/** Words with which those who are to act may begin; offices and persons are known by their places. */
const opensAnAddressee = perSpelling(
  (token) =>
    isQuantity(token) ||
    [honorificTerms, classes].some((table) => table.opens(token)) ||
    (token.capital && metonyms.opens(token)) ||
    mayOpenABody(token),
);

/** Makes a reader of those who are to act, for one page. */
export function openReaders(known: Omit<Readers, 'opensOne' | 'read' | 'found'>, page: Page): Readers {
  return {
    ...known,
    opensOne: opensAnAddressee(page),
    read: new Int32Array(kept).fill(-1),
    found: new Array(kept).fill(null),
  };
}

/** Reads a list of bodies, offices, persons and classes of them that begins at a token; null when none does. */
export function readAddressees(readers: Readers, index: number): Addressees | null {
  const { read, found } = readers;
  if (!mayBegin(readers, index)) return null;
  const slot = index % kept;
  if (read[slot] !== index) {
    found[slot] = readList(readers, index);
    read[slot] = index;
  }
  return found[slot]!;
}

function mayBegin({ places, opensOne, officeEnd, personEnd }: Readers, index: number): boolean {
  return (
    index >= 0 &&
    index < places.length &&
    (opensOne[places[index]!] === 1 || officeEnd.has(index) || personEnd.has(index))
  );
}

function readList(readers: Readers, index: number): Addressees | null {
  const { tokens } = readers;
  const parts: { from: number; to: number }[] = [];
  let at = index;
  let named = false;
  let isJoined = false;
  while (parts.length < most) {
    const part = readPart(readers, at);
    if (!part) break;
    const previous = parts.at(-1);
    const goesOn = previous && !part.named && !isQuantity(tokens[at]) && endsInClass(tokens, previous, named);
    const apposed = previous && readers.officeEnd.has(at) && isPerson(readers, previous);
    if (previous && (goesOn || apposed || (isJoined && !part.named))) previous.to = part.next;
    else parts.push({ from: at, to: part.next });
    named ||= part.named;
    at = part.next;
    const link = linkEnd(tokens, at);
    const more = link > at ? readPart(readers, link) : readClass(readers, at);
    if (!more) break;
    isJoined = link === at;
    at = Math.max(link, at);
  }
  const last = parts.at(-1);
  return last ? { parts, next: last.to, named } : null;
}

/** «đồng chí A, Trưởng ban B» is one. */
function isPerson({ personEnd }: Readers, { from, to }: { from: number; to: number }): boolean {
  for (let i = from; i < to; i += 1) if (personEnd.get(i) === to) return true;
  return false;
}

const leadsAClass: ReadonlySet<string> = new Set(['người', 'lãnh', 'thủ']);
/** «các bộ, ngành», «Chủ tịch UBND các xã, phường»: one class that goes on; «Sở Nội vụ, cơ quan liên quan» are two. */
function endsInClass(
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
  named: boolean,
): boolean {
  if (!named || leadsAClass.has(tokens[from]!.lower)) return true;
  for (let i = from; i < to; i += 1) if (quantifiers.has(tokens[i]!.lower)) return true;
  return false;
}

function linkEnd(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (!token) return at;
  if (token.text === ',' || token.text === ';') {
    const next = tokens[at + 1]?.lower;
    return next === 'và' || next === 'cùng' ? at + 2 : at + 1;
  }
  if (token.lower === 'và' || token.lower === 'hoặc') return at + 1;
  return token.lower === 'cùng' && tokens[at + 1]?.lower === 'với' ? at + 2 : at;
}

type Part = { next: number; named: boolean };

function readPart(readers: Readers, index: number): Part | null {
  if (!mayBegin(readers, index)) return null;
  const { tokens, bodyAt, officeEnd, personEnd } = readers;
  let at = index;
  while (isQuantity(tokens[at]) && at - index < 3) at += 1;
  const plain = honorificTerms.at(tokens, at)?.next ?? at;
  const office = officeEnd.get(plain);
  const person = personEnd.get(office ?? plain) ?? personEnd.get(plain);
  if (person) return { next: person, named: true };
  if (office) return { next: goOn(readers, office), named: true };
  const body = bodyAt(plain);
  if (body) return { next: goOn(readers, body.next), named: true };
  const own = readClass(readers, index);
  if (own) return own;
  const place = isCapital(tokens[at]) ? metonyms.at(tokens, at) : null;
  if (place) return { next: place.next, named: true };
  return null;
}

/** A class of bodies or people by common nouns, with what narrows it. */
function readClass(readers: Readers, index: number): Part | null {
  const { tokens } = readers;
  let at = index;
  while (isQuantity(tokens[at]) && !classes.at(tokens, at) && at - index < 3) at += 1;
  const noun = classes.at(tokens, at);
  if (noun && (decoys.at(tokens, at)?.next ?? 0) > noun.next) return null;
  if (!noun || (at === index && tokens[at]!.lower === 'đồng' && noun.next === at + 2)) return null;
  if (at === index && alsoVerbs.at(tokens, at)?.next === noun.next && isVerbHere(tokens, at, noun.next))
    return null;
  if (isCapital(tokens[at]) && isCapital(tokens[at + 1]) && at > index) return null;
  return { next: goOn(readers, overNumbers(tokens, noun.next)), named: false };
}

const counted: ReadonlySet<string> = new Set(['tổ', 'môn', 'nhóm', 'phố', 'thôn', 'cụm', 'khối', 'ấp']);

/** «Tổ chuyên môn 1 và 2», «thôn 3»: the numbers that tell groups apart. */
function overNumbers(tokens: readonly Token[], at: number): number {
  let to = at;
  while (counted.has(tokens[at - 1]!.lower) && isShortNumber(tokens[to === at ? to : to + 1])) {
    if (to > at && !/^(?:và|,)$/.test(tokens[to]!.lower)) break;
    to += to === at ? 1 : 2;
  }
  return to;
}

const isShortNumber = (token: Token | undefined) => token?.kind === 'number' && token.text.length <= 2;

/** «các», «mỗi», «2»: makes several of a class. */
function isQuantity(token: Token | undefined): boolean {
  if (!token) return false;
  return quantifiers.has(token.lower) || (token.kind === 'number' && token.text.length <= 3);
}

/** «tổ chức thực hiện», «lãnh đạo, chỉ đạo»: a verb, not those who lead. */
function isVerbHere(tokens: readonly Token[], from: number, next: number): boolean {
  const verbLike = /^(?:tổ|lãnh)$/.test(tokens[from]!.lower);
  const after = tokens[next]?.text === ',' || tokens[next]?.lower === 'và' ? next + 1 : next;
  if (modalAt(tokens, next)) return false;
  if (actionAt(tokens, after)) return verbLike;
  return (
    after === next && tokens[next]?.kind === 'word' && !isCapital(tokens[next]) && !modifiers.at(tokens, next)
  );
}

const tellsOf: ReadonlySet<string> = new Set(['là', 'đã', 'thì']);
const narrows: ReadonlySet<string> = new Set(['được', 'bị', 'có', 'chưa', 'nào']);
const longestRelative = 12;

/** «Chi bộ được kiểm tra | có trách nhiệm …», «cơ quan khai thác dữ liệu | có trách nhiệm …»: what narrows who they are. */
function relativeEnd(tokens: readonly Token[], at: number): number {
  if (modalAt(tokens, at)) return at;
  const isPassive = narrows.has(tokens[at]?.lower ?? '');
  for (let end = at + 1; end <= at + longestRelative; end += 1) {
    const isIn = tokens[end]?.kind === 'word' || tokens[end]?.kind === 'number';
    if (!isIn || tellsOf.has(tokens[end]!.lower)) return at;
    if (!modalAt(tokens, end)) continue;
    const isDuty =
      tokens[end]!.lower === 'có' || (tokens[end]!.lower === 'phải' && tokens[end + 1]?.lower === 'chịu');
    return isDuty || (isPassive && end > at + 1) ? end : at;
  }
  return at;
}

const belongs: ReadonlySet<string> = new Set(['thuộc', 'của', 'ở', 'tại', 'trong']);
/** «Người đứng đầu | trực tiếp phụ trách …»: how it is to be done; «cấp trên trực tiếp» says who. */
const isHow = (tokens: readonly Token[], at: number) =>
  tokens[at]!.lower === 'trực' &&
  tokens[at + 1]?.lower === 'tiếp' &&
  tokens[at - 1]?.lower !== 'trên' &&
  actionAt(tokens, at + 2);

/** Goes over modifiers: «trực thuộc X», «các xã, phường», «trên địa bàn tỉnh». */
function goOn(readers: Readers, start: number): number {
  const { tokens, bodyAt, officeEnd } = readers;
  let at = start;
  for (let steps = 0; steps < 8; steps += 1) {
    const relative = relativeEnd(tokens, at);
    if (relative > at) return relative;
    const modifier = modifiers.at(tokens, at);
    if (modifier?.next === at + 2 && isHow(tokens, at)) break;
    if (modifier) {
      at = modifier.next;
      continue;
    }
    const link = belongs.has(tokens[at]?.lower ?? '') ? at + 1 : at;
    const owned = link > at || (at > start && tokens[at - 1]!.lower === 'thuộc');
    const body = bodyAt(link) ?? null;
    const owner =
      body?.next ??
      officeEnd.get(link) ??
      (owned || quantifiers.has(tokens[at]?.lower ?? '') ? (readClassEnd(readers, link) ?? null) : null);
    if (owner && (owned || quantifiers.has(tokens[at]?.lower ?? '') || body)) {
      at = owner;
      continue;
    }
    const place = placeEnd(tokens, at);
    if (place === at) break;
    at = place;
  }
  return at;
}

function readClassEnd(readers: Readers, at: number): number | undefined {
  return readClass(readers, at)?.next;
}

const placeNouns: ReadonlySet<string> = new Set([
  'xã',
  'phường',
  'tỉnh',
  'huyện',
  'quận',
  'khu',
  'trấn',
  'thôn',
  'ấp',
]);
const longestPlace = 4;

/** «phường An Khê»: whatever place is named after its kind. */
function properEnd(tokens: readonly Token[], at: number): number {
  if (!placeNouns.has(tokens[at - 1]?.lower ?? '')) return at;
  let end = at;
  while (end - at < longestPlace && isCapital(tokens[end]) && !isShouted(tokens[end])) end += 1;
  return end;
}

function placeEnd(tokens: readonly Token[], at: number): number {
  const kind = kinds.at(tokens, at);
  if (kind) return metonyms.at(tokens, kind.next)?.next ?? kind.next;
  if (!isCapital(tokens[at])) return at;
  return metonyms.at(tokens, at)?.next ?? properEnd(tokens, at);
}
