import { lastSign, type Sentence, writtenAs } from '../../engine/page.ts';
import { at as spanAt } from '../../engine/spans.ts';
import type { Token } from '../../engine/tokens.ts';
import { readAddressees } from './addressees.ts';
import { isStatement } from './by-order.ts';
import { isRole, tryClause, tryItem } from './clauses.ts';
import {
  type Context,
  currentList,
  type FullClause,
  inheritedSaid,
  isRecord,
  type ListContext,
  type Range,
  saidOf,
  textOf,
} from './context.ts';
import { markerOf } from './outline.ts';
import { actionAt, modalAt, strongOpenerAt } from './verbs.ts';

/** Bare «Body + verb», as an item of a list or in the speech that goes on. */
export function bySubject(context: Context, sentence: Sentence, range: Range): FullClause[] | null {
  const { tokens } = context.page;
  const list = currentList(context);
  const { speech } = context;
  const sameLine = speech !== null && sentence.line === speech.line;
  const goesOn =
    context.muted === null &&
    (sameLine || (speech !== null && isNextParagraph(context, sentence, speech.line)));
  const { frame } = context.facts;
  const isNumbered = range.depth < 9 || markerOf(context.page.lines[sentence.line]!).depth < 9;
  const numbered = frame.kind === 'document' && !isRecord(frame) && isNumbered && context.muted === null;
  if (!list && !goesOn && !numbered && !range.quoted) return null;
  const isItem = numbered || range.depth < 9 || (list !== undefined && frame.kind === 'document');
  const labelled = list || numbered ? byLabel(context, range, list) : null;
  if (labelled) return labelled;
  const strict = clauseFrom(context, range, isItem ? tryItem : tryClause);
  if (!strict?.addressees || strict.actionFrom <= range.from) return null;
  const told = strict.addressees.next;
  if (
    isTold(tokens, told, strict.actionFrom) ||
    isRight(tokens, strict.addressees.next) ||
    announces.test(textOf(context, { from: strict.actionFrom, to: range.to })) ||
    isAbove(strict.addressees.parts.map(({ from, to }) => writtenAs(context.page, from, to)))
  )
    return null;
  if (
    !list &&
    !numbered &&
    !range.due &&
    range.depth === 9 &&
    (strict.addressees.named || !sameLine) &&
    !strongOpenerAt(tokens, strict.actionFrom)
  )
    return null;
  const speaker = list?.speaker ?? speech?.speaker ?? context.facts.frame.issuer;
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

/** The first clause with a subject, where one may stand. */
function clauseFrom(context: Context, range: Range, read: typeof tryItem) {
  for (const from of subjectStarts(context, range)) {
    const clause = read(context.readers, from, range.to);
    if (clause?.addressees) return clause;
  }
  return null;
}

const telling: ReadonlySet<string> = new Set(['đã', 'được', 'là', 'đang']);

/** Whether what stands between a subject and its verb only tells. */
function isTold(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i <= to && i < tokens.length; i += 1)
    if (telling.has(tokens[i]!.lower) && !isRole(tokens, i)) return true;
  return false;
}

const endsLabel: ReadonlySet<string> = new Set([':', ';', '.', '“']);
const longestLabel = 24;

/** «2- Phòng Cơ sở đảng, đảng viên: đôn đốc …», «Đối với đơn vị tự chủ: gửi kèm …»: who is meant stands before a colon. */
function byLabel(context: Context, range: Range, list: ListContext | undefined): FullClause[] | null {
  const { tokens } = context.page;
  const toward = tokens[range.from]?.lower === 'đối' && tokens[range.from + 1]?.lower === 'với';
  const from = toward ? range.from + 2 : range.from;
  let colon = from;
  while (colon < range.to && colon - from < longestLabel && !endsLabel.has(tokens[colon]!.text)) colon += 1;
  if (tokens[colon]?.text !== ':' || colon + 2 >= range.to || !actionAt(tokens, colon + 1)) return null;
  if (!readAddressees(context.readers, from) || modalAt(tokens, colon - 2)) return null;
  return [
    {
      rule: 'assignments/label',
      said: saidOf(context, [{ from, to: colon }]),
      speaker: list?.speaker ?? context.facts.frame.issuer,
      force: list?.force ?? 'directive',
      actionFrom: colon + 1,
      actionTo: range.to,
      modality: null,
    },
  ];
}

/** «Bộ Chính trị quyết định …»: those above whom nobody stands decide, and are not told to. */
const isAbove = (names: readonly string[]) =>
  names.every((name) =>
    /^(?:Bộ Chính trị|Ban Bí thư|Ban Chấp hành Trung ương|Quốc hội|Trung ương)$/u.test(name),
  );

