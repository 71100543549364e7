import type { Sentence } from '../../engine/page.ts';
import { orderHeadings, plainHeadings } from '../../lexicon/orders.ts';
import type { Force } from '../../reading.ts';
import { readAddressees } from './addressees.ts';
import {
  clauseAfter,
  findOrders,
  modalHead,
  type OrderFound,
  skipConnectives,
  tryClause,
} from './clauses.ts';
import { type Context, leaveLists, type Said, saidOf, sentenceHead } from './context.ts';
import { quotedSpeaker } from './quotes.ts';
import { actionAt, modalAt } from './verbs.ts';

/** A clause with everything that stands above it filled in. */
export type FullClause = {
  rule: string;
  said: Said | null;
  speaker: string | null;
  force: Force;
  modality: { from: number; to: number } | null;
  actionFrom: number;
  actionTo: number;
};

type Range = { from: number; to: number; depth: number };

/** Reads the clauses of one sentence that ask something, and carries the context on. */
export function readSentence(context: Context, sentence: Sentence): FullClause[] {
  const depth = leaveLists(context, sentence);
  const from = skipConnectives(context.page.tokens, sentenceHead(context, sentence), sentence.to);
  const range: Range = { from, to: sentence.to, depth };
  notePersons(context, sentence);
  if (readHeading(context, sentence, range)) return [];
  const clauses =
    byOrder(context, sentence, range) ??
    byRule(context, range) ??
    byModal(context, sentence, range) ??
    bySubject(context, sentence, range) ??
    byVerb(context, sentence, range) ??
    [];
  const named = clauses.find((clause) => clause.said);
  if (named?.said) context.lineSaid = { line: sentence.line, said: named.said };
  return clauses;
}

function notePersons(context: Context, sentence: Sentence): void {
  const spoken = context.facts.people.mentions.findLast(
    (m) => m.start >= sentence.start && m.end <= sentence.end,
  );
  if (spoken) context.lastPerson = spoken.name;
}

const textOf = ({ page }: Context, { from, to }: Range) =>
  page.plain.slice(page.tokens[from]?.start ?? 0, page.tokens[to - 1]?.end ?? 0);
const endsWithColon = ({ page }: Context, to: number) => page.tokens[to - 1]?.text === ':';

/** Headings and lead-ins open lists: «2. Giao Sở Nội vụ», «… thực hiện các nhiệm vụ sau:», «IV. TỔ CHỨC THỰC HIỆN». */
function readHeading(context: Context, sentence: Sentence, range: Range): boolean {
  const { page, readers, lists } = context;
  const { tokens } = page;
  const text = textOf(context, range);
  const colon = endsWithColon(context, range.to);
  const whole = sentence.end >= page.lines[sentence.line]!.end - 3;
  const orders = findOrders(readers, range, context.speakerEnds);
  const order = orders.find((o) => !o.order.weak && !o.past);
  if (order) {
    const said = readAddressees(readers, order.next);
    const endsHere = said && (said.next >= range.to || (colon && said.next >= range.to - 1));
    if (said && (endsHere || colon) && (colon || range.depth < 9)) {
      open(context, {
        depth: range.depth === 9 ? 0 : range.depth,
        said: saidOf(context, said.parts),
        speaker: speakerOf(context, order),
        force: 'directive',
      });
      return true;
    }
  }
  if (
    colon &&
    /(?:ý kiến chỉ đạo|chỉ đạo|yêu cầu|kết luận|quyết định|nội dung|nhiệm vụ|đề nghị|kế hoạch|thực hiện)[^.]{0,80}(?:như )?sau[ ]?:$/iu.test(
      text,
    )
  ) {
    if (context.facts.frame.kind !== 'document' && !order && !context.speech) return false;
    const speaker = lastSpeaker(context, range) ?? context.facts.frame.issuer;
    open(context, { depth: 0, said: calledSaid(context), speaker, force: 'directive' });
    return true;
  }
  if (!whole || text.length > 220) return false;
  const about = /^Đối với$/u.test(`${tokens[range.from]?.text} ${tokens[range.from + 1]?.text}`)
    ? range.from + 2
    : range.from;
  const subject = range.depth < 9 ? readAddressees(readers, about) : null;
  const covers = subject && subject.next >= range.to - (colon ? 1 : 0);
  if (covers && lists.length) {
    open(context, { ...lists.at(-1)!, depth: range.depth, said: saidOf(context, subject.parts) });
    return true;
  }
  if (/[.;]$/.test(text) || text.length > 160) return false;
  const shouted = text === text.toUpperCase();
  if (range.depth > 3 && !shouted) return false;
  if (orderHeadings.test(text) && !plainHeadings.test(text.replace(orderHeadings, ''))) {
    open(context, {
      depth: range.depth === 9 ? 0 : range.depth,
      said: calledSaid(context),
      speaker: context.facts.frame.issuer,
      force: 'directive',
    });
    return true;
  }
  if (range.depth <= 2 && plainHeadings.test(text)) {
    context.lists = context.lists.filter((list) => list.depth < range.depth && list.depth > 0);
    return true;
  }
  return false;
}

