import { lastSign, type Sentence } from '../../engine/page.ts';
import { inside } from '../../engine/spans.ts';
import { endAt } from '../../engine/tokens.ts';
import { orderHeadings, petitionHeading, plainHeadings, reportHeadings } from '../../lexicon/orders.ts';
import { type Addressees, readAddressees } from './addressees.ts';
import { type OrderFound, tryClause } from './clauses.ts';
import {
  type Context,
  calledSaid,
  lastSpeaker,
  openList,
  ordersIn,
  type Range,
  type Said,
  saidOf,
  speakerOf,
  textOf,
} from './context.ts';
import { markerOf } from './outline.ts';
import { modalAt } from './verbs.ts';

const leadIn =
  /(?:ý kiến chỉ đạo|chỉ đạo|yêu cầu|kết luận|quyết định|nội dung|nhiệm vụ|đề nghị|kế hoạch|thực hiện)[^.]{0,80}(?:như )?sau(?: đây)?[ ]?:$/iu;

/** Headings and lead-ins open lists: «2. Giao Sở Nội vụ», «… thực hiện các nhiệm vụ sau:», «IV. TỔ CHỨC THỰC HIỆN». */
export function readHeading(context: Context, sentence: Sentence, range: Range): boolean {
  const { tokens } = context.page;
  const colon = range.to > range.from && tokens[range.to - 1]!.text.endsWith(':');
  const order = ordersIn(context, range).find(
    (o) => !o.order.weak && !o.past && o.order.force !== 'proposal',
  );
  if (order && opensByOrder(context, { sentence, range, order, colon })) return true;
  const text = textOf(context, range);
  if (colon && leadIn.test(text)) return opensByLeadIn(context, range, order);
  if (colon && opensByPaper(context, range, text)) return true;
  const line = context.page.lines[sentence.line]!;
  const whole = sentence.end >= line.end - 3 && sentence.from <= range.from && text.length <= 220;
  if (!whole) return false;
  return opensBySubject(context, range, colon) || opensByTitle(context, { sentence, range, text });
}

type ByOrder = { sentence: Sentence; range: Range; order: OrderFound; colon: boolean };

function opensByOrder(context: Context, { sentence, range, order, colon }: ByOrder): boolean {
  const { page, readers } = context;
  const said = readAddressees(readers, order.next);
  if (!said && order.next >= range.to - (colon ? 1 : 0)) {
    if (!colon || order.from <= range.from) return false;
    const depth = range.depth === 9 ? deepest(context) + 1 : range.depth;
    openList(context, {
      depth,
      said: calledSaid(context),
      speaker: speakerOf(context, order, range),
      force: order.order.force,
    });
    return true;
  }
  const covers = said !== null && said.next >= range.to - (colon ? 1 : 0);
  const atHead = order.from <= range.from + 1 && range.depth < 9;
  const list = {
    depth: range.depth === 9 ? 0 : range.depth,
    speaker: speakerOf(context, order, range),
    force: order.order.force,
  };
  if (said && (covers || colon) && (colon || range.depth < 9)) {
    openList(context, { ...list, said: saidOf(context, said.parts) });
    return true;
  }
  if (!atHead || !leadsDeeper(context, sentence, range.depth)) return false;
  const rest = page.text.nfc
    .slice(order.next < sentence.to ? page.starts[order.next]! : sentence.end, sentence.end)
    .replace(/[:.]$/, '');
  openList(context, { ...list, said: { names: rest.split(/;\s*/).filter(Boolean), parts: [] } });
  return true;
}

/** A line without a full stop whose next line stands deeper in the outline. */
function leadsDeeper({ page }: Context, sentence: Sentence, depth: number): boolean {
  if (/[.;/]/.test(lastSign(page.lines[sentence.line]!.text))) return false;
  const next = page.lines.slice(sentence.line + 1, sentence.line + 4).find((line) => line.text.trim() !== '');
  return next !== undefined && markerOf(next).depth > depth && markerOf(next).depth < 9;
}

function opensByLeadIn(context: Context, range: Range, order: OrderFound | undefined): boolean {
  const isDocument = context.facts.frame.kind === 'document';
  if (!isDocument && !order && !context.speech) return false;
  const subject = leadSubject(context, range);
  const speaker = (subject ? null : lastSpeaker(context, range.from, range.to)) ?? context.facts.frame.issuer;
  const depth = range.depth === 9 ? deepest(context) + 1 : range.depth;
  openList(context, {
    depth,
    said: subject ? saidOf(context, subject.parts) : calledSaid(context),
    speaker,
    force: order?.order.force === 'request' && !subject ? 'request' : 'directive',
  });
  return true;
}

const tellsAsFollows =
  /(?:nêu rõ|quy định|hướng dẫn|yêu cầu|chỉ rõ|đề ra|xác định)[^.;]{0,120}(?:như sau|cụ thể|sau đây|sau)[ ]?:$/iu;

