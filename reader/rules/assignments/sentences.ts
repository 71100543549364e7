import type { Sentence } from '../../engine/page.ts';
import { inside } from '../../engine/spans.ts';
import type { Deadline } from '../../reading.ts';
import { byCondition, byDue, byModal, byPromise } from './by-modal.ts';
import { byOrder, byStandingRule } from './by-order.ts';
import { bySubject, byVerb } from './by-verb.ts';
import { skipConnectives } from './clauses.ts';
import { type Context, type FullClause, leaveLists, ordersIn, type Range, sentenceHead } from './context.ts';
import { findDeadlines } from './deadlines.ts';
import { readHeading } from './headings.ts';

type Reader = (context: Context, sentence: Sentence, range: Range) => FullClause[] | null;

/** A sentence that only tells what somebody said asks nothing by its bare verbs. */
const unlessItReports =
  (read: Reader): Reader =>
  (context, sentence, range) =>
    reports(context, range) ? null : read(context, sentence, range);

/** Those who read a sentence, in the order in which they are asked: the first that finds a clause has it. */
const readers: readonly { rule: string; read: Reader }[] = [
  { rule: 'assignments/order', read: byOrder },
  { rule: 'assignments/promise', read: (context, _, range) => byPromise(context, range) },
  { rule: 'assignments/standing-rule', read: (context, _, range) => byStandingRule(context, range) },
  { rule: 'assignments/condition', read: (context, _, range) => byCondition(context, range) },
  { rule: 'assignments/modal', read: byModal },
  { rule: 'assignments/bare', read: unlessItReports(bySubject) },
  { rule: 'assignments/elided', read: unlessItReports(byVerb) },
  { rule: 'assignments/due', read: byDue },
];

function firstToRead(context: Context, sentence: Sentence, range: Range): FullClause[] {
  const { trace } = context.page;
  const { start, end } = sentence;
  let first: { rule: string; clauses: FullClause[] } | null = null;
  for (const { rule, read } of readers) {
    if (first && !trace) break;
    const clauses: FullClause[] | null = first ? null : read(context, sentence, range);
    if (clauses) first = { rule, clauses };
    else trace?.push({ start, end, rule, because: first ? 'not-asked' : 'nothing', to: first?.rule ?? null });
  }
  return first?.clauses ?? [];
}

/** Reads the clauses of one sentence that ask something, and carries the context on. */
export function readSentence(context: Context, sentence: Sentence): FullClause[] {
  const depth = leaveLists(context, sentence);
  const head = skipConnectives(context.page.tokens, sentenceHead(context, sentence), sentence.to);
  const due = deadlineAtHead(context, sentence, head);
  const range: Range = { from: due?.next ?? head, to: sentence.to, depth, due: due?.deadline };
  if (readHeading(context, sentence, range)) return [];
  const clauses = firstToRead(context, sentence, range).map(
    (clause): FullClause => ({ ...clause, due: range.due }),
  );
  if (clauses.length && context.speech) context.speech = { ...context.speech, line: sentence.line };
  notePersons(context, sentence);
  const named = clauses.find((clause) => clause.said);
  if (named?.said) context.lineSaid = { line: sentence.line, said: named.said };
  return clauses;
}

/** «Trước ngày 30/6, Sở Nội vụ báo cáo …»: the day it is due by stands first. */
function deadlineAtHead(
  { page, times }: Context,
  sentence: Sentence,
  head: number,
): { deadline: Deadline; next: number } | null {
  const start = page.starts[head]!;
  if (
    head >= page.tokens.length ||
    !/^(?:trước|chậm|trong|đến|hạn|định|hằng|hàng)$/.test(page.tokens[head]!.lower)
  )
    return null;
  const deadline = findDeadlines(page, { start, end: sentence.end }, times).find(
    (found) => found.start === start,
  );
  const next = deadline ? page.tokenAt(deadline.end) : head;
  return deadline && page.tokens[next]?.text === ',' ? { deadline, next: next + 1 } : null;
}

function reports(context: Context, range: Range): boolean {
  if (context.facts.frame.kind === 'document') return false;
  return ordersIn(context, range).some((order) => order.speakerEnd >= 0);
}

function notePersons(context: Context, sentence: Sentence): void {
  const spoken = inside(context.facts.people.mentions, sentence).at(-1);
  if (spoken) context.lastPerson = spoken.name;
}
