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

/** Reads the clauses of one sentence that ask something, and carries the context on. */
export function readSentence(context: Context, sentence: Sentence): FullClause[] {
  const depth = leaveLists(context, sentence);
  const head = skipConnectives(context.page.tokens, sentenceHead(context, sentence), sentence.to);
  const due = deadlineAtHead(context, sentence, head);
  const range: Range = { from: due?.next ?? head, to: sentence.to, depth, due: due?.deadline };
  if (readHeading(context, sentence, range)) return [];
  const clauses = (
    byOrder(context, sentence, range) ??
    byPromise(context, range) ??
    byStandingRule(context, range) ??
    byCondition(context, range) ??
    byModal(context, sentence, range) ??
    (reports(context, range)
      ? null
      : (bySubject(context, sentence, range) ?? byVerb(context, sentence, range))) ??
    byDue(context, sentence, range) ??
    []
  ).map((clause): FullClause => ({ ...clause, due: range.due }));
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

/** A sentence that only tells what somebody said asks nothing by its bare verbs. */
function reports(context: Context, range: Range): boolean {
  if (context.facts.frame.kind === 'document') return false;
  return ordersIn(context, range).some((order) => order.speakerEnd >= 0);
}

function notePersons(context: Context, sentence: Sentence): void {
  const spoken = inside(context.facts.people.mentions, sentence).at(-1);
  if (spoken) context.lastPerson = spoken.name;
}
