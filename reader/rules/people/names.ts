import type { Page } from '../../engine/page.ts';
import { phrases, type Terms } from '../../engine/terms.ts';
import { gapBefore, isCapital, isShouted, perSpelling, type Token } from '../../engine/tokens.ts';
import { bodyHeads } from '../../lexicon/bodies.ts';
import { documentTypes } from '../../lexicon/document-types.ts';
import { commonFamilyNames, familyNames, namesakes, notPersonAfter } from '../../lexicon/names.ts';
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
const honoured = phrases(namesakes);
const holdsOffice = phrases([...officeHeads, ...fullOffices.map(([name]) => name)]);
/** Kinds of place that a body is named after and an office ends with. */
const administered: ReadonlySet<string> = new Set(
  'tỉnh phố huyện quận xã phường trấn khu thôn bản trường'.split(' '),
);
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

const leadsToAName = perSpelling(({ lower }) => /^(?:chí|ông|bà|ngài)$/.test(lower));

/** After «đồng chí», «ông», «bà» any run of capitals is a name: «Y Biêr Niê», «H'Yim Kđoh». */
export function findHonouredNames(page: Page, known: readonly NameCandidate[]): NameCandidate[] {
  const { tokens, places: spellings } = page;
  const leads = leadsToAName(page);
  const taken = new Set(known.map(({ from }) => from));
  const found: NameCandidate[] = [];
  for (let i = 0; i + 1 < tokens.length; i += 1) {
    const from = i + 1;
    if (leads[spellings[i]!] === 0 || taken.has(from) || !isCapital(tokens[from]) || isShouted(tokens[from]))
      continue;
    if (tokens[i]!.lower === 'chí' && tokens[i - 1]?.lower !== 'đồng') continue;
    if (stopsAName.at(tokens, from) || holdsOffice.at(tokens, from) || placeTerms.at(tokens, from)) continue;
    const to = runEnd(page, from);
    if (to - from >= 2) found.push({ from, to, sure: false });
  }
  return found;
}

/** Index after a run of capitals; an apostrophe may join a letter to its name. */
function runEnd(page: Page, from: number): number {
  const { tokens } = page;
  let to = from + 1;
  while (to < tokens.length && to - from < longestName + 1) {
    const joined =
      /^['’]$/.test(tokens[to]!.text) && gapBefore(page, to) === 0 && tokens[to + 1]?.kind === 'word';
    if (joined && gapBefore(page, to + 1) === 0) to += 2;
    else if (isNamePart(page, to, false) && !stopsAName.at(tokens, to)) to += 1;
    else break;
  }
  return to;
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

const reachOfAnOffice = 16;

/** «Chủ tịch UBND phường Phạm Thu Trang»: a full name that stands where an office with its place ends is a person. */
function leadsABody(tokens: readonly Token[], i: number, to: number): boolean {
  if (to - i < 3 || honoured.at(tokens, i)?.next === to) return false;
  if (!administered.has(tokens[i - 1]!.lower)) return false;
  for (let at = i - 2; at >= 0 && at > i - reachOfAnOffice; at -= 1) {
    if (tokens[at]!.kind === 'break' || /^[.;:]$/.test(tokens[at]!.text)) return false;
    if (tokens[at]!.capital && holdsOffice.at(tokens, at)) return true;
  }
  return false;
}

/** «Trường Chính trị Tôn Đức Thắng», «Bệnh viện Nguyễn Tri Phương»: a school or hospital named after a person. */
function bearsANameAt(tokens: readonly Token[], i: number): boolean {
  for (let back = 2; back <= 4; back += 1)
    if (/^(?:trường|đại|học|bệnh)$/.test(tokens[i - back]?.lower ?? '') && tokens[i - back]!.capital)
      return true;
  return false;
}

/** Streets, schools, cities bear names of persons. */
function isNameOfPlace(page: Page, i: number): boolean {
  const { tokens } = page;
  const before = tokens[i - 1];
  if (!before) return false;
  const word = before.text === '.' && i > 1 && gapBefore(page, i - 1) === 0 ? tokens[i - 2]! : before;
  const pair = `${tokens[i - 2]?.lower ?? ''} ${word.lower}`;
  if (pair === 'môi trường' || pair === 'thị trường') return false;
  if (word.kind === 'word' && (notPersonAfter.has(word.lower) || notPersonAfter.has(pair))) return true;
  const ofASchool =
    /^(?:trị|học|viện|thpt|thcs|chuyên|non|đẳng|cấp)$/.test(word.lower) && bearsANameAt(tokens, i);
  if (ofASchool) return true;
  const quoted = /^(?:sản|gia|phong|chương)$/.test(word.lower) && tokens[i]!.text === 'Hồ';
  return quoted || (word.lower === 'thị' && tokens[i - 2]?.lower !== 'đô' && isCapital(tokens[i - 2]));
}
