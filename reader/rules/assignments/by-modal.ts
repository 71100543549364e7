import type { Sentence } from '../../engine/page.ts';
import { at } from '../../engine/spans.ts';
import { phrases } from '../../engine/terms.ts';
import type { Token } from '../../engine/tokens.ts';
import type { Force } from '../../reading.ts';
import type { DatedMention } from '../dates/infer.ts';
import { readAddressees } from './addressees.ts';
import { modalHead, tryClause } from './clauses.ts';
import {
  type Context,
  currentList,
  type FullClause,
  inheritedSaid,
  lastSpeaker,
  type Range,
  type Said,
  saidOf,
} from './context.ts';
import { findDeadlines } from './deadlines.ts';
import { actionAt } from './verbs.ts';

const conditional: ReadonlySet<string> = new Set(
  'về muốn nếu khi sao liệu nhằm do vì theo để tuy mặc dù không'.split(' '),
);
const longestSubject = 22;

/** «X cần / phải …», said to X or about a matter. */
export function byModal(context: Context, sentence: Sentence, range: Range): FullClause[] | null {
  const { tokens } = context.page;
  if (tokens[range.to - 1]?.text === '?') return null;
  const period = leadingDate(context, range.from);
  const start = period ? context.page.tokenAt(period.end) : range.from;
  const quoted = range.quoted ?? range.source ?? null;
  const speaker = quoted ?? speakerAbout(context);
  const goesOn = context.speech !== null || currentList(context) !== undefined || quoted !== null;
  let strict: ReturnType<typeof tryClause> = null;
  for (const from of starts(context, start, range.to)) {
    strict = tryClause(context.readers, from, range.to);
    if (strict?.modal) break;
  }
  if (strict?.modal && tokens[strict.modalAt]!.lower !== 'sẽ' && (strict.addressees || goesOn)) {
    const said = strict.addressees
      ? saidOf(context, strict.addressees.parts)
      : inheritedSaid(context, sentence);
    const isPaper = context.facts.frame.kind === 'document';
    if (context.speech)
      context.speech = { ...context.speech, said: isPaper ? context.speech.said : said, line: sentence.line };
    const modality = { from: strict.modalAt, to: strict.actionFrom };
    return [
      {
        rule: 'assignments/modal',
        said,
        speaker: strict.modal === 'commitment' ? (said?.names[0] ?? speaker) : speaker,
        force: strict.modal,
        actionFrom: tokens[strict.actionFrom]!.lower === 'sẽ' ? strict.actionFrom + 1 : strict.actionFrom,
        actionTo: range.to,
        modality,
        ...(period?.kind === 'year' ? { period } : {}),
      },
    ];
  }
  if (!goesOn) return null;
  const about = subjectWithModal(context, { from: start, to: range.to });
  if (!about) return null;
  const said = about.said ?? inheritedSaid(context, sentence);
  return [
    {
      rule: 'assignments/modal-about',
      said,
      speaker,
      force: about.force,
      actionFrom: about.actionFrom,
      actionTo: range.to,
      modality: about.modality,
    },
  ];
}

const promises = phrases([
  'hứa',
  'xin hứa',
  'hứa sẽ',
  'cam kết',
  'cam kết sẽ',
  'khẳng định sẽ',
  'quyết tâm sẽ',
  'nguyện',
  'xin hứa sẽ',
]);

/** Whether a promise may begin with a word. */
export const opensPromise = promises.opens;

/** «… cảm ơn sự tin tưởng và hứa sẽ nỗ lực …»: what somebody promises of himself. */
export function byPromise(context: Context, range: Range): FullClause[] | null {
  const { tokens } = context.page;
  for (let i = range.from; i + 1 < range.to; i += 1) {
    const promise = promises.at(tokens, i);
    if (!promise || /^(?:lời|bản|các|những|sự|một|tình|tự|ý|cầu|ước)$/.test(tokens[i - 1]?.lower ?? ''))
      continue;
    const actionFrom = tokens[promise.next]?.lower === 'sẽ' ? promise.next + 1 : promise.next;
    const speaker = lastSpeaker(context, range.from, i) ?? context.speech?.speaker ?? context.lastPerson;
    if (!speaker || !actionAt(tokens, actionFrom)) continue;
    return [
      {
        rule: 'assignments/promise',
        said: { names: [speaker], parts: [] },
        speaker,
        force: 'commitment',
        modality: { from: i, to: promise.next },
        actionFrom,
        actionTo: range.to,
      },
    ];
  }
  return null;
}

const finished = /(?:^|[ ,])(?:hoàn thành|hoàn tất|xong)[ ]$/iu;
const past = /(?:^|[ ])(?:đã|được|vừa)[ ]/iu;

