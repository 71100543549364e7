import { type Page, writtenAs } from '../../engine/page.ts';
import { phrases } from '../../engine/terms.ts';
import { isCapital, perSpelling, type Token } from '../../engine/tokens.ts';
import { documentTypes } from '../../lexicon/document-types.ts';
import { speakingGroups, speakingPlaces } from '../../lexicon/orders.ts';
import { canSpeak } from './clauses.ts';
import type { Facts } from './facts.ts';

const longestSpeaker = 40;

/** Token index after each person, office and body that may speak, with the speaker's name. */
export function findSpeakers(facts: Facts): Map<number, string> {
  const { page, people, offices, bodies } = facts;
  const ends = new Map<number, string>();
  const { tokens } = page;
  const surface = (from: number, to: number) => writtenAs(page, from, to);
  let joined: { from: number; to: number } | null = null;
  for (const { from, to } of inOrder(bodies, offices)) {
    const goesOn: boolean =
      joined !== null &&
      joined.to === from - 1 &&
      (tokens[joined.to]!.lower === 'và' ||
        (tokens[joined.to]!.text === ',' && !isAdverbial(tokens, joined.from)));
    joined = { from: goesOn && joined && to - joined.from < longestSpeaker ? joined.from : from, to };
    if (canSpeak(tokens, joined.from)) ends.set(to, surface(joined.from, to));
  }
  for (const mention of people.mentions) ends.set(mention.to, mention.name);
  const papers = facts.frame.kind === 'document' ? [] : findPapers(facts);
  for (const { from, to } of [...findVoices(page), ...papers])
    if (!ends.has(to)) ends.set(to, surface(from, to));
  return ends;
}

type Placed = { from: number; to: number };

/** Two lists that stand in order as one that does. */
function inOrder(first: readonly Placed[], second: readonly Placed[]): Placed[] {
  const all: Placed[] = [];
  let next = 0;
  for (const one of first) {
    while (next < second.length && second[next]!.from < one.from) all.push(second[next++]!);
    all.push(one);
  }
  while (next < second.length) all.push(second[next++]!);
  return all;
}

/** «Với Bộ Công an, | Thủ tướng …», «theo đề nghị của Sở Nội vụ, | Chủ tịch …»: the comma ends what stands before the speaker. */
const isAdverbial = (tokens: readonly Token[], from: number) =>
  /^(?:với|của|tại|ở|từ|sát|tra)$/.test(tokens[from - 1]?.lower ?? '');

const paperTypes = phrases(
  documentTypes.filter(({ code }) => !/^(?:BC|TTr|GM|BB)$/.test(code)).map(({ name }) => name),
);
const opensPaper = perSpelling((token) => isCapital(token) && paperTypes.opens(token));

/** A report tells what a paper orders: «Chỉ thị số 12-CT/TU | nêu rõ …», «Kết luận | yêu cầu …». */
function findPapers({ page, citations }: Facts): { from: number; to: number }[] {
  const { tokens, places } = page;
  const opens = opensPaper(page);
  const standsFirst = ({ from }: { from: number }) =>
    tokens[from - 1]?.kind !== 'word' || tokens[from - 1]!.lower === 'theo';
  const found = citations.map(({ start, end }) => ({
    from: page.tokenAt(start),
    to: page.tokenAt(end - 1) + 1,
  }));
  for (let from = 0; from < tokens.length; from += 1) {
    const type = opens[places[from]!] === 0 ? null : paperTypes.at(tokens, from);
    if (type) found.push({ from, to: tokens[type.next]?.lower === 'này' ? type.next + 1 : type.next });
  }
  return found.filter(standsFirst);
}

const asks = perSpelling(({ lower }) => /^(?:đề|kiến|mong)$/.test(lower));
const voices = phrases(speakingGroups);
const placesAlone = phrases(speakingPlaces);
const longestVoice = 9;

/** «Một số ý kiến tại phiên họp | kiến nghị …»: those who ask without being named. */
function findVoices(page: Page): { from: number; to: number }[] {
  const { tokens, places } = page;
  const isAsking = asks(page);
  const found: { from: number; to: number }[] = [];
  for (let to = 1; to < tokens.length; to += 1) {
    if (isAsking[places[to]!] === 0 || !/^(?:nghị|xuất|muốn|các|cấp)$/.test(tokens[to + 1]?.lower ?? ''))
      continue;
    for (
      let from = to - 1;
      from >= 0 && from > to - longestVoice && tokens[from]!.kind === 'word';
      from -= 1
    ) {
      const place = tokens[from]!.capital && placesAlone.at(tokens, from)?.next === to;
      if (!voices.at(tokens, from) && !place) continue;
      found.push({ from, to });
      break;
    }
  }
  return found;
}