function open(context: Context, list: Context['lists'][number]): void {
  context.lists = [...context.lists.filter((other) => other.depth < list.depth), list];
}

function calledSaid({ facts }: Context): Said | null {
  return facts.frame.addressees.length ? { names: facts.frame.addressees, parts: [] } : null;
}

function speakerOf(context: Context, order: OrderFound): string | null {
  const { frame } = context.facts;
  const named = order.speakerEnd >= 0 ? context.speakerEnds.get(order.speakerEnd) : undefined;
  if (named) return named;
  const fromList = context.lists.at(-1)?.speaker ?? null;
  if (order.speakerEnd >= 0) return context.lastPerson ?? context.speech?.speaker ?? null;
  return fromList ?? (frame.kind === 'document' ? (frame.issuer ?? null) : (context.speech?.speaker ?? null));
}

function lastSpeaker(context: Context, { from, to }: Range): string | null {
  let last: string | null = null;
  for (let i = from; i <= to; i += 1) last = context.speakerEnds.get(i) ?? last;
  return last;
}

/** Clauses after «yêu cầu», «đề nghị», «lưu ý» and the like. */
function byOrder(context: Context, sentence: Sentence, range: Range): FullClause[] | null {
  const { readers, page, facts } = context;
  const orders = findOrders(readers, range, context.speakerEnds);
  const strong = orders.filter((o) => !o.order.weak);
  if (strong.some((o) => o.past && isHistory(context, o))) return [];
  for (const order of [...strong, ...orders.filter((o) => o.order.weak)]) {
    const read = clauseAfter(readers, order.next, range.to);
    if (!read || isStatement(page.tokens, read.actionFrom, range.to, order)) continue;
    const modal =
      read.modal ?? (order.order.weak ? laterModal(page.tokens, read.actionFrom, range.to) : null);
    if (order.order.weak && (!modal || (!read.addressees && !read.modal))) continue;
    if (
      order.speakerEnd < 0 &&
      facts.frame.kind !== 'document' &&
      !lastSpeakerBefore(context, range, order.from) &&
      order.from > range.from &&
      !context.speech
    )
      continue;
    const speaker = speakerOf(context, order) ?? lastSpeakerBefore(context, range, order.from);
    const said = read.addressees
      ? saidOf(context, read.addressees.parts)
      : (context.speech?.said ?? context.lists.at(-1)?.said ?? null);
    const force = order.order.weak && order.order.force === 'reminder' ? 'reminder' : order.order.force;
    context.speech = { speaker, said, line: sentence.line, force };
    return [
      {
        rule: `assignments/order-${order.order.force}`,
        said,
        speaker,
        force,
        modality: { from: order.from, to: order.next },
        actionFrom: read.actionFrom,
        actionTo: range.to,
      },
    ];
  }
  return null;
}

