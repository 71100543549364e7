import type { Sentence } from '../../engine/page.ts';
import type { Assignment } from '../../reading.ts';
import { assemble } from './assemble.ts';
import { carriedFrom, nothingCarried } from './carried.ts';
import { type Carried, openContext } from './context.ts';
import type { Facts } from './facts.ts';
import { readSentence, wordsNeeded } from './sentences.ts';
import { findTaskTables, tasksOfTable } from './tables.ts';

/** Finds what the text asks of whom, sentence by sentence, the outline and the speaker carried along. */
export function readAssignments(facts: Facts, before?: Carried): { orders: Assignment[]; carried: Carried } {
  const context = openContext(facts, wordsNeeded(facts.page), before ?? nothingCarried());
  const tables = findTaskTables(facts.page);
  const found: Assignment[] = [];
  let table = 0;
  const { sentences } = facts.page;
  for (let i = 0; i < sentences.length; i += 1) {
    const sentence = sentences.at(i);
    while (tables[table] && tables[table]!.end <= sentence.start) {
      found.push(...tasksOfTable(context, tables[table]!));
      table += 1;
    }
    if (!isRead(facts, sentence) || (tables[table]?.start ?? sentence.end) <= sentence.start) continue;
    const clauses = readSentence(context, sentence);
    for (const clause of clauses)
      for (const task of assemble(context, { sentence, clause, before: found })) found.push(task);
  }
  for (; table < tables.length; table += 1) found.push(...tasksOfTable(context, tables[table]!));
  return { orders: found, carried: carriedFrom(context) };
}

/** The text proper, what is issued with it, and footnotes below the signature. */
function isRead({ page, edges }: Facts, sentence: Sentence): boolean {
  if (sentence.start >= edges.bodyFrom && sentence.start < edges.bodyTo) return true;
  if (edges.annex && sentence.start > edges.annex.from) return true;
  return sentence.start >= edges.bodyTo && /^\[[ivxl\d]{1,5}\]/u.test(page.lines[sentence.line]!.text);
}
