import { type Page, type Sentence, writtenAs } from '../../engine/page.ts';
import { inside } from '../../engine/spans.ts';
import { phrases } from '../../engine/terms.ts';
import { endAt, spanOf, type Token } from '../../engine/tokens.ts';
import { deliveryVerbs, productNouns } from '../../lexicon/actions.ts';
import type { Assignment, Deadline, Force } from '../../reading.ts';
import { readAddressees } from './addressees.ts';
import { bracketedLead } from './brackets.ts';
import { skipConnectives } from './clauses.ts';
import { type Context, citesWithin, type FullClause, saidOf, textOf } from './context.ts';
import { findDeadlines, ruleOf } from './deadlines.ts';
import { directionOf, forceOf } from './direction.ts';
import { splitActions, type TokenRange } from './split.ts';
import { actionAt, headVerb } from './verbs.ts';

type Parts = { sentence: Sentence; clause: FullClause; before: readonly Assignment[] };

/** Makes assignments of a clause: cuts it into tasks, gives each its deadline, lead, product and citations. */
export function assemble(context: Context, { sentence, clause: read, before }: Parts): Assignment[] {
  const { page } = context;
  const { tokens } = page;
  const to = actionEnd(tokens, read);
  const inBrackets = bracketedLead(context, { from: read.actionFrom, to });
  const clause = inBrackets ? { ...read, said: inBrackets.said } : read;
  const range = { from: clause.actionFrom, to: inBrackets?.from ?? to };
  if (range.to <= range.from) return [];
  const isOpen = clause.rule === 'assignments/due';
  const span = {
    start: page.starts[range.from]!,
    end: isOpen ? sentence.end : endAt(page, read.actionTo - 1),
  };
  const deadlines = findDeadlines(page, span, context.times);
  const hasSubject = (index: number) => subjectOf(context, { from: index, to: range.to }) !== null;
  const ranges = splitActions({ page, range, deadlines, hasSubject }).filter(
    // «… trước ngày 15/6 | theo Kết luận số 14»: by what it is done is no task of its own.
    (part, i) =>
      part.to - part.from >= 2 &&
      !(i > 0 && tokens[part.from]!.lower === 'theo' && !actionAt(tokens, part.from)),
  );
  const due = spread(context, { ranges, deadlines, sentence });
  const last = ranges.at(-1);
  const lastDue = due.at(-1);
  if (last && lastDue && ranges.length > 1 && isOnlyADeadline(page, last, lastDue)) {
    passBack(context, { sentence, before }, lastDue);
    ranges.pop();
    due.pop();
    due.forEach((own, i) => {
      due[i] = own ?? lastDue;
    });
  }
  const only = ranges[0];
  if (only && ranges.length === 1 && due[0] && isOnlyADeadline(page, only, due[0])) {
    passBack(context, { sentence, before }, due[0]);
    return [];
  }
  let subject: Own = null;
  return ranges.map((part, i) => {
    const own = subjectOf(context, part);
    const goesOn = i > 0 && !textOf(context, { from: ranges[i - 1]!.to, to: part.from }).includes(';');
    subject = own ?? (goesOn ? subject : null);
    const said = subject ? saidOf(context, subject.parts) : clause.said;
    const one = makeOne(context, {
      part: { ...part, from: own?.next ?? part.from },
      clause: { ...clause, said },
      sentence,
      deadline: due[i] ?? null,
    });
    return inBrackets?.coordinating.length ? { ...one, coordinating: inBrackets.coordinating } : one;
  });
}

type Own = ReturnType<typeof subjectOf>;
type One = { part: TokenRange; clause: FullClause; sentence: Sentence; deadline: Deadline | null };

function makeOne(context: Context, { part, clause, sentence, deadline }: One): Assignment {
  const { from } = part;
  const { said } = clause;
  const addressees = said ? widen(context, said.names) : [];
  const action = spanOf(context.page, from, part.to);
  const speakerRank = context.ranks.get(clause.speaker ?? '') ?? null;
  const { speaker, force } = clause;
  const { rankOf } = context;
  const direction = directionOf({ speaker, speakerRank, addressees, force, rankOf });
  const modality = clause.modality && spanOf(context.page, clause.modality.from, clause.modality.to);
  return {
    rule: clause.rule,
    sentence: { start: sentence.start, end: sentence.end },
    action,
    modality,
    speaker: clause.speaker,
    addressees,
    lead: said?.names ?? [],
    coordinating: coordinating(context, { from, to: part.to }),
    product: productOf(context, { from, to: part.to }),
    deadline: deadline ?? yearOfTarget(context, action) ?? yearAtHead(clause) ?? clause.due ?? null,
    force: forceOf(standingForce(context, clause.force, action.start), direction),
    direction,
    cites: citesWithin(context, action),
  };
}