/** «Văn phòng Thành ủy thông báo để các cơ quan biết, thực hiện»: the paper itself is that notice. */
const announces =
  /^(?:trân trọng )?(?:xin )?thông báo (?:để |đến |tới |cho |kết luận |ý kiến |nội dung )[^.;]{0,160}(?:biết|được biết)(?![\p{L}\p{M}])/iu;

const rightsReach = 14;
const nearest = 8;

/** «… có quyền chấm dứt …», «… có thể ủy thác …», «… không phải kiểm điểm …»: what somebody may or need not do he is not asked to do. */
function isRight(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < from + rightsReach; i += 1) {
    const kind = tokens[i]?.kind;
    if (kind !== 'word' && kind !== 'number') return false;
    const next = tokens[i + 1]?.lower;
    if (
      (tokens[i]!.lower === 'có' && /^(?:quyền|thể)$/.test(next ?? '') && i < from + nearest) ||
      (tokens[i]!.lower === 'không' && next === 'phải' && tokens[i + 2]?.lower !== 'là') ||
      (tokens[i]!.lower === 'được' && next === 'quyền')
    )
      return true;
  }
  return false;
}

const beforeSubject: ReadonlySet<string> = new Set(
  'trong nếu khi định hằng hàng để sau tùy theo căn trên đối với riêng'.split(' '),
);
const longestBefore = 60;

/** Where the subject may stand in a document: at the head, or after what stands before it up to a comma. */
function subjectStarts({ page, facts }: Context, { from, to }: Range): number[] {
  const { tokens } = page;
  const places = [from];
  if (facts.frame.kind !== 'document' || !beforeSubject.has(tokens[from]?.lower ?? '')) return places;
  for (let i = from; i < to && i < from + longestBefore && places.length < 6; i += 1)
    if (tokens[i]!.text === ',') places.push(i + 1);
  return places;
}

/** Nouns and small words with which an item begins that only tells or explains. */
const tells: ReadonlySet<string> = new Set(
  'việc công các những mỗi mọi trường nếu khi thời kinh đây trên quá sau trước tuy do vì riêng hội ai nơi số tỷ kết quy hình đối tổng một hai ba bốn năm ban bộ sở ủy đảng chi đồng ông bà cơ đơn địa người cán theo từ với trong ngày nhiều đã được về tại gồm bao quyết kế chương nghị chỉ hướng thông văn báo biểu phụ mục điều khoản điểm nhóm cấp tình nguyên ưu hạn chất mức mặt hệ tuổi đội tập là'.split(
    ' ',
  ),
);
/** Verbs by which a meeting agrees, notes or thanks: nobody is asked to do anything. */
const settles =
  /^(?:không thể|thống nhất(?! (?:quản lý|tổ chức|thực hiện|chỉ đạo))|đồng ý|nhất trí|ghi nhận|biểu dương(?!,)|đánh giá cao|hoan nghênh|cơ bản (?:đồng ý|nhất trí|thống nhất)|tán thành|chấp thuận|cảm ơn|trân trọng)(?![\p{L}\p{M}])/iu;

/** What a decision itself does, article by article: it appoints, issues, repeals. */
const performs =
  /^(?:điều động|bổ nhiệm|chỉ định|tiếp nhận|luân chuyển|miễn nhiệm|cho thôi|thi hành kỷ luật|khen thưởng|tặng|công nhận|phê duyệt|thành lập|kiện toàn|giải thể|ban hành|bãi bỏ|hủy bỏ|thay thế|sửa đổi|bổ sung|công bố|cử|chuẩn y|phân công đồng chí|nâng|sáp nhập|hợp nhất|chuyển|kéo dài)(?![\p{L}\p{M}])/iu;
/** «Quyết định này có hiệu lực …»: a document that speaks of itself. */
const ofItself =
  /^(?:quyết định|quy định|quy chế|kế hoạch|chương trình|hướng dẫn|thông báo|báo cáo|chỉ thị|kết luận|nghị quyết|công văn|văn bản) (?:này|số)/iu;

function isPerformative({ facts }: Context, range: Range, text: string): boolean {
  if (ofItself.test(text)) return true;
  return range.depth === 1 && (facts.frame.typeName ?? '').startsWith('Quyết định') && performs.test(text);
}

/** Whether an item of a list of tasks is one: it opens with a verb, or at least not with a noun. */
function isTask(
  { page }: Context,
  range: Range,
  { from, inList }: { from: number; inList: boolean },
): boolean {
  const { tokens } = page;
  if (actionAt(tokens, from)) return true;
  if (!inList || range.depth === 9) return false;
  const first = tokens[from];
  if (first?.lower === 'là' && tokens[from + 1]?.lower === 'cơ') return true;
  if (first?.kind !== 'word' || range.to - from < 4 || tells.has(first.lower)) return false;
  return !tellsHowItIs(tokens, from + 1);
}