/** What a body ordered before is history; what a leader «đã yêu cầu» at the event reported is not. */
function isHistory({ facts, speakerEnds }: Context, order: OrderFound): boolean {
  if (facts.frame.kind === 'document') return true;
  const name = speakerEnds.get(order.speakerEnd);
  return name !== undefined && !facts.people.mentions.some((m) => m.name === name);
}

function lastSpeakerBefore(context: Context, range: Range, at: number): string | null {
  return lastSpeaker(context, { ...range, to: at });
}

/** «sắp xếp bộ máy cũng chỉ là bước đi ban đầu»: a statement about an action asks for none. */
function isStatement(
  tokens: readonly { lower: string; text: string }[],
  from: number,
  to: number,
  order: OrderFound,
): boolean {
  if (order.order.force === 'directive' && !order.order.weak) return false;
  for (let i = from; i < to && i < from + 14; i += 1) {
    if (tokens[i]!.text === ',' || tokens[i]!.text === ';') return false;
    if (tokens[i]!.lower === 'là') return true;
  }
  return false;
}

function laterModal(tokens: Parameters<typeof modalAt>[0], from: number, to: number): Force | null {
  for (let i = from; i < to && i < from + 6; i += 1) {
    const modal = modalAt(tokens, i);
    if (modal) return modal.value;
  }
  return null;
}

/** «… có quy định mỗi cán bộ …»: a standing rule that the text reports. */
function byRule(context: Context, range: Range): FullClause[] | null {
  const { tokens } = context.page;
  for (let i = range.from; i + 2 < range.to; i += 1) {
    if (
      tokens[i]!.lower !== 'quy' ||
      tokens[i + 1]!.lower !== 'định' ||
      !/^(?:mỗi|mọi|từng)$/.test(tokens[i + 2]!.lower)
    )
      continue;
    const said = readAddressees(context.readers, i + 2);
    if (!said || said.next >= range.to) continue;
    return [
      {
        rule: 'assignments/standing-rule',
        said: saidOf(context, said.parts),
        speaker: lastSpeakerBefore(context, range, i),
        force: 'standing',
        modality: { from: i, to: i + 2 },
        actionFrom: said.next,
        actionTo: range.to,
      },
    ];
  }
  return null;
}

const conditional = /^(?:muốn|nếu|khi|vì sao|tại sao|liệu|nhằm|do|vì|theo)$/u;
const longestSubject = 22;

/** «X cần / phải …». */
function byModal(context: Context, sentence: Sentence, range: Range): FullClause[] | null {
  const { page, readers } = context;
  const { tokens } = page;
  if (tokens[range.to - 1]?.text === '?') return null;
  const start = skipDate(context, range.from);
  const strict = tryClause(readers, start, range.to);
  const quoted = quotedSpeaker(context, sentence);
  const speaker =
    quoted ??
    context.lists.at(-1)?.speaker ??
    context.speech?.speaker ??
    (context.facts.frame.kind === 'document' ? context.facts.frame.issuer : context.lastPerson);
  if (strict?.modal && !(strict.modal === 'directive' && tokens[strict.modalAt]!.lower === 'sẽ')) {
    const said = strict.addressees
      ? saidOf(context, strict.addressees.parts)
      : inheritedSaid(context, sentence);
    const isOpen =
      strict.addressees !== null || context.speech !== null || context.lists.length > 0 || quoted !== null;
    if (isOpen)
      return [
        clauseOf('assignments/modal', {
          said,
          speaker,
          force: strict.modal,
          actionFrom: strict.actionFrom,
          actionTo: range.to,
          modality: { from: strict.modalAt, to: strict.actionFrom },
        }),
      ];
  }
  if (!context.speech && !context.lists.length && !quoted) return null;
  for (let i = start; i < range.to && i < start + longestSubject; i += 1) {
    const word = tokens[i]!;
    if (conditional.test(word.lower) && i === start) return null;
    if (
      word.text === ',' ||
      word.text === ';' ||
      word.lower === 'là' ||
      word.lower === 'đã' ||
      word.lower === 'thì'
    )
      return null;
    const modal = modalHead(tokens, i);
    if (
      !modal ||
      modal.value === 'commitment' ||
      word.lower === 'sẽ' ||
      tokens[i - 1]?.lower === 'không' ||
      i === start
    )
      continue;
    const passive = /^(?:được|bị)$/.test(tokens[modal.next]?.lower ?? '');
    if (!passive && !actionAt(tokens, modal.next)) return null;
    const turn = tokens.slice(start, i).some((t) => /^(?:nhưng|mà|song)$/.test(t.lower));
    const actionFrom = turn ? modal.next : start;
    return [
      clauseOf('assignments/modal-about', {
        said: inheritedSaid(context, sentence),
        speaker,
        force: modal.value,
        actionFrom,
        actionTo: range.to,
        modality: { from: i, to: modal.next },
      }),
    ];
  }
  return null;
}