/** What a regulation orders it orders for good. */
function standingForce({ facts }: Context, force: Force, at: number): Force {
  const { annex } = facts.edges;
  const typeName = annex && at > annex.from ? annex.typeName : facts.frame.typeName;
  return force === 'directive' && /^(?:Quy định|Quy chế|Nội quy|Điều lệ)$/u.test(typeName ?? '')
    ? 'standing'
    : force;
}

/** A part with a subject of its own: «Trung ương nêu gương …; địa phương tiếp bước …». */
function subjectOf(context: Context, part: TokenRange) {
  const said = readAddressees(context.readers, skipConnectives(context.page.tokens, part.from, part.to));
  if (!said || said.next >= part.to - 1) return null;
  return headVerb(context.page.tokens, said.next) ? said : null;
}

const generalClass = /^(?:các )?(?:bộ|ngành|cơ quan|đơn vị|địa phương|sở|ban)$/iu;

/** «bộ, ngành, địa phương» in a letter are those it is written to. */
function widen({ facts }: Context, names: readonly string[]): string[] {
  const general = () => names.every((name) => name.split(/, | và /).every((part) => generalClass.test(part)));
  return facts.frame.addressees.length && general()
    ? [...new Set([names.join(', '), ...facts.frame.addressees])]
    : [...names];
}

/** Ends an action before the closing mark of a quotation that is attributed, and before a purpose with its own subject. */
function actionEnd(tokens: readonly Token[], { actionFrom, actionTo }: FullClause): number {
  let depth = 0;
  for (let i = actionFrom; i < actionTo; i += 1) {
    const { text, lower } = tokens[i]!;
    if (text === '“') depth += 1;
    if (text === '"') return i;
    if (text === '”') {
      if (depth === 0 || /^[-–]$/.test(tokens[i + 1]?.text ?? '')) return i;
      depth -= 1;
    }
    if ((lower === 'để' || lower === 'nhằm') && hasOwnSubject(tokens, i + 1, actionTo)) return i;
  }
  return actionTo;
}

function hasOwnSubject(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to && i < from + 12; i += 1) {
    const { text, lower } = tokens[i]!;
    if (text === ',' || text === ';' || text === '.') return false;
    if (lower === 'chúng' && /^(?:ta|tôi)$/.test(tokens[i + 1]?.lower ?? '')) return true;
  }
  return false;
}

/** «định kỳ 6 tháng báo cáo …», «…; chậm nhất ngày 31/12 giải ngân …»: a time that stands before its verb. */
function opensATask(page: Page, { start, deadline }: Deadline): boolean {
  if (deadline.kind === 'recurring')
    return /^(?:định kỳ|hằng|hàng)/iu.test(page.plain.slice(start, start + 8));
  return /;[ ]?$/.test(page.plain.slice(Math.max(0, start - 2), start));
}

type Spread = { ranges: readonly TokenRange[]; deadlines: readonly Deadline[]; sentence: Sentence };

/** Gives each task the deadline after it; one after «hoàn thành», «báo cáo», «gửi» is that of the tasks before too. */
function spread({ page }: Context, { ranges, deadlines }: Spread): (Deadline | null)[] {
  const { tokens } = page;
  const due: (Deadline | null)[] = ranges.map((range, i) => {
    const start = page.starts[range.from]!;
    const until = ranges[i + 1] ? page.starts[ranges[i + 1]!.from]! : Number.POSITIVE_INFINITY;
    const before = deadlines.findLast((d) => opensATask(page, d) && d.end <= start && d.end >= start - 3);
    return (
      before ?? deadlines.find((d) => d.start >= start && d.start < until && !opensATask(page, d)) ?? null
    );
  });
  for (let i = ranges.length - 1; i > 0; i -= 1) {
    if (!due[i] || due[i - 1] || due[i]!.deadline.kind === 'recurring') continue;
    const between = page.plain.slice(endAt(page, ranges[i - 1]!.to - 1), page.starts[ranges[i]!.from]);
    const delivers =
      deliveryVerbs.includes(headVerb(tokens, ranges[i]!.from)) &&
      headVerb(tokens, ranges[i]!.from) !== 'hoàn thành';
    const completes = headVerb(tokens, ranges[i - 1]!.from) === 'hoàn thành';
    if (!between.includes(';') && (delivers || completes)) due[i - 1] = due[i]!;
  }
  return due;
}

