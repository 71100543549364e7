import type { Page } from '../../engine/page.ts';
import { phrases, type Terms } from '../../engine/terms.ts';
import { gapBefore, isCapital, isShouted, perSpelling, type Token } from '../../engine/tokens.ts';
import { bodyHeads } from '../../lexicon/bodies.ts';
import { documentTypes } from '../../lexicon/document-types.ts';
import { commonFamilyNames, familyNames, notPersonAfter } from '../../lexicon/names.ts';
import { places } from '../../lexicon/places.ts';
import { fullOffices, officeHeads } from '../../lexicon/titles.ts';

/** A run of capitals that may be a person: token range, and whether it is sure without other evidence. */
export type NameCandidate = { from: number; to: number; sure: boolean };

const stopsAName: Terms<true> = phrases([
  ...documentTypes.map((type) => type.name).filter((name) => name.includes(' ')),
  ...fullOffices.map(([name]) => name),
  ...officeHeads.filter((name) => name.includes(' ')),
  ...[...bodyHeads.keys()].filter((name) => name.includes(' ')),
]);
const placeTerms = phrases(places);
const longestName = 5;

/** Words that a name, or the name of a place, may begin with. */
const opensAName = perSpelling(
  (token) => token.capital && (placeTerms.opens(token) || familyNames.has(familyOf(token))),
);

/** Finds every run of words that is written like a Vietnamese personal name. */
export function findNameCandidates(page: Page): NameCandidate[] {
  const { tokens, places } = page;
  const opens = opensAName(page);
  const found: NameCandidate[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (opens[places[i]!] === 0) continue;
    const token = tokens[i]!;
    const place = placeTerms.at(tokens, i);
    if (place && token.text !== 'Hồ') {
      i = place.next - 1;
      continue;
    }
    const to = nameEnd(page, i);
    if (to === i) continue;
    if (!isNameOfPlace(page, i) || leadsABody(tokens, i, to))
      found.push({ from: i, to, sure: to - i >= 3 && !isShouted(token) });
    i = to - 1;
  }
  return found;
}

/** Index after the name that begins at i, or i when none begins there. */
function nameEnd(page: Page, i: number): number {
  const { tokens } = page;
  const first = tokens[i]!;
  const shouted = isShouted(first);
  if (!familyNames.has(familyOf(first)) || stopsAName.at(tokens, i)) return i;
  let to = i + 1;
  while (to < tokens.length && to - i < longestName && isNamePart(page, to, shouted)) {
    if (stopsAName.at(tokens, to)) break;
    if (to - i >= 1 && commonFamilyNames.has(tokens[to]!.text) && startsCommonName(page, i, to)) return i;
    to += 1;
  }
  const next = tokens[to];
  const cut = next !== undefined && isCapital(next) && next.text.length > 1 && to - i >= longestName;
  if (cut || to - i < 2) return i;
  return to;
}

function familyOf({ text, lower, shouted }: Token): string {
  return shouted ? text.charAt(0) + lower.slice(1) : text;
}

/** A commoner family name inside the run starts the person: «Thanh Hà | Nguyễn Văn An» is a place and a person. */
function startsCommonName(page: Page, from: number, at: number): boolean {
  const { tokens } = page;
  if (commonFamilyNames.has(tokens[from]!.text)) return false;
  let to = at + 1;
  while (to < tokens.length && to - at < longestName && isNamePart(page, to, false)) to += 1;
  return to - at >= 3;
}

function isNamePart(page: Page, i: number, shouted: boolean): boolean {
  const token = page.tokens[i]!;
  if (!isCapital(token) || gapBefore(page, i) !== 1) return false;
  if (token.text.length === 1) return true;
  return shouted ? isShouted(token) : !isShouted(token) && token.text.length <= 7;
}

/** «Chủ tịch UBND tỉnh Phạm Thu Trang»: after a committee of a province a full name is a person. */
function leadsABody(tokens: readonly Token[], i: number, to: number): boolean {
  if (to - i < 3 || !commonFamilyNames.has(tokens[i]!.text)) return false;
  const at = tokens[i - 1]!.lower === 'phố' && tokens[i - 2]?.lower === 'thành' ? i - 3 : i - 2;
  return (
    /^(?:tỉnh|phố|huyện)$/.test(tokens[i - 1]!.lower) &&
    /^(?:ubnd|hđnd|dân|ủy|mttq|đoàn|an)$/.test(tokens[at]?.lower ?? '')
  );
}

/** Streets, schools, cities bear names of persons. */
function isNameOfPlace(page: Page, i: number): boolean {
  const { tokens } = page;
  const before = tokens[i - 1];
  if (!before) return false;
  const word = before.text === '.' && i > 1 && gapBefore(page, i - 1) === 0 ? tokens[i - 2]! : before;
  const pair = `${tokens[i - 2]?.lower ?? ''} ${word.lower}`;
  if (word.kind === 'word' && (notPersonAfter.has(word.lower) || notPersonAfter.has(pair))) return true;
  const quoted = /^(?:sản|gia|phong|chương)$/.test(word.lower) && tokens[i]!.text === 'Hồ';
  return quoted || (word.lower === 'thị' && tokens[i - 2]?.lower !== 'đô' && isCapital(tokens[i - 2]));
}