/** «Kiểm điểm ở chi bộ hoàn thành trước ngày …»: in a document what is to be finished by a day is asked. */
export function byDue(context: Context, sentence: Sentence, range: Range): FullClause[] | null {
  const { page, facts, lists } = context;
  if (facts.frame.kind !== 'document' && context.speech === null) return null;
  const start = page.starts[range.from]!;
  for (const due of findDeadlines(page, { start, end: sentence.end }, context.times)) {
    const lead = page.plain.slice(start, due.start);
    if (due.iso === null || !finished.test(lead) || past.test(lead)) continue;
    const end = start + lead.replace(/[ ,]*(?:phải |cần )?(?:hoàn thành|hoàn tất|xong) $/iu, '').length;
    const actionTo = page.tokenAt(end - 1) + 1;
    if (actionTo - range.from < 3) return null;
    const speaker = lists.at(-1)?.speaker ?? context.speech?.speaker ?? facts.frame.issuer;
    const said = inheritedSaid(context, sentence);
    return [
      {
        rule: 'assignments/due',
        said,
        speaker,
        force: 'directive',
        modality: null,
        actionFrom: range.from,
        actionTo,
      },
    ];
  }
  return null;
}

const adverb: ReadonlySet<string> = new Set(
  'nhiệm điều vấn riêng quá trường với hơn trong đối về để từ qua trên nhằm thời sau trước theo bên tại cùng ngay là thay nhân phát'.split(
    ' ',
  ),
);
const longestAdverb = 40;

/** Where the subject may begin: at the head, after adverbials set off by commas, after «một số nội dung». */
function starts({ page, readers }: Context, from: number, to: number): number[] {
  const { tokens } = page;
  const places = [from];
  const isAdverbial = adverb.has(tokens[from]?.lower ?? '');
  for (let i = from; i < to && i < from + longestAdverb && places.length < 5; i += 1) {
    const { text } = tokens[i]!;
    if (text === ',' && isAdverbial) places.push(i + 1);
    else if (isWhat(tokens, i) && readAddressees(readers, i + 1)?.named) places.push(i + 1);
    else if (text === ';' && modalHead(tokens, i + 1)) places.push(i + 1);
    else if (isHence(tokens, i)) places.push(tokens[i + 1]?.text === ',' ? i + 2 : i + 1);
  }
  return places;
}

/** «một số nội dung | Bộ Quốc phòng cần thực hiện». */
const isWhat = (tokens: readonly Token[], at: number) =>
  (tokens[at]!.lower === 'dung' && tokens[at - 1]?.lower === 'nội') ||
  (tokens[at]!.lower === 'vụ' && tokens[at - 1]?.lower === 'nhiệm') ||
  (tokens[at]!.lower === 'tâm' && tokens[at - 1]?.lower === 'trọng');

const thus: ReadonlySet<string> = new Set(['vậy', 'đó', 'thế']);
/** «…, do vậy | các cấp ủy phải …». */
const isHence = (tokens: readonly Token[], at: number) =>
  thus.has(tokens[at]!.lower) && /^(?:do|vì)$/.test(tokens[at - 1]?.lower ?? '');

function speakerAbout({ lists, speech, facts, lastPerson }: Context): string | null {
  return (
    lists.at(-1)?.speaker ??
    speech?.speaker ??
    (facts.frame.kind === 'document' ? facts.frame.issuer : lastPerson)
  );
}

/** A date at the head of a sentence: «Năm 2023 tiếp tục phải …». */
function leadingDate({ facts, page }: Context, from: number): DatedMention | undefined {
  return from < page.tokens.length ? at(facts.dates, page.starts[from]!) : undefined;
}

const endsSubject: ReadonlySet<string> = new Set([',', ';', ':', '“', '”', 'là', 'đã', 'thì', 'đang']);
export type About = {
  said: Said | null;
  force: Force;
  actionFrom: number;
  modality: { from: number; to: number };
};

/** A matter of which something is asked: «Công tác nhân sự phải chú ý …»; the whole of it is the action. */
export function subjectWithModal(
  context: Context,
  { from, to }: { from: number; to: number },
  mayBe: 'deed' | 'state' = 'deed',
): About | null {
  const { tokens } = context.page;
  let start = from;
  while (/^(?:,|là|rằng|việc)$/.test(tokens[start]?.lower ?? '') && start - from < 2) start += 1;
  if (conditional.has(tokens[start]?.lower ?? '')) return null;
  const ofDeeds = /^(?:quá|việc|công)$/.test(tokens[from]?.lower ?? '');
  for (let i = start; i < to && i < start + longestSubject; i += 1) {
    const { text, lower } = tokens[i]!;
    if (text === ',' && ofDeeds && actionAt(tokens, i + 1)) continue;
    if (endsSubject.has(lower)) return null;
    if (i === start || tokens[i - 1]!.lower === 'không') continue;
    const modal = modalHead(tokens, i);
    if (!modal || modal.value === 'commitment' || lower === 'sẽ') continue;
    const passive = /^(?:được|bị|có|là)$/.test(tokens[modal.next]?.lower ?? '');
    if (mayBe === 'deed' && !passive && !actionAt(tokens, modal.next)) return null;
    const turn = tokens.slice(start, i).some((token) => /^(?:nhưng|mà|song)$/.test(token.lower));
    return {
      said: null,
      force: modal.value,
      actionFrom: turn ? modal.next : start,
      modality: { from: i, to: modal.next },
    };
  }
  return null;
}
