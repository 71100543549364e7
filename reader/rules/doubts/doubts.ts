import type { Page } from '../../engine/page.ts';
import { runRows } from '../../engine/rows.ts';
import { perSpelling } from '../../engine/tokens.ts';
import { actionVerbs } from '../../lexicon/actions.ts';
import { fields } from '../../lexicon/bodies.ts';
import { classNouns } from '../../lexicon/classes.ts';
import type { Commendation, Doubt, Frame } from '../../reading.ts';
import type { BodyMention } from '../bodies/bodies.ts';
import type { ResolvedCitation } from '../citations/resolved.ts';
import type { DatedMention } from '../dates/infer.ts';
import type { PersonMention } from '../people/mention.ts';
import {
  doubtBrokenWords,
  doubtMissingYears,
  doubtOrdinals,
  doubtPeriods,
  doubtWeekdays,
  doubtYears,
} from './comparisons.ts';
import type { DoubtFound } from './doubt.ts';
import { findFurniture } from './furniture.ts';
import { doubtBodyNames, doubtCapitals, doubtPersonNames } from './names.ts';
import { doubtCounts, doubtHeadline, doubtNumbering, doubtShares } from './numbers.ts';
import { doubtPairs } from './pairs.ts';
import { doubtLaterPapers, doubtSymbols, doubtTwoDates, doubtTypes } from './papers.ts';
import { doubtPairsTwice, doubtSpelling } from './spelling.ts';
import { findDoubledLines, typographyRows } from './typography.ts';

type Facts = {
  page: Page;
  frame: Frame;
  dates: readonly DatedMention[];
  citations: readonly ResolvedCitation[];
  bodies: readonly BodyMention[];
  people: readonly PersonMention[];
  commendations: readonly Commendation[];
};

const vocabulary: ReadonlySet<string> = new Set(
  [...actionVerbs, ...classNouns, ...fields]
    .flatMap((phrase) => phrase.toLowerCase().split(/[^\p{L}\p{M}]+/u))
    .filter((word) => word.length > 2),
);

/** Finds what an editor should mend or ask about; in a quotation it only asks. */
export function findDoubts(facts: Facts): Doubt[] {
  const { page, frame, dates, citations, bodies, people, commendations } = facts;
  const found: DoubtFound[] = [
    ...runRows(typographyRows, page),
    ...findDoubledLines(page),
    ...doubtSpelling(page),
    ...doubtPairsTwice(page),
    ...doubtBrokenWords(page, vocabulary),
    ...doubtPairs(page),
    ...doubtSymbols(page, citations),
    ...doubtTypes(page, citations),
    ...doubtLaterPapers(frame, citations, dates),
    ...doubtTwoDates(citations, dates),
    ...doubtYears(page, dates),
    ...doubtMissingYears(dates),
    ...doubtOrdinals(page),
    ...doubtCapitals(bodies),
    ...doubtBodyNames(bodies),
    ...doubtPersonNames(people),
    ...doubtPeriods(page, dates),
    ...doubtWeekdays(page, dates),
    ...doubtShares(page),
    ...doubtCounts(page),
    ...doubtNumbering(page),
    ...doubtHeadline(page, commendations),
    ...findFurniture(page, frame),
  ];
  const quoted = quotations(page);
  return firstOfEach(found).map((doubt) => (quoted(doubt.start) ? { ...doubt, suggestion: null } : doubt));
}

/** Where two rules doubt the same words the one that says more stays: the longer, else the first. */
function firstOfEach(found: readonly DoubtFound[]): DoubtFound[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((one, i) => {
    const before = sorted[i - 1];
    return !before || one.start >= before.end || one.kind !== before.kind;
  });
}

const quotationMarks = perSpelling(({ kind, text }) => kind === 'break' || text === '“' || text === '”');

/** Tells whether an offset lies inside quotation marks. */
function quotations(page: Page): (offset: number) => boolean {
  const { tokens, starts, places } = page;
  const marks = quotationMarks(page);
  const inside: [number, number][] = [];
  let open = -1;
  for (let i = 0; i < tokens.length; i += 1) {
    if (marks[places[i]!] === 0) continue;
    const { text } = tokens[i]!;
    if (text === '“' && open < 0) open = starts[i]!;
    else if (text === '”' && open >= 0) inside.push([open, starts[i]! + 1]);
    if (text !== '“') open = -1;
  }
  return (offset) => {
    let low = 0;
    let high = inside.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [start, end] = inside[middle]!;
      if (offset < start) high = middle - 1;
      else if (offset >= end) low = middle + 1;
      else return true;
    }
    return false;
  };
}