const clauseOf = (rule: string, rest: Omit<FullClause, 'rule'>): FullClause => ({ rule, ...rest });

function skipDate({ facts, page }: Context, from: number): number {
  const start = page.tokens[from]?.start;
  const date = facts.dates.find((d) => d.start === start);
  return date ? page.tokenAt(date.end) : from;
}

function inheritedSaid(context: Context, sentence: Sentence): Said | null {
  if (context.lineSaid?.line === sentence.line) return context.lineSaid.said;
  return context.lists.at(-1)?.said ?? context.speech?.said ?? null;
}

/** Bare «Body + verb», as an item of a list or in the speech that goes on. */
function bySubject(context: Context, sentence: Sentence, range: Range): FullClause[] | null {
  const list = context.lists.at(-1);
  const goesOn = context.speech !== null && sentence.line - context.speech.line <= 0;
  const numbered = context.facts.frame.kind === 'document' && range.depth < 9;
  if (!list && !goesOn && !numbered && quotedSpeaker(context, sentence) === null) return null;
  const strict = tryClause(context.readers, range.from, range.to);
  if (!strict?.addressees || strict.actionFrom <= range.from) return null;
  const { tokens } = context.page;
  if (
    tokens
      .slice(strict.addressees.next, strict.actionFrom + 1)
      .some((t) => /^(?:đã|được|là|đang)$/.test(t.lower))
  )
    return null;
  const speaker = list?.speaker ?? context.speech?.speaker ?? context.facts.frame.issuer;
  return [
    clauseOf('assignments/bare', {
      said: saidOf(context, strict.addressees.parts),
      speaker,
      force: 'directive',
      actionFrom: strict.actionFrom,
      actionTo: range.to,
      modality: null,
    }),
  ];
}

/** A sentence that begins with its verb: an item of a list, or the speech that goes on. */
function byVerb(context: Context, sentence: Sentence, range: Range): FullClause[] | null {
  const { page } = context;
  const quoted = quotedSpeaker(context, sentence);
  const list = context.lists.at(-1);
  const { speech } = context;
  const goesOn = speech !== null && sentence.line === speech.line;
  const actionFrom = namedTasks(context, range) ?? range.from;
  if (actionFrom === range.from && !list && !goesOn && quoted === null) return null;
  if (!actionAt(page.tokens, actionFrom) || endsWithColon(context, range.to)) return null;
  if (
    isStatement(page.tokens, actionFrom, range.to, {
      from: 0,
      next: 0,
      order: { force: 'request', weak: false },
      speakerEnd: -1,
      past: false,
    })
  )
    return null;
  const speaker = quoted ?? list?.speaker ?? speech?.speaker ?? null;
  const force = list ? list.force : (speech?.force ?? 'directive');
  return [
    clauseOf('assignments/elided', {
      said: inheritedSaid(context, sentence),
      speaker,
      force,
      actionFrom,
      actionTo: range.to,
      modality: null,
    }),
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
