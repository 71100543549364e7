import type { Sentence } from '../../engine/page.ts';
import { phrases } from '../../engine/terms.ts';
import { readAddressees } from './addressees.ts';
import { subjectWithModal } from './by-modal.ts';
import { tryClause } from './clauses.ts';
import {
  type Context,
  currentList,
  type FullClause,
  inheritedSaid,
  type Range,
  type Said,
  saidOf,
} from './context.ts';
import { actionAt } from './verbs.ts';

const duties = phrases([
  'nhiệm vụ',
  'trách nhiệm',
  'yêu cầu',
  'yêu cầu chung',
  'yêu cầu đặt ra',
  'việc cần làm',
  'việc cần làm ngay',
]);
const gifts = phrases(['được giao', 'được phân công', 'được giao nhiệm vụ', 'được giao trách nhiệm']);
const longestDuty = 16;

/** «Nhiệm vụ của cấp ủy các cấp là sớm …», «Yêu cầu chung là bộ máy mới phải …». */
export function byDuty(context: Context, sentence: Sentence, range: Range): FullClause[] | null {
  const { tokens } = context.page;
  const duty = duties.at(tokens, range.from);
  const speaker = currentList(context)?.speaker ?? context.speech?.speaker ?? null;
  if (!duty || (!context.speech && !currentList(context))) return null;
  const owner = tokens[duty.next]?.lower === 'của' ? readAddressees(context.readers, duty.next + 1) : null;
  let is = owner?.next ?? duty.next;
  while (
    is < range.to &&
    is < range.from + longestDuty &&
    tokens[is]!.kind === 'word' &&
    tokens[is]!.lower !== 'là'
  )
    is += 1;
  if (tokens[is]?.lower !== 'là') return null;
  const asked = askedAfter(context, { from: is + 1, to: range.to });
  if (!asked) return null;
  const named = owner ? saidOf(context, owner.parts) : asked.said;
  return [
    {
      rule: 'assignments/duty',
      said: named ?? inheritedSaid(context, sentence),
      speaker,
      force: 'directive',
      modality: { from: is, to: is + 1 },
      actionFrom: asked.from,
      actionTo: range.to,
    },
  ];
}

/** «Đồng chí A được giao trực tiếp chỉ đạo …»: what a meeting has given somebody. */
export function byGiven(context: Context, range: Range): FullClause[] | null {
  const { tokens } = context.page;
  const said = readAddressees(context.readers, range.from);
  if (!said?.named || tokens[said.next]?.lower !== 'được') return null;
  const given = gifts.at(tokens, said.next);
  if (!given || !actionAt(tokens, given.next) || (!context.speech && !currentList(context))) return null;
  return [
    {
      rule: 'assignments/given',
      said: saidOf(context, said.parts),
      speaker: currentList(context)?.speaker ?? context.speech?.speaker ?? null,
      force: 'directive',
      modality: { from: said.next, to: given.next },
      actionFrom: given.next,
      actionTo: range.to,
    },
  ];
}

/** What follows «là»: somebody who must, an action, or a matter of which something is asked. */
function askedAfter(
  context: Context,
  { from, to }: { from: number; to: number },
): { from: number; said: Said | null } | null {
  const clause = tryClause(context.readers, from, to);
  if (clause?.addressees) return { from: clause.actionFrom, said: saidOf(context, clause.addressees.parts) };
  if (actionAt(context.page.tokens, from)) return { from, said: null };
  const about = subjectWithModal(context, { from, to }, 'state');
  return about && { from: about.actionFrom, said: null };
}