const adverbial =
  /^(?:cùng (?:ngày|dịp|thời gian|buổi|chung)|căn cứ|trên cơ sở|theo|thực hiện [^,]{5,200} (?:của|về|tại) |sau khi|trong khi|để |(?:đáp ứng|hưởng ứng|triển khai|phát huy|thực hiện) [^,;]{3,160}, [^,;]{2,60} đã )/iu;

/** A sentence that begins with its verb: an item of a list, or the speech that goes on. */
export function byVerb(context: Context, sentence: Sentence, range: Range): FullClause[] | null {
  const { tokens } = context.page;
  const quoted = range.quoted ?? null;
  const list = currentList(context);
  const { speech } = context;
  const goesOn =
    speech !== null &&
    context.muted === null &&
    (sentence.line === speech.line || isNextParagraph(context, sentence, speech.line));
  const named = namedTasks(context, range);
  const actionFrom = named ?? range.from;
  if (named === null && !list && !goesOn && quoted === null) return null;
  const text = textOf(context, range);
  if (
    !isTask(context, range, { from: actionFrom, inList: list !== undefined }) ||
    settles.test(text) ||
    isPerformative(context, range, text) ||
    /[:?]$/.test(text) ||
    spanAt(context.facts.citations, context.page.starts[actionFrom]!) !== undefined ||
    (named === null && !list && adverbial.test(text))
  )
    return null;
  if (isPassive(tokens, actionFrom, range.to) || (quoted !== null && tellsHowItIs(tokens, actionFrom)))
    return null;
  if (tokens[actionFrom]!.lower !== 'là' && isStatement(tokens, { from: actionFrom, to: range.to }))
    return null;
  const speaker =
    quoted ?? list?.speaker ?? (named === null ? speech?.speaker : subjectBefore(context, range)) ?? null;
  const force = list ? list.force : ((named === null ? speech?.force : null) ?? 'directive');
  const said =
    named === null
      ? inheritedSaid(context, sentence)
      : (context.mainBody ?? inheritedSaid(context, sentence));
  return [
    {
      rule: 'assignments/elided',
      said,
      speaker,
      force,
      actionFrom,
      actionTo: range.to,
      modality: null,
    },
  ];
}

const stateReach = 8;

/** «Báo cáo chính trị còn dài …»: what is quoted tells how things are. */
function tellsHowItIs(tokens: readonly Token[], from: number): boolean {
  for (let i = from + 1; i < from + stateReach && tokens[i]?.kind === 'word'; i += 1)
    if (/^(?:còn|chưa|đã|đang|rất|khá|vẫn)$/.test(tokens[i]!.lower)) return true;
  return false;
}

const passiveReach = 14;

/** «Xây dựng quy hoạch … được thực hiện một lần»: how something is done, told of the deed as a thing. */
function isPassive(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from + 2; i + 1 < to && i < from + passiveReach && tokens[i]!.kind === 'word'; i += 1)
    if (tokens[i]!.lower === 'được' && /^(?:thực|tiến|xác|quy|tính|thể)$/.test(tokens[i + 1]!.lower))
      return true;
  return false;
}

/** The paragraph after the one that asked last, when it is prose and not a heading or a caption. */
function isNextParagraph({ page }: Context, sentence: Sentence, line: number): boolean {
  if (sentence.line <= line || !/[.…!”]/.test(lastSign(page.lines[sentence.line]!.text))) return false;
  for (let between = Math.max(0, line + 1); between < sentence.line; between += 1)
    if (page.lines[between]!.text.trim() !== '') return false;
  return true;
}

/** «Hội nghị … xác định phương hướng …»: the first words of the sentence speak. */
function subjectBefore(context: Context, range: Range): string | null {
  const lead = /^\p{Lu}[\p{L} ]{2,40}?(?= (?:cũng |đã |xác định|thống nhất|đề ra|quyết nghị))/u.exec(
    textOf(context, range),
  );
  return lead?.[0] ?? null;
}

const taskList =
  /(?:(?:nhiệm vụ|phương hướng|giải pháp)[^:.;]{0,80}(?:là|gồm|sau)?|(?:nội dung|quyết tâm|chủ động|vấn đề|yêu cầu)[^:.;]{0,40}(?:là|gồm))[ ]?:[ ]?(?=\p{L})/iu;

/** «phương hướng, nhiệm vụ trọng tâm … là: …; …» */
function namedTasks(context: Context, range: Range): number | null {
  const text = textOf(context, range);
  const match = text.includes(':') ? taskList.exec(text) : null;
  if (!match) return null;
  return context.page.tokenAt(context.page.starts[range.from]! + match.index + match[0].length);
}
