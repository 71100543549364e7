import type { Sentence } from '../../engine/page.ts';
import { isStatement } from './by-order.ts';
import { tryClause } from './clauses.ts';
import { type Context, type FullClause, inheritedSaid, type Range, saidOf, textOf } from './context.ts';
import { quotedSpeaker } from './quotes.ts';
import { actionAt, strongOpenerAt } from './verbs.ts';

/** Bare «Body + verb», as an item of a list or in the speech that goes on. */
export function bySubject(context: Context, sentence: Sentence, range: Range): FullClause[] | null {
  const { tokens } = context.page;
  const list = context.lists.at(-1);
  const goesOn = context.speech !== null && sentence.line === context.speech.line;
  const numbered = context.facts.frame.kind === 'document' && range.depth < 9;
  if (!list && !goesOn && !numbered && quotedSpeaker(context, sentence) === null) return null;
  const strict = tryClause(context.readers, range.from, range.to);
  if (!strict?.addressees || strict.actionFrom <= range.from) return null;
  if (
    tokens
      .slice(strict.addressees.next, strict.actionFrom + 1)
      .some((t) => /^(?:đã|được|là|đang)$/.test(t.lower))
  )
    return null;
  if (!list && !numbered && strict.addressees.named && !strongOpenerAt(tokens, strict.actionFrom))
    return null;
  const speaker = list?.speaker ?? context.speech?.speaker ?? context.facts.frame.issuer;
  return [
    {
      rule: 'assignments/bare',
      said: saidOf(context, strict.addressees.parts),
      speaker,
      force: 'directive',
      actionFrom: strict.actionFrom,
      actionTo: range.to,
      modality: null,
    },
  ];
}

const adverbial = /^(?:căn cứ|trên cơ sở|theo|thực hiện [^,]{5,200} (?:của|về|tại) |sau khi|trong khi|để )/iu;

/** A sentence that begins with its verb: an item of a list, or the speech that goes on. */
export function byVerb(context: Context, sentence: Sentence, range: Range): FullClause[] | null {
  const { tokens } = context.page;
  const quoted = quotedSpeaker(context, sentence);
  const list = context.lists.at(-1);
  const { speech } = context;
  const goesOn = speech !== null && sentence.line === speech.line;
  const named = namedTasks(context, range);
  const actionFrom = named ?? range.from;
  if (named === null && !list && !goesOn && quoted === null) return null;
  const text = textOf(context, range);
  if (
    !actionAt(tokens, actionFrom) ||
    text.endsWith(':') ||
    (named === null && !list && adverbial.test(text))
  )
    return null;
  if (isStatement(tokens, { from: actionFrom, to: range.to })) return null;
  const speaker = quoted ?? list?.speaker ?? speech?.speaker ?? null;
  const force = list ? list.force : (speech?.force ?? 'directive');
  return [
    {
      rule: 'assignments/elided',
      said: inheritedSaid(context, sentence),
      speaker,
      force,
      actionFrom,
      actionTo: range.to,
      modality: null,
    },
  ];
}

/** «phương hướng, nhiệm vụ trọng tâm … là: …; …» */
function namedTasks(context: Context, range: Range): number | null {
  const match = /(?:nhiệm vụ|phương hướng|giải pháp)[^:.;]{0,80}(?:là|gồm|sau)?[ ]?:[ ]?(?=\p{L})/iu.exec(
    textOf(context, range),
  );
  if (!match) return null;
  return context.page.tokenAt(context.page.tokens[range.from]!.start + match.index + match[0].length);
}
