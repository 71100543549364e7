import type { Sentence } from '../../engine/page.ts';
import { oneOf } from '../../engine/pattern.ts';
import { inside } from '../../engine/spans.ts';
import { sayingVerbs } from '../../lexicon/orders.ts';
import type { Context } from './context.ts';

const attribution = new RegExp(
  `^[ ]{0,2}[-–,.]{0,2}[ ]{0,2}(?:theo[ ])?(?<who>[^.;:\\n“"]{2,120}?)[ ](?:cũng[ ]|đã[ ])?(?:${oneOf(sayingVerbs)})`,
  'iu',
);

/** A quotation that holds the head of a sentence: who says it, and the offset of its closing mark. */
export type Quoted = { speaker: string; close: number };

/** Who says a sentence that stands inside quotation marks, told after the closing mark: «…» - đồng chí X nhấn mạnh. */
export function quotationOf(context: Context, sentence: Sentence): Quoted | null {
  const quote = quoteAround(context, sentence);
  if (!quote) return null;
  const speaker = attributed(context, quote);
  return speaker === null ? null : { speaker, close: quote.close };
}

function attributed(context: Context, quote: { close: number }): string | null {
  const match = attribution.exec(context.page.plain.slice(quote.close + 1, quote.close + 180));
  if (!match) return null;
  const start = quote.close + 1 + match[0].indexOf(match.groups!.who!);
  const end = start + match.groups!.who!.length;
  const person = inside(context.facts.people.mentions, { start, end }).at(-1);
  return person?.name ?? match.groups!.who!.replace(/^(?:đồng chí|ông|bà)[ ]/iu, '');
}

const farthest = 1500;

/** The pair of long quotation marks within one line that holds the beginning of the sentence. */
function quoteAround({ page }: Context, sentence: Sentence): { open: number; close: number } | null {
  const line = page.lines[sentence.line]!;
  const head = page.plain.slice(Math.max(line.start, sentence.start - farthest), sentence.start + 1);
  const open = Math.max(head.lastIndexOf('“'), openStraight(head));
  if (open < 0 || head.indexOf('”', open) >= 0) return null;
  const mark = head.charAt(open) === '“' ? '”' : '"';
  const from = sentence.start - head.length + 1 + open;
  const ahead = page.plain.slice(0, sentence.start + farthest + 1);
  const close = closeOf(ahead, mark, Math.max(from + 1, sentence.start + 1));
  if (
    close < 0 ||
    close > sentence.start + farthest ||
    close > line.end ||
    (close < sentence.end - 2 && close - from < 60)
  )
    return null;
  return { open: from, close };
}

/** The closing mark that belongs to an opening one before `from`, quotations within it gone over. */
function closeOf(plain: string, mark: string, from: number): number {
  let at = plain.indexOf(mark, from);
  let within = plain.indexOf('“', from);
  while (mark === '”' && within >= 0 && within < at) {
    const next = plain.indexOf(mark, at + 1);
    if (next < 0) return at;
    at = next;
    within = plain.indexOf('“', within + 1);
  }
  return at;
}

function openStraight(head: string): number {
  let isOpen = false;
  let last = -1;
  for (let at = head.indexOf('"'); at >= 0; at = head.indexOf('"', at + 1)) {
    isOpen = !isOpen;
    last = at;
  }
  return isOpen ? last : -1;
}
