import type { Sentence } from '../../engine/page.ts';
import type { Token } from '../../engine/tokens.ts';
import type { Force } from '../../reading.ts';
import { readAddressees } from './addressees.ts';
import { subjectWithModal } from './by-modal.ts';
import { clauseAfter, type OrderFound } from './clauses.ts';
import {
  type Context,
  currentList,
  type FullClause,
  inheritedSaid,
  lastSpeaker,
  ordersIn,
  type Range,
  type Said,
  saidOf,
  speakerOf,
} from './context.ts';
import { modalAt, strongOpenerAt } from './verbs.ts';

/** Clauses after «yêu cầu», «đề nghị», «lưu ý» and the like; an empty list where the order is history. */
export function byOrder(context: Context, sentence: Sentence, range: Range): FullClause[] | null {
  const orders = ordersIn(context, range);
  const strong = orders.filter((order) => !order.order.weak && stands(context, range, order));
  if (strong.some((order) => order.past && isHistory(context, order))) return [];
  const weak = orders.filter(
    ({ order, speakerEnd, next }) =>
      order.weak && speakerEnd >= 0 && context.page.tokens[next]?.lower !== 'sẽ',
  );
  for (const order of [...strong, ...weak]) {
    const clause = clauseOf(context, { sentence, range, order });
    if (clause) return [clause, ...laterOrders(context, { sentence, range, clause, orders })];
  }
  return null;
}

type Later = { sentence: Sentence; range: Range; clause: FullClause; orders: readonly OrderFound[] };

/** «… yêu cầu A làm …; giao B …»: another order in the same sentence ends the task before it. */
function laterOrders(context: Context, { sentence, range, clause, orders }: Later): FullClause[] {
  const { tokens } = context.page;
  const found: FullClause[] = [];
  let last = clause;
  for (const order of orders) {
    if (order.order.weak || order.past || order.from <= last.actionFrom || isPassedOn(tokens, order))
      continue;
    const head = orderHead(tokens, order.from);
    if (!/^(?:[;,:]|và)$/.test(tokens[head - 1]!.lower) || !readAddressees(context.readers, order.next))
      continue;
    const next = clauseOf(context, { sentence, range: { ...range, from: head }, order });
    if (!next) continue;
    last.actionTo = head - 1;
    found.push({ ...next, speaker: order.speakerEnd >= 0 ? next.speaker : clause.speaker });
    last = found.at(-1)!;
  }
  return found;
}

/** «giao A lãnh đạo, chỉ đạo B thực hiện», «giao A nghiên cứu, đề xuất B việc …»: that is itself what A is asked. */
const isPassedOn = (tokens: readonly Token[], { from, speakerEnd, order }: OrderFound) =>
  speakerEnd < 0 &&
  (tokens[from]!.lower === 'chỉ' || (order.force === 'proposal' && tokens[from - 1]?.text === ','));

/** Where the words that lead up to an order begin: «đồng thời», «cũng». */
function orderHead(tokens: readonly Token[], from: number): number {
  let head = from;
  while (/^(?:đồng|thời|cũng|tiếp|tục)$/.test(tokens[head - 1]?.lower ?? '')) head -= 1;
  return head;
}

/** Whether an order has a speaker, or stands where none is needed. */
function stands(context: Context, range: Range, order: OrderFound): boolean {
  const { tokens } = context.page;
  if (order.speakerEnd >= 0) return !isOwnTask(context, range, order);
  if (order.order.force === 'proposal') return opensItsItem(context, range, order);
  if (/^(?:chỉ|phân|quán)$/.test(tokens[order.from]!.lower)) return false;
  if (order.from <= range.from + 1) return true;
  if (tokens[order.from]!.lower === 'giao') return isAssigning(context, order);
  if (context.facts.frame.kind === 'document' || context.speech || context.lists.length > 0) return true;
  return lastSpeaker(context, range.from, order.from) !== null;
}

