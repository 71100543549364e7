import { linesOf, type TextRun, textOfLine } from './body.ts';
import type { Content } from './content.ts';

/** The whole of an article as one text, with where each of its parts lies in it. */
export interface ContentText {
  readonly text: string;
  readonly parts: readonly ContentPart[];
}

/** A part of the text: the headline, the lead, or a line of the body by its number. */
export interface ContentPart {
  readonly of: 'headline' | 'lead' | number;
  readonly start: number;
  readonly end: number;
}

/** The words of an article as a reader of text meets them: headline, lead, lines. */
export function textOfContent(content: Content): ContentText {
  const parts: ContentPart[] = [];
  let text = '';
  const add = (of: ContentPart['of'], words: string, gap: string) => {
    if (words === '') return;
    if (text !== '') text += gap;
    parts.push({ of, start: text.length, end: text.length + words.length });
    text += words;
  };
  add('headline', content.headline, '');
  add('lead', content.lead, '\n\n');
  for (const [nth, line] of linesOf(content.body).entries()) add(nth, textOfLine(line), '\n\n');
  return { text, parts };
}

/** A stretch of the text of an article and the words to stand there instead. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** The content with words changed in places that do not overlap; a place that reaches over two parts is left as it is. */
export function changeContent(content: Content, changes: readonly Change[]): Content {
  const { parts } = textOfContent(content);
  const changed = structuredClone(content);
  const lines = linesOf(changed.body);
  for (const change of [...changes].sort((one, other) => other.start - one.start)) {
    const part = parts.find(({ start, end }) => start <= change.start && change.end <= end);
    if (!part) continue;
    const within = { ...change, start: change.start - part.start, end: change.end - part.start };
    if (part.of === 'headline' || part.of === 'lead') {
      changed[part.of] = splice(changed[part.of], within);
      continue;
    }
    const line = lines[part.of];
    if (line) line.content = changeRuns(line.content ?? [], within);
  }
  return changed;
}

function splice(text: string, { start, end, words }: Change): string {
  return text.slice(0, start) + words + text.slice(end);
}

/** New words take the marks of the run in which they begin. */
function changeRuns(runs: readonly TextRun[], { start, end, words }: Change): TextRun[] {
  let from = 0;
  let isPlaced = false;
  const changed: TextRun[] = [];
  for (const run of runs) {
    const until = from + run.text.length;
    const cutFrom = Math.max(start - from, 0);
    const cutTo = Math.max(Math.min(end, until) - from, cutFrom);
    const begins = !isPlaced && start <= until && (start < until || until === from + run.text.length);
    const isTouched = start < until && end > from;
    const isHere = begins && (isTouched || (start === end && start >= from && start <= until));
    const text =
      isTouched || isHere
        ? run.text.slice(0, cutFrom) + (isHere ? words : '') + run.text.slice(cutTo)
        : run.text;
    if (isHere) isPlaced = true;
    if (text !== '') changed.push({ ...run, text });
    from = until;
  }
  return changed;
}
