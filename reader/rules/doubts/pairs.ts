import type { Page } from '../../engine/page.ts';
import { perSpelling } from '../../engine/tokens.ts';
import { type DoubtFound, doubt } from './doubt.ts';

/** A mark that waits for its fellow, and how many lines have ended since. */
type Open = { mark: string; at: number; lines: number };

/** Where more marks wait at once, they are no brackets of a sentence. */
const deepest = 40;

const signs = perSpelling(({ text, kind }) => (kind === 'break' || /^[“”()]$/.test(text) ? 1 : 0));

/** Brackets and quotation marks of a paragraph that have no fellow; a quotation may run over several paragraphs. */
export function doubtPairs(page: Page): DoubtFound[] {
  const { tokens, starts, places } = page;
  const isSign = signs(page);
  const found: DoubtFound[] = [];
  const say = (at: number) =>
    found.push(
      doubt({ start: starts[at]!, end: starts[at]! + 1 }, 'doubts/no-fellow', {
        kind: 'unbalanced-mark',
        severity: 'warning',
        suggestion: null,
      }),
    );
  let open: Open[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    if (isSign[places[i]!] === 0) continue;
    const { text, kind } = tokens[i]!;
    if (kind === 'break') {
      if (open.length) open = overLineEnd(open, text.length > 1, say);
    } else if (text === '“' || text === '(') {
      if (open.length < deepest) open.push({ mark: text, at: i, lines: 0 });
    } else {
      const mark = text === ')' ? '(' : '“';
      const last = open.findLastIndex((one) => one.mark === mark);
      if (last >= 0) open.splice(last, 1);
      else if (mark === '“' || !marksAnItem(page, i)) say(i);
    }
  }
  for (const one of open) if (one.mark === '“') say(one.at);
  return found;
}

/** The marks that go on waiting when a line ends; a bracket waits for one more line of its paragraph. */
function overLineEnd(open: readonly Open[], isParagraph: boolean, say: (at: number) => void): Open[] {
  const isLost = ({ mark, lines }: Open) => mark === '(' && (isParagraph || lines > 0);
  for (const one of open) if (isLost(one)) say(one.at);
  return open.filter((one) => !isLost(one)).map((one) => ({ ...one, lines: one.lines + 1 }));
}

/** «a)», «1)» at the head of an item close nothing. */
function marksAnItem({ tokens }: Page, i: number): boolean {
  const mark = tokens[i - 1];
  const before = tokens[i - 2];
  const isShort =
    mark !== undefined && mark.text.length <= 3 && (mark.kind === 'number' || mark.text === mark.lower);
  return isShort && (before === undefined || before.kind === 'break' || /^[;:.,]$/.test(before.text));
}
