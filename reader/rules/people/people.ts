import type { Page } from '../../engine/page.ts';
import { phrases } from '../../engine/terms.ts';
import type { Span } from '../../engine/text.ts';
import { isCapital, isShouted, perSpelling, spanOf, type Token, tokenise } from '../../engine/tokens.ts';
import { honorifics } from '../../lexicon/names.ts';
import { findCredits } from './credits.ts';
import type { PersonMention } from './mention.ts';
import type { NameCandidate } from './names.ts';
import type { OfficeStack } from './offices.ts';

export type PersonTitle = Span & { name: string; rule: string; level: number | null };
export type PeopleFound = { mentions: PersonMention[]; titles: PersonTitle[] };

/** Persons whom a text has named so far: their names, and who is meant by a given name. */
export type KnownPersons = { names: Set<string>; byGiven: Map<string, string> };

type Evidence = {
  page: Page;
  names: readonly NameCandidate[];
  offices: readonly OfficeStack[];
  known: KnownPersons;
};

const honorificTerms = phrases(honorifics);

/** Tells persons from other capitals by what stands beside them, and gives each the titles next to the name. */
export function findPeople(evidence: Evidence): PeopleFound {
  const { page, names, offices, known } = evidence;
  const index = indexOffices(offices);
  const nameStarts = new Set(names.map((name) => name.from));
  const mentions: PersonMention[] = [];
  const titles: PersonTitle[] = [];
  const waiting: NameCandidate[] = [];
  names.forEach((candidate) => {
    const before = officeBefore(page, index, candidate);
    const after = officeAfter(page, { index, nameStarts, candidate });
    const name = nameOf(page, candidate);
    for (const stack of [before, after])
      if (stack)
        titles.push({
          ...spanOf(page, stack.from, stack.to),
          name,
          rule: 'people/title-beside-name',
          level: stack.level,
        });
    const rule =
      before || after
        ? 'people/title-and-name'
        : hasHonorific(page, candidate.from)
          ? 'people/honorific'
          : candidate.sure
            ? 'people/full-name'
            : null;
    if (rule) mentions.push({ ...spanOf(page, candidate.from, candidate.to), name, rule, ...candidate });
    else waiting.push(candidate);
  });
  for (const { name } of mentions) known.names.add(name);
  for (const candidate of waiting) {
    const name = nameOf(page, candidate);
    const span = spanOf(page, candidate.from, candidate.to);
    if (known.names.has(name)) mentions.push({ ...span, name, rule: 'people/named-elsewhere', ...candidate });
    else page.trace?.push({ ...span, rule: 'people/full-name', because: 'unsure', to: null });
  }
  const all = [...mentions, ...findCredits(page, mentions), ...findGivenNames(page, mentions, known.byGiven)];
  all.sort((a, b) => a.start - b.start);
  return { mentions: all, titles };
}

type OfficeIndex = { endingAt: Map<number, OfficeStack>; startingAt: Map<number, OfficeStack> };

function indexOffices(offices: readonly OfficeStack[]): OfficeIndex {
  return {
    endingAt: new Map(offices.map((o) => [o.to, o])),
    startingAt: new Map(offices.map((o) => [o.from, o])),
  };
}

/** The stack that ends where the name begins, a comma, an honorific or a line end between them allowed. */
function officeBefore(
  { tokens }: Page,
  { endingAt }: OfficeIndex,
  { from }: NameCandidate,
): OfficeStack | null {
  const direct = endingAt.get(from);
  if (direct) return direct;
  const before = tokens[from - 1];
  if (before?.kind === 'break') {
    const stack = endingAt.get(overSigned(tokens, from - 1));
    return stack && isShouted(tokens[stack.from]) ? stack : null;
  }
  if (before?.text === ',') {
    const stack = endingAt.get(from - 1);
    const opener = stack && tokens[stack.from - 1];
    return stack && (!opener || opener.kind === 'break' || opener.text === ';' || opener.text === ':')
      ? stack
      : null;
  }
  if (before?.lower === 'chí' && tokens[from - 2]?.lower === 'đồng') return endingAt.get(from - 2) ?? null;
  return null;
}

/** «PHÓ CHÁNH VĂN PHÒNG | (Đã ký) | Đỗ Minh Quân»: goes back over what stands for the signature itself. */
function overSigned(tokens: readonly Token[], lineEnd: number): number {
  const words = [lineEnd - 1, lineEnd - 2, lineEnd - 3, lineEnd - 4].map((i) => tokens[i]?.lower);
  const isSigned = words[0] === ')' && words[1] === 'ký' && words[2] === 'đã' && words[3] === '(';
  return isSigned && tokens[lineEnd - 5]?.kind === 'break' ? lineEnd - 5 : lineEnd;
}

type AfterName = { index: OfficeIndex; nameStarts: ReadonlySet<number>; candidate: NameCandidate };

/** The stack after «Name, », unless it leads up to another name. */
function officeAfter({ tokens }: Page, { index, nameStarts, candidate }: AfterName): OfficeStack | null {
  const mark = tokens[candidate.to]?.text ?? '';
  const stack = /^[,(–-]$/.test(mark) ? index.startingAt.get(candidate.to + 1) : undefined;
  if (!stack) return null;
  if (mark === '(' && tokens[stack.to]?.text !== ')') return null;
  const leadsOn = nameStarts.has(stack.to);
  return leadsOn ? null : stack;
}

/** What stands right before a name that an honorific leads up to. */
const lastOfHonorifics: ReadonlySet<string> = new Set([
  ':',
  ...honorifics.map((phrase) => tokenise(phrase).tokens.at(-1)!.lower),
]);
const afterHonorific = perSpelling(({ lower }) => lastOfHonorifics.has(lower));

function hasHonorific({ tokens }: Page, from: number): boolean {
  for (let back = 1; back <= 3; back += 1) {
    const hit = from - back >= 0 ? honorificTerms.at(tokens, from - back) : null;
    if (hit && hit.next === from) return true;
  }
  return tokens[from - 1]?.text === ':' && tokens[from - 2]?.lower === 'chí';
}

/** «ông Khiêm» after «ông Phạm Gia Khiêm». */
function findGivenNames(
  page: Page,
  known: readonly PersonMention[],
  byGiven: Map<string, string>,
): PersonMention[] {
  for (const { name } of known) byGiven.set(name.slice(name.lastIndexOf(' ') + 1), name);
  const covered = new Uint8Array(page.tokens.length);
  for (const { from, to } of known) covered.fill(1, from, to);
  const found: PersonMention[] = [];
  const { tokens, places } = page;
  const mayFollow = afterHonorific(page);
  for (let i = 1; i < tokens.length; i += 1) {
    if (mayFollow[places[i - 1]!] === 0 || !isCapital(tokens[i]) || isCapital(tokens[i + 1])) continue;
    const name = byGiven.get(tokens[i]!.text);
    if (!name || covered[i] === 1 || !hasHonorific(page, i)) continue;
    found.push({ ...spanOf(page, i, i + 1), name, rule: 'people/given-name', from: i, to: i + 1 });
  }
  return found;
}

function nameOf(page: Page, { from, to }: { from: number; to: number }): string {
  const { start, end } = spanOf(page, from, to);
  const written = page.text.nfc.slice(start, end).replace(/\s+/g, ' ');
  if (written !== written.toUpperCase() || written.length < 3) return written;
  return written.toLowerCase().replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase());
}