/** «Đồng chí A trực tiếp chỉ đạo việc …» in a list of tasks: to direct is what A is asked. */
function isOwnTask(context: Context, range: Range, { from, speakerEnd }: OrderFound): boolean {
  const { facts, page, readers } = context;
  if (facts.frame.kind !== 'document' || !currentList(context)) return false;
  if (!/^(?:chỉ|phân|đề|kiến)$/.test(page.tokens[from]!.lower)) return false;
  const speaker = context.speakerEnds.get(speakerEnd)?.toLowerCase();
  if (!speaker || facts.frame.issuer?.toLowerCase().includes(speaker)) return false;
  return readAddressees(readers, range.from)?.next === speakerEnd;
}

/** «…: Giao Sở Nội vụ …», in a document also «…, giao các cơ quan …»; never «được giao». */
function isAssigning({ page, facts, readers, orders }: Context, { from, next }: OrderFound): boolean {
  const before = page.tokens[from - 1]?.text ?? '';
  const goesOn =
    before === 'và' && orders?.found.some((other) => other.next === from - 1 && other.speakerEnd >= 0);
  if (goesOn) return readAddressees(readers, next) !== null;
  if (page.tokens[from]!.text === 'Giao') return before === ':';
  return facts.frame.kind === 'document' && /^[,;:]$/.test(before) && readAddressees(readers, next) !== null;
}

/** «4. Kiến nghị Bộ X …» is the issuer's own petition; «- Kiến nghị …» in a list of somebody's tasks is one of these. */
function opensItsItem({ page, lists, readers }: Context, range: Range, order: OrderFound): boolean {
  const isFirst = order.from === range.from && /^\p{Lu}/u.test(page.tokens[order.from]!.text);
  return isFirst && lists.length === 0 && readAddressees(readers, order.next) !== null;
}

/** What a body ordered before is history; what a leader «đã yêu cầu» at the event reported is not. */
function isHistory({ facts, speakerEnds, persons }: Context, order: OrderFound): boolean {
  if (facts.frame.kind === 'document') return true;
  const name = speakerEnds.get(order.speakerEnd);
  return name !== undefined && !persons.has(name);
}

/** «Rất mong nhận được sự quan tâm …»: a letter takes its leave. */
const isCourtesy = (tokens: readonly Token[], at: number) =>
  tokens[at]!.lower === 'nhận' && tokens[at + 1]?.lower === 'được' && tokens[at + 2]?.lower === 'sự';

type Ordered = { sentence: Sentence; range: Range; order: OrderFound };

function clauseOf(context: Context, { sentence, range, order }: Ordered): FullClause | null {
  const { readers, page } = context;
  const { weak } = order.order;
  const asked =
    currentList(context)?.force === 'proposal' && order.order.force === 'request'
      ? 'proposal'
      : order.order.force;
  const speaker = speakerOf(context, order, range) ?? lastSpeaker(context, range.from, order.from);
  const opens = !weak || /^(?:nhấn|chỉ|nêu|quán)$/.test(page.tokens[order.from]!.lower);
  if (opens)
    context.speech = { speaker, said: context.speech?.said ?? null, line: sentence.line, force: asked };
  const modality = { from: order.from, to: order.next };
  const read = clauseAfter(readers, order.next, range.to);
  const modal = read && (read.modal ?? (weak ? laterModal(page.tokens, read.actionFrom, range.to) : null));
  const asks =
    read &&
    ((!weak && read.addressees !== null) ||
      !isStatement(page.tokens, { ...range, from: read.actionFrom }, order)) &&
    (!weak || (modal && (read.addressees || read.modal)) || strongOpenerAt(page.tokens, read.actionFrom));
  if (read && isCourtesy(page.tokens, read.actionFrom)) return null;
  if (!read || !asks) {
    const about = subjectWithModal(context, { from: order.next, to: range.to });
    if (!about) return null;
    return {
      rule: 'assignments/order-about',
      said: about.said ?? inheritedSaid(context, sentence),
      speaker,
      force: weak ? about.force : asked,
      modality,
      actionFrom: about.actionFrom,
      actionTo: range.to,
    };
  }
  if (weak && read.addressees && page.tokens[read.modalAt]?.lower === 'sẽ')
    return promised(context, { speaker, read, to: range.to });
  const said = read.addressees
    ? saidOf(context, read.addressees.parts)
    : (saidAtHead(context, range, order) ?? inheritedSaid(context, sentence));
  if (context.speech) context.speech = { ...context.speech, said };
  return {
    rule: `assignments/order-${asked}`,
    said,
    speaker,
    force: asked,
    modality,
    actionFrom: read.actionFrom,
    actionTo: range.to,
  };
}

