import type { Sentence } from '../../engine/page.ts';
import { at } from '../../engine/spans.ts';
import { phrases } from '../../engine/terms.ts';
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
  textOf,
} from './context.ts';
import { findDeadlines } from './deadlines.ts';
import { quotedSpeaker } from './quotes.ts';
import { actionAt } from './verbs.ts';

const conditional = /^(?:muốn|nếu|khi|sao|liệu|nhằm|do|vì|theo|để|tuy|mặc|dù|không)$/u;
const longestSubject = 22;

/** «X cần / phải …», said to X or about a matter. */
export function byModal(context: Context, sentence: Sentence, range: Range): FullClause[] | null {
  const { tokens } = context.page;
  if (tokens[range.to - 1]?.text === '?') return null;
  const period = leadingDate(context, range.from);
  const start = period ? context.page.tokenAt(period.end) : range.from;
  const quoted = quotedSpeaker(context, sentence);
  const speaker = quoted ?? speakerAbout(context);
  const goesOn = context.speech !== null || currentList(context) !== undefined || quoted !== null;
  const strict = starts(context, start, range.to)
    .map((from) => tryClause(context.readers, from, range.to))
    .find((clause) => clause?.modal);
  if (strict?.modal && tokens[strict.modalAt]!.lower !== 'sẽ' && (strict.addressees || goesOn)) {
    const said = strict.addressees
      ? saidOf(context, strict.addressees.parts)
      : inheritedSaid(context, sentence);
    if (context.speech) context.speech = { ...context.speech, said, line: sentence.line };
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
  const about = subjectWithModal(context, start, range.to);
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

/** «… cảm ơn sự tin tưởng và hứa sẽ nỗ lực …»: what somebody promises of himself. */
export function byPromise(context: Context, range: Range): FullClause[] | null {
  const { tokens } = context.page;
  for (let i = range.from; i + 1 < range.to; i += 1) {
    const promise = promises.at(tokens, i);
    if (!promise || /^(?:lời|bản|các|những|sự|một)$/.test(tokens[i - 1]?.lower ?? '')) continue;
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

const adverb =
  /^(?:trường|với|hơn|trong|đối|về|để|từ|qua|trên|nhằm|thời|sau|trước|theo|bên|tại|cùng|ngay|là|thay|nhân|phát)$/u;
const longestAdverb = 40;

/** Where the subject may begin: at the head, or after adverbials set off by commas. */
function starts({ page }: Context, from: number, to: number): number[] {
  const { tokens } = page;
  const places = [from];
  if (!adverb.test(tokens[from]?.lower ?? '')) return places;
  for (let i = from; i < to && i < from + longestAdverb && places.length < 4; i += 1) {
    if (tokens[i]!.text === ',') places.push(i + 1);
  }
  return places;
}

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

export type About = {
  said: Said | null;
  force: Force;
  actionFrom: number;
  modality: { from: number; to: number };
};

/** A matter of which something is asked: «Công tác nhân sự phải chú ý …»; the whole of it is the action. */
export function subjectWithModal(context: Context, from: number, to: number): About | null {
  const { tokens } = context.page;
  let start = from;
  while (/^(?:,|là|rằng|việc)$/.test(tokens[start]?.lower ?? '') && start - from < 2) start += 1;
  if (conditional.test(tokens[start]?.lower ?? '')) return null;
  for (let i = start; i < to && i < start + longestSubject; i += 1) {
    const { text, lower } = tokens[i]!;
    if (/^[,;:“”]$/.test(text) || /^(?:là|đã|thì|đang)$/.test(lower)) return null;
    if (i === start || tokens[i - 1]!.lower === 'không') continue;
    const modal = modalHead(tokens, i);
    if (!modal || modal.value === 'commitment' || lower === 'sẽ') continue;
    const passive = /^(?:được|bị|có|là)$/.test(tokens[modal.next]?.lower ?? '');
    if (!passive && !actionAt(tokens, modal.next)) return null;
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

/** What a limit is set to: «Tỷ lệ …», «Số lượng …». */
const measured =
  /^(?:tỷ lệ|tỉ lệ|số lượng|tổng số|mức|thời gian|thời hạn|số người|số đảng viên|quy mô)(?![\p{L}\p{M}])/iu;

/** Rules of a document that stand by themselves: «… nếu X chưa báo cáo thì phải …», «… không vượt quá …». */
export function byCondition(context: Context, range: Range): FullClause[] | null {
  if (context.facts.frame.kind !== 'document') return null;
  const { tokens } = context.page;
  const speaker = context.lists.at(-1)?.speaker ?? context.facts.frame.issuer;
  const text = textOf(context, range);
  if (
    /không (?:vượt )?quá /iu.test(text) &&
    (measured.test(text) ||
      !/[,;]/.test(
        text.slice(0, text.search(/không (?:vượt )?quá /iu)).replace(/\p{L}+, \p{L}+, \p{L}+ \p{L}+/u, ''),
      ))
  ) {
    return [
      {
        rule: 'assignments/limit',
        said: firstClass(context, range),
        speaker,
        force: 'standing',
        modality: null,
        actionFrom: range.from,
        actionTo: range.to,
      },
    ];
  }
  for (let i = range.from; i + 2 < range.to; i += 1) {
    if (tokens[i]!.lower !== 'nếu') continue;
    const said = readAddressees(context.readers, i + 1);
    for (let k = said?.next ?? range.to; said && k + 1 < range.to; k += 1) {
      const modal = tokens[k]!.lower === 'thì' ? modalHead(tokens, k + 1) : null;
      if (modal && actionAt(tokens, modal.next)) {
        return [
          {
            rule: 'assignments/condition',
            said: saidOf(context, said.parts),
            speaker,
            force: 'standing',
            modality: { from: k + 1, to: modal.next },
            actionFrom: modal.next,
            actionTo: range.to,
          },
        ];
      }
    }
  }
  return null;
}

/** The first class of bodies that a limit speaks of. */
function firstClass(context: Context, { from, to }: Range): Said | null {
  for (let i = from; i < to; i += 1) {
    if (context.page.tokens[i - 1]?.lower !== 'của') continue;
    const said = readAddressees(context.readers, i);
    if (said) return saidOf(context, said.parts);
  }
  return null;
}
