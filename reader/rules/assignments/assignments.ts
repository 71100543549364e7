import type { Sentence } from '../../engine/page.ts';
import type { Assignment } from '../../reading.ts';
import { assemble } from './assemble.ts';
import { openContext } from './context.ts';
import type { Facts } from './facts.ts';
import { readSentence } from './sentences.ts';

/** Finds what the text asks of whom, sentence by sentence, the outline and the speaker carried along. */
export function readAssignments(facts: Facts): Assignment[] {
  const context = openContext(facts);
  const found: Assignment[] = [];
  for (const sentence of facts.page.sentences) {
    if (!isRead(facts, sentence)) continue;
    const clauses = readSentence(context, sentence);
    for (const clause of clauses) found.push(...assemble(context, { sentence, clause, before: found }));
  }
  return found;
}

/** The text proper, and footnotes below the signature. */
function isRead({ page, edges }: Facts, sentence: Sentence): boolean {
  if (sentence.start >= edges.bodyFrom && sentence.start < edges.bodyTo) return true;
  return sentence.start >= edges.bodyTo && /^\[[ivxl\d]{1,5}\]/u.test(page.lines[sentence.line]!.text);
}