type Promised = {
  speaker: string | null;
  read: NonNullable<ReturnType<typeof clauseAfter>>;
  to: number;
};

/** «… khẳng định Mặt trận thành phố sẽ …»: what somebody says that his own body will do. */
function promised(context: Context, { speaker, read, to }: Promised): FullClause {
  return {
    rule: 'assignments/promise',
    said: read.addressees && saidOf(context, read.addressees.parts),
    speaker,
    force: 'commitment',
    modality: { from: read.modalAt, to: read.actionFrom },
    actionFrom: read.actionFrom,
    actionTo: to,
  };
}

/** «Với Bộ Công an, Thủ tướng yêu cầu …»: who is meant stands at the head. */
function saidAtHead(context: Context, { from }: Range, { speakerEnd }: OrderFound): Said | null {
  const { tokens } = context.page;
  const after =
    tokens[from]?.lower === 'với'
      ? from + 1
      : tokens[from]?.lower === 'đối' && tokens[from + 1]?.lower === 'với'
        ? from + 2
        : from;
  const said = after > from ? readAddressees(context.readers, after) : null;
  if (!said) return null;
  if (said.next === speakerEnd && said.parts.length > 1) return saidOf(context, said.parts.slice(0, -1));
  const isNarrowed =
    after === from + 2 && /^(?:có|chưa|không|đã|được|bị|còn)$/.test(tokens[said.next]?.lower ?? '');
  return isNarrowed || tokens[said.next]?.text === ',' ? saidOf(context, said.parts) : null;
}

const endsStatement: ReadonlySet<string> = new Set([',', ';', '“']);
/** «rà soát hồ sơ mới là việc đầu tiên»: a statement about an action asks for none. */
export function isStatement(
  tokens: readonly Token[],
  { from, to }: { from: number; to: number },
  order?: OrderFound,
): boolean {
  if (order?.order.force === 'directive' && !order.order.weak) return false;
  if (/^(?:không|tránh|coi|xem)$/.test(tokens[from]?.lower ?? '')) return false;
  for (let i = from; i < to && i < from + 14; i += 1) {
    if (endsStatement.has(tokens[i]!.text)) return false;
    if (tokens[i]!.lower === 'là') return true;
  }
  return false;
}

function laterModal(tokens: readonly Token[], from: number, to: number): Force | null {
  for (let i = from; i < to && i < from + 6; i += 1) {
    const modal = modalAt(tokens, i);
    if (modal) return modal.value;
  }
  return null;
}

/** «… có quy định mỗi cán bộ …»: a standing rule that the text reports. */
export function byStandingRule(context: Context, range: Range): FullClause[] | null {
  const { tokens } = context.page;
  for (let i = range.from; i + 2 < range.to; i += 1) {
    const isRule =
      tokens[i]!.lower === 'quy' &&
      tokens[i + 1]!.lower === 'định' &&
      /^(?:mỗi|mọi|từng)$/.test(tokens[i + 2]!.lower);
    const said = isRule ? readAddressees(context.readers, i + 2) : null;
    if (!said || said.next >= range.to) continue;
    const speaker = lastSpeaker(context, range.from, i);
    return [
      {
        rule: 'assignments/standing-rule',
        said: saidOf(context, said.parts),
        speaker,
        force: 'standing',
        modality: { from: i, to: i + 2 },
        actionFrom: said.next,
        actionTo: range.to,
      },
    ];
  }
  return null;
}
