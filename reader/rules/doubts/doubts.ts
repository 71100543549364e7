import type { Page } from '../../engine/page.ts';
import { runRows } from '../../engine/rows.ts';
import { perSpelling } from '../../engine/tokens.ts';
import { actionVerbs } from '../../lexicon/actions.ts';
import { classNouns, fields } from '../../lexicon/bodies.ts';
import type { Doubt, Frame } from '../../reading.ts';
import type { BodyMention } from '../bodies/bodies.ts';
import type { ResolvedCitation } from '../citations/resolve.ts';
import type { DatedMention } from '../dates/infer.ts';
import {
  type DoubtFound,
  doubtBrokenWords,
  doubtCapitals,
  doubtMissingYears,
  doubtOrdinals,
  doubtPeriods,
  doubtSymbols,
  doubtWeekdays,
  doubtYears,
} from './comparisons.ts';
import { findFurniture } from './furniture.ts';
import { findDoubledLines, typographyRows } from './typography.ts';

type Facts = {
  page: Page;
  frame: Frame;
  dates: readonly DatedMention[];
  citations: readonly ResolvedCitation[];
  bodies: readonly BodyMention[];
};

const vocabulary: ReadonlySet<string> = new Set(
  [...actionVerbs, ...classNouns, ...fields]
    .flatMap((phrase) => phrase.toLowerCase().split(/[^\p{L}\p{M}]+/u))
    .filter((word) => word.length > 2),
);

/** Finds what an editor should mend or ask about; in a quotation it only asks. */
export function findDoubts({ page, frame, dates, citations, bodies }: Facts): Doubt[] {
  const found: DoubtFound[] = [
    ...runRows(typographyRows, page),
    ...findDoubledLines(page),
    ...doubtBrokenWords(page, vocabulary),
    ...doubtSymbols(page, citations),
    ...doubtYears(page, dates),
    ...doubtMissingYears(dates),
    ...doubtOrdinals(page),
    ...doubtCapitals(bodies),
    ...doubtPeriods(page, dates),
    ...doubtWeekdays(page, dates),
    ...findFurniture(page, frame),
  ];
  const quoted = quotations(page);
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((doubt) => (quoted(doubt.start) ? { ...doubt, suggestion: null } : doubt));
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
