/** A run of letters on a page; places in points from the lower left corner, `y` at the foot of the letters. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly size: number;
}

const marker = /^([-–•+*]|\d+(\.\d+)*[.)]|\(?[a-zđ]\)|[IVX]+\.|Điều \d+)\s/u;
const pageNumber = /^[-–\s]*\d{1,4}[-–\s]*$/;

/** What was drawn on one page, and how wide the page is. */
export interface DrawnPage {
  readonly runs: readonly PlacedText[];
  readonly width: number;
}

/**
 * Puts the runs of a document together by their places: runs to lines, and lines that were only broken by a margin or by
 * the end of a page to paragraphs. The number of a page stays, after the paragraph that it interrupts.
 */
export function joinPages(pages: readonly DrawnPage[]): string {
  const paragraphs: string[] = [];
  const numbers: string[] = [];
  let before: { line: PlacedText; page: PageShape } | undefined;
  for (const drawn of pages) {
    const lines = gatherLines(drawn.runs);
    const page = shapeOf(lines, drawn.width);
    for (const [index, line] of lines.entries()) {
      if ((index === 0 || index === lines.length - 1) && pageNumber.test(line.text)) {
        numbers.push(line.text);
        continue;
      }
      if (before && goesOn(before, { line, page })) {
        const glue = /\S-$/.test(before.line.text) ? '' : ' ';
        paragraphs.push(`${paragraphs.pop()}${glue}${line.text}`);
      } else {
        paragraphs.push(...numbers.splice(0), line.text);
      }
      before = { line, page };
    }
  }
  return [...paragraphs, ...numbers].join('\n');
}

function gatherLines(runs: readonly PlacedText[]): PlacedText[] {
  const rows: PlacedText[][] = [];
  for (const run of runs.filter((one) => one.text !== '').toSorted((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && first.y - run.y < 0.45 * Math.min(first.size, run.size)) row.push(run);
    else rows.push([run]);
  }
  return rows.map(lineOf).filter((line) => line !== undefined);
}

function lineOf(row: readonly PlacedText[]): PlacedText | undefined {
  let line: PlacedText | undefined;
  let last: PlacedText | undefined;
  let isApart = false;
  for (const run of row.toSorted((a, b) => a.x - b.x)) {
    if (run.text.trim() === '') {
      isApart = true;
      continue;
    }
    // Bold is sometimes made by drawing the same letters twice, a hair apart.
    if (last && last.text === run.text && run.x - last.x < 0.3 * run.size) continue;
    const text = line ? line.text + gapBetween(line, run, isApart) + run.text : run.text;
    line = { ...(line ?? run), text, right: Math.max(line?.right ?? 0, run.right) };
    last = run;
    isApart = false;
  }
  return line && { ...line, text: line.text.trim() };
}

/** A wide gap parts columns, as between the two heads of an official document. */
function gapBetween(line: PlacedText, run: PlacedText, isApart: boolean): string {
  const gap = run.x - line.right;
  if (gap > 2.5 * run.size) return '\t';
  if (/\s$/.test(line.text) || /^\s/.test(run.text)) return '';
  return isApart || gap > 0.15 * run.size ? ' ' : '';
}

/** Where the running text of a page stands: its margins and the usual step from line to line, in points. */
interface PageShape {
  readonly left: number;
  readonly right: number;
  readonly step: number;
}

function shapeOf(lines: readonly PlacedText[], pageWidth: number): PageShape {
  const left = mostFrequent(lines.map((line) => Math.round(line.x / 2) * 2));
  const running = lines.filter((line) => line.x > left - 3 && line.x < left + 5 * line.size);
  const reached = quantile(
    running.map((line) => line.right),
    0.9,
  );
  const steps = lines.slice(1).map((line, index) => (lines[index]?.y ?? line.y) - line.y);
  // Where all lines are short, none of them was broken by the margin.
  return { left, right: Math.max(reached, 0.8 * pageWidth), step: quantile(steps, 0.5) };
}

/** True when a line goes on in the next one: no room was left for the next word, and nothing begins anew there. */
function goesOn(
  before: { line: PlacedText; page: PageShape },
  after: { line: PlacedText; page: PageShape },
): boolean {
  const { line, page } = before;
  const next = after.line;
  const firstWord = /^\S+/.exec(next.text)?.[0].length ?? 0;
  const wordWidth = ((next.right - next.x) * firstWord) / Math.max(1, next.text.length);
  const isFull = line.right + wordWidth + 0.2 * line.size > page.right - 0.5 * line.size;
  const isSameSize = Math.abs(line.size - next.size) <= 0.15 * line.size;
  const isAtMargin = Math.abs(next.x - after.page.left) <= 0.8 * next.size;
  const isTable = line.text.includes('\t') || next.text.includes('\t');
  const isNear = page === after.page ? isNextLine(line, next, page) : isMidSentence(line, next);
  return isFull && isSameSize && isAtMargin && isNear && !isTable && !marker.test(next.text);
}

function isNextLine(line: PlacedText, next: PlacedText, page: PageShape): boolean {
  const step = line.y - next.y;
  return step <= 1.15 * page.step && step <= 2.2 * line.size;
}

/** From page to page there is no distance to go by, only the sentence. */
function isMidSentence(line: PlacedText, next: PlacedText): boolean {
  return !/[.;:!?…]["”»]?$/.test(line.text) && /^[\p{Ll}\d“"(]/u.test(next.text);
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