const onlyFinished =
  /^(?:(?:(?:các )?(?:việc|nội dung|nhiệm vụ) (?:này|trên) )?(?:phải |cần )?)?(?:hoàn thành|hoàn tất|xong)(?: xong)?$/iu;

/** «hoàn thành trước ngày …», «việc này phải xong trong tháng 11»: the deadline of what stands before. */
function isOnlyADeadline(page: Page, part: TokenRange, deadline: Deadline): boolean {
  return endAt(page, part.to - 1) <= deadline.start && onlyFinished.test(writtenAs(page, part.from, part.to));
}

/** «Hoàn thành trước ngày …» alone is the deadline of the tasks of its paragraph. */
function passBack({ page }: Context, { sentence, before }: Omit<Parts, 'clause'>, deadline: Deadline): void {
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const assignment = before[i]!;
    if (page.lineAt(assignment.sentence.start) !== sentence.line) return;
    assignment.deadline ??= deadline;
  }
}

const yearsTarget = /(?:phấn đấu|đạt)[^,;]*(?:năm \d{4}[^,;]*\d[ ]?%|\d[ ]?%[^,;]*năm \d{4})/iu;

/** «phấn đấu tăng trưởng năm 2025 trên 8%»: a target of a year is due by its end. */
function yearOfTarget({ facts, page }: Context, action: { start: number; end: number }): Deadline | null {
  const text = page.plain.slice(action.start, action.end);
  if (!text.includes('%') || !yearsTarget.test(text)) return null;
  const year = inside(facts.dates, action).find((date) => date.kind === 'year');
  const rule = year && ruleOf(year);
  return year && rule
    ? { start: year.start, end: year.end, rule: 'deadlines/year-of-target', ...rule }
    : null;
}

/** «Năm 2023 tiếp tục phải …»: within that year. */
function yearAtHead({ period }: FullClause): Deadline | null {
  const rule = period && ruleOf(period);
  return period && rule
    ? { start: period.start, end: period.end, rule: 'deadlines/year-at-head', ...rule }
    : null;
}

const together = phrases(
  ['phối hợp', 'cùng'].flatMap((first) =>
    ['', ' chặt chẽ'].flatMap((how) => ['', ' với', ' cùng'].map((link) => first + how + link)),
  ),
);

/** «phối hợp chặt chẽ với …», «cùng …»: who helps. */
function coordinating(context: Context, { from, to }: TokenRange): string[] {
  const { tokens } = context.page;
  for (let i = from; i < to; i += 1) {
    const link = together.at(tokens, i);
    const said = link && readAddressees(context.readers, link.next);
    if (said && said.next <= to) return saidOf(context, said.parts).names;
    if (link) i = link.next - 1;
  }
  return [];
}

const products = phrases(productNouns);
const longestLead = 40;
const longestProduct = 18;
const making =
  /(?:xây dựng|ban hành|hoàn thiện|trình|tham mưu|lập|đề xuất|soạn thảo|có|chuẩn bị|hoàn thành|gửi|nghiên cứu)(?: (?:các|một|bản|dự thảo|nội dung|và))*$/u;

/** What is to be brought forth: the noun after a verb of making, as far as the next pause. */
function productOf({ page }: Context, { from, to }: TokenRange): string | null {
  const { tokens } = page;
  for (let i = from + 1; i < to && i < from + longestLead; i += 1) {
    if (!products.at(tokens, i)) continue;
    const lead = tokens
      .slice(Math.max(from, i - 4), i)
      .map((token) => token.lower)
      .join(' ');
    if (!making.test(lead)) continue;
    let end = i;
    while (end < to && end < i + longestProduct && !/^[,;.:()]$/.test(tokens[end]!.text)) end += 1;
    return writtenAs(page, i, end);
  }
  return null;
}
