import type { Page } from '../../engine/page.ts';
import { phrases, terms } from '../../engine/terms.ts';
import { gapBefore, isCapital, isShouted, perSpelling, type Token } from '../../engine/tokens.ts';
import { bodyHeads, fields, owners } from '../../lexicon/bodies.ts';
import { places } from '../../lexicon/places.ts';
import {
  fullOffices,
  officeFillers,
  officeHeads,
  shortOffices,
  signatureRoles,
} from '../../lexicon/titles.ts';
import type { BodyParser } from '../bodies/parse.ts';
import { overCongress } from '../bodies/purpose.ts';

/** A stack of offices that is not interrupted: token range, and the level of the highest body in it. */
export type OfficeStack = { from: number; to: number; level: number | null; offices: number };

const full = terms(fullOffices);
const heads = phrases(officeHeads);
const roles = phrases(signatureRoles);
const fieldTerms = phrases(fields);
const bodyTerms = phrases(bodyHeads.keys());
const ownerTerms = phrases([...owners, ...places]);
/** «nguyên Phó Giám đốc», «quyền Chủ tịch»: held before, or for the time being. */
const heldOtherwise: ReadonlySet<string> = new Set(['nguyên', 'quyền']);
const ranks = /^(?:đại|thượng|trung|thiếu)$/;
const longestOffice = 20;

/** Words that an office may begin with: those of every table that `readOffice` looks into; nothing is tried at any other. */
const opensAnOffice = perSpelling(
  (token) =>
    [full, heads, roles].some((table) => table.opens(token)) ||
    shortOffices.has(token.text) ||
    heldOtherwise.has(token.lower) ||
    token.text === 'Q',
);

type Reading = {
  page: Page;
  tokens: readonly Token[];
  bodyAt: BodyParser;
  isName: (index: number) => boolean;
};

/** Finds every stack of offices in a page, names not included. */
export function findOffices(
  page: Page,
  bodyAt: BodyParser,
  isName: (index: number) => boolean,
): OfficeStack[] {
  const reading = { page, tokens: page.tokens, bodyAt, isName };
  const stacks: OfficeStack[] = [];
  const opens = opensAnOffice(page);
  for (let i = 0; i < page.tokens.length; i += 1) {
    const stack = opens[page.places[i]!] === 1 ? readStack(reading, i) : null;
    if (!stack) {
      const body = isCapital(page.tokens[i]) ? bodyAt(i) : null;
      if (body) i = body.next - 1;
      continue;
    }
    stacks.push(stack);
    i = stack.to - 1;
  }
  return stacks;
}

function readStack(reading: Reading, from: number): OfficeStack | null {
  const first = readOffice(reading, from);
  if (!first) return null;
  const { tokens, bodyAt, isName } = reading;
  let { to, level } = first;
  let offices = 1;
  while (to - from < 80) {
    const link = tokens[to];
    if (link === undefined || (link.text !== ',' && link.lower !== 'kiêm')) break;
    const next = readOffice(reading, to + 1);
    if (next && !(isRank(tokens, from) && offices === 1)) {
      to = next.to;
      level = level === null ? next.level : Math.min(level, next.level ?? level);
      offices += 1;
      continue;
    }
    const body = link.text === ',' ? bodyAt(to + 1) : null;
    if (body && (isName(body.next) || isOfAUnit(tokens, { from, to }, body.next))) to = body.next;
    break;
  }
  return { from, to, level, offices };
}

/** «Trưởng phòng A, Sở B»: the office of a unit whose body comes after a comma. */
function isOfAUnit(
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
  bodyEnd: number,
): boolean {
  const isUnit = tokens.slice(from, to).some((token) => /^(?:phòng|vụ|khoa|ban|chi)$/.test(token.lower));
  const next = tokens[bodyEnd];
  const goesOn = next?.lower === 'và' || (next?.text === ',' && isCapital(tokens[bodyEnd + 1]));
  return isUnit && /^(?:trưởng|phó|chánh|phụ)$/.test(tokens[from]!.lower) && !goesOn;
}

const isRank = (tokens: readonly Token[], i: number) =>
  ranks.test(tokens[i]?.lower ?? '') && /^(?:tướng|tá|úy)$/.test(tokens[i + 1]?.lower ?? '');