/** «Theo đó, tại Mục II Hướng dẫn 61-HD/BTCTW có nêu rõ … như sau:»: a summary lists what a paper orders. */
function opensByPaper(context: Context, range: Range, text: string): boolean {
  const { facts, page } = context;
  if (facts.frame.kind === 'document' || !tellsAsFollows.test(text)) return false;
  const span = { start: page.starts[range.from]!, end: endAt(page, range.to - 1) };
  const paper = inside(facts.citations, span).at(-1);
  if (!paper) return false;
  const speaker = page.text.nfc.slice(paper.start, paper.end);
  openList(context, { depth: deepest(context) + 1, said: null, speaker, force: 'directive' });
  return true;
}

/** Those who a lead-in itself says are to do what follows. */
function leadSubject(context: Context, { from, to }: Range): Addressees | null {
  const { tokens } = context.page;
  for (let i = from; i < to; i += 1) {
    if (i > from && tokens[i - 1]!.text !== ';' && tokens[i - 1]!.text !== ',') continue;
    const clause = tryClause(context.readers, i, to);
    if (!clause?.addressees) continue;
    const verb = `${tokens[clause.addressees.next]?.lower} ${tokens[clause.addressees.next + 1]?.lower}`;
    return /^(?:có ý|ban hành|kết luận|quyết định|chỉ đạo|yêu cầu|đề nghị|hướng dẫn|quy định|thông báo|báo cáo|thống nhất|đề ra|xây dựng kế)/u.test(
      verb,
    )
      ? null
      : clause.addressees;
  }
  return null;
}

/** A lead-in without a mark belongs to the section it stands in. */
function deepest({ section }: Context): number {
  return section === 9 ? -1 : Math.min(section, 1);
}

/** «2. Sở Khoa học và Công nghệ», «b) Đối với các cơ quan» inside a list of orders, «3. Sở Nội vụ có trách nhiệm:» anywhere. */
function opensBySubject(context: Context, range: Range, colon: boolean): boolean {
  const { page, readers, lists } = context;
  const { tokens } = page;
  if (range.depth === 9) return false;
  const toward = tokens[range.from]?.lower === 'đối' && tokens[range.from + 1]?.lower === 'với';
  const subject = readAddressees(readers, toward ? range.from + 2 : range.from);
  const duty = subject && colon ? modalAt(tokens, subject.next) : null;
  const above =
    lists.at(-1) ??
    (duty
      ? { depth: 0, said: null, speaker: context.facts.frame.issuer, force: 'directive' as const }
      : null);
  const last = duty?.next ?? subject?.next ?? 0;
  if (!subject || !above || last < range.to - (colon ? 1 : 0)) return false;
  openList(context, { ...above, depth: range.depth, said: saidOf(context, subject.parts) });
  return true;
}

/** Whether a heading speaks of tasks before it speaks of aims, results or the time of the whole. */
function asksFirst(text: string): boolean {
  const asks = text.search(orderHeadings);
  const tells = text.search(plainHeadings);
  return asks >= 0 && (tells < 0 || asks <= tells);
}

/** Whether every word of a range stands in capitals. */
function isLoud({ page: { tokens } }: Context, { from, to }: Range): boolean {
  for (let i = from; i < to; i += 1) if (tokens[i]!.text !== tokens[i]!.text.toUpperCase()) return false;
  return true;
}

type Titled = { sentence: Sentence; range: Range; text: string };

function opensByTitle(context: Context, { sentence, range, text }: Titled): boolean {
  if (text.length > 160 || text.endsWith('.') || text.endsWith(';')) return false;
  if (range.depth > 3 && !isLoud(context, range)) return false;
  const depth = range.depth === 9 ? 0 : range.depth;
  const { typeName } = context.facts.frame;
  const issuer = context.chair ?? context.facts.frame.issuer;
  if (petitionHeading.test(text)) {
    openList(context, { depth, said: null, speaker: issuer, force: 'proposal' });
    return true;
  }
  if (asksFirst(text)) {
    const own = typeName?.startsWith('Báo cáo') && issuer ? { names: [issuer], parts: [] } : null;
    const said = dutyOf(context, range) ?? calledSaid(context) ?? own;
    openList(context, { depth, said, speaker: issuer, force: 'directive' });
    return true;
  }
  if (range.depth > 2 || !plainHeadings.test(text) || reportHeadings.test(text)) {
    const isAbove = range.depth < 9 && leadsOn(context, sentence);
    const { speech } = context;
    if (isAbove && speech && context.facts.frame.kind !== 'document')
      openList(context, { depth, said: null, speaker: speech.speaker, force: speech.force });
    return isAbove;
  }
  context.lists = context.lists.filter((list) => list.depth < range.depth);
  context.muted = range.depth;
  return true;
}

/** «Điều 3. Trách nhiệm của Văn phòng …»: whose duties the items are. */
function dutyOf(context: Context, { from, to }: Range): Said | null {
  const { tokens } = context.page;
  for (let at = from + 1; at < to && at < from + 8; at += 1) {
    if (tokens[at - 1]!.lower !== 'của') continue;
    const said = readAddressees(context.readers, at);
    return said && said.next >= to ? saidOf(context, said.parts) : null;
  }
  return null;
}

/** A numbered title without a full stop above a paragraph. */
function leadsOn({ page }: Context, sentence: Sentence): boolean {
  const line = page.lines[sentence.line]!;
  return (
    !/[.;:,/…]/.test(lastSign(line.text)) &&
    line.text.trim().length < 160 &&
    page.lines[sentence.line + 1] !== undefined
  );
}