function readOffice(reading: Reading, from: number): { to: number; level: number | null } | null {
  const { tokens } = reading;
  if (isFormer(tokens, from)) return readOffice(reading, from + 1);
  if (tokens[from]?.text === 'Q' && tokens[from + 1]?.text === '.') return readOffice(reading, from + 2);
  const first = tokens[from];
  if (tokens[from - 1]?.lower === 'phủ') return null;
  if (!isCapital(first)) return readSmallOffice(reading, from);
  if (shortOffices.has(first!.text) && reading.isName(from + 1)) return { to: from + 1, level: null };
  const role = isShouted(first) ? roles.at(tokens, from) : null;
  if (role && tokens[role.next]?.kind === 'break') return { to: role.next, level: null };
  const whole = full.at(tokens, from);
  const head = heads.at(tokens, from);
  if (whole && (!head || whole.next > head.next)) return { to: whole.next, level: whole.value };
  if (!head) return null;
  if (isRank(tokens, from)) return { to: head.next, level: null };
  return readOwner(reading, head.next, isShouted(first));
}

function isFormer(tokens: readonly Token[], at: number): boolean {
  if (!heldOtherwise.has(tokens[at]?.lower ?? '')) return false;
  if (!isCapital(tokens[at + 1]) || isShouted(tokens[at + 1])) return false;
  return !/^(?:thẩm|ủy|chính|phân|chủ|các|pháp|tài)$/.test(tokens[at - 1]?.lower ?? '');
}

/** «ủy viên Ban Thường vụ», written small, is an office only with its body beside it. */
function readSmallOffice(
  { tokens, bodyAt }: Reading,
  from: number,
): { to: number; level: number | null } | null {
  const head = tokens[from]?.kind === 'word' ? heads.at(tokens, from) : null;
  if (!head || !isCapital(tokens[head.next])) return null;
  const body = bodyAt(head.next);
  return body ? { to: body.next, level: body.level } : null;
}

/** Goes over what an office belongs to: «… Thường trực | Ban Tổ chức Trung ương». */
function readOwner(reading: Reading, start: number, shouted: boolean): { to: number; level: number | null } {
  const { tokens, bodyAt, isName } = reading;
  let at = start;
  let level: number | null = null;
  while (at < tokens.length && at - start < longestOffice) {
    const token = tokens[at]!;
    if (token.kind === 'break' || isName(at)) break;
    const ofSteering = token.lower === 'của' && tokens[at - 1]!.lower === 'đạo';
    const body = bodyAt(ofSteering ? at + 1 : at);
    if (body) {
      at = body.next;
      level = level === null ? body.level : Math.min(level, body.level ?? level);
      const second = tokens[at - 1]!.text === 'HĐND' && tokens[at]?.lower === 'và' ? bodyAt(at + 1) : null;
      if (second) at = second.next;
      continue;
    }
    const field = isCapital(token) || at === start ? fieldTerms.at(tokens, at) : null;
    const owner = isCapital(token) ? ownerTerms.at(tokens, at) : null;
    const next = Math.max(field?.next ?? at, owner?.next ?? at);
    if (next > at) {
      if (owner)
        level = Math.min(
          level ?? 1,
          tokens[at]!.lower === 'trung' || tokens[at]!.lower === 't' || tokens[at]!.lower === 'việt' ? 0 : 1,
        );
      at = next;
      continue;
    }
    const owned = isCapital(token) ? bodyTerms.at(tokens, at) : null;
    if (owned && at === start) {
      at = owned.next;
      continue;
    }
    if (!continuesOffice(reading.page, at, shouted)) break;
    at += 1;
  }
  return { to: overCongress(tokens, start, at), level };
}

function continuesOffice(page: Page, at: number, shouted: boolean): boolean {
  const { tokens } = page;
  const token = tokens[at]!;
  const before = tokens[at - 1]!;
  if (token.kind === 'number')
    return /^(?:vụ|phòng|cục|ban|quận|khu|số|thôn|ấp|bản|phố|tổ|đội)$/.test(before.lower);
  if (token.kind !== 'word') return false;
  if (before.kind === 'number' && gapBefore(page, at) === 0) return true;
  if (shouted) return isShouted(token) && officeFillers.has(token.lower);
  if (token.lower === 'dự') return tokens[at + 1]?.lower === 'khuyết';
  if (officeFillers.has(token.lower)) return true;
  if (isCapital(token))
    return gapBefore(page, at) === 1 && !isShouted(token)
      ? bodyHeads.has(token.text) || (token.text.length < 8 && before.kind === 'word' && isCapital(before))
      : false;
  const opens = isCapital(tokens[at + 1]) || tokens[at + 1]?.kind === 'number';
  return (
    /^(?:ban|vụ|phòng|đoàn|hội|tỉnh|thành|phố|huyện|quận|xã|phường|cục|sở|thôn|ấp|bản|khu)$/.test(
      token.lower,
    ) &&
    (opens ||
      /^(?:ủy|phố|đoàn|hội)$/.test(tokens[at + 1]?.lower ?? '') ||
      /^(?:phố|tỉnh|huyện|quận|xã|phường)$/.test(token.lower))
  );
}
