import { phrases, terms } from '../../engine/terms.ts';
import { isCapital, perSpelling, type Token } from '../../engine/tokens.ts';
import { timeAdverbials } from '../../lexicon/actions.ts';
import {
  connectives,
  notOrders,
  notSpeakerAfter,
  nounMakers,
  type Order,
  orderVerbs,
  pastWords,
  speechAdverbs,
} from '../../lexicon/orders.ts';
import type { Force } from '../../reading.ts';
import { type Addressees, type Readers, readAddressees } from './addressees.ts';
import { actionAt, modalAt } from './verbs.ts';

/** An order with its place and the token at which its speaker ends (-1: none is named before it). */
export type OrderFound = { from: number; next: number; order: Order; speakerEnd: number; past: boolean };

const orders = terms(orderVerbs);
/** Words with which an order begins. */
export const orderWords = perSpelling(orders.opens);
const decoys = phrases(notOrders);
const connective = phrases(connectives);
const adverbial = phrases(timeAdverbials);
const skippable = new Set([',', ':', 'là', 'rằng', 'việc', 'tinh', 'thần', '“', '"']);
const pronouns = new Set(['ông', 'bà', 'chí', 'tôi']);

const opensSpeech: ReadonlySet<string> = new Set(['“', '"', '«', '(']);
/** Goes over «Đồng thời,», «Bên cạnh đó,» and the like. */
export function skipConnectives(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (at < to && opensSpeech.has(tokens[at]!.text)) at += 1;
  if (tokens[at + 2]?.text === ':' && /^(?:lưu|ghi)$/.test(tokens[at]!.lower)) return at + 3;
  const hit = connective.at(tokens, at);
  if (!hit || hit.next >= to) return at;
  return /^[,:]$/.test(tokens[hit.next]!.text) ? hit.next + 1 : hit.next;
}

export type SpeakerEnds = { has: (index: number) => boolean };

/** Finds the words in a token range that order or ask, nouns left out. */
export function findOrders(
  readers: Readers,
  range: { from: number; to: number },
  speakers: SpeakerEnds,
): OrderFound[] {
  const { tokens, places, orderWord } = readers;
  const found: OrderFound[] = [];
  for (let i = range.from; i < range.to; i += 1) {
    const hit = orderWord[places[i]!] === 1 ? orders.at(tokens, i) : null;
    if (!hit) continue;
    const decoy = decoyAt(tokens, i);
    const use = decoy > i ? null : orderUse(readers, { ...range, at: i }, speakers);
    if (use) found.push({ from: i, next: hit.next, order: hit.value, ...use });
    i = Math.max(decoy, hit.next) - 1;
  }
  return found;
}

/** Index after a compound that only begins like an order («giao ban»); «Giao Ban Tổ chức» is none. */
function decoyAt(tokens: readonly Token[], index: number): number {
  const hit = decoys.at(tokens, index);
  return hit && !tokens.slice(index + 1, hit.next).some(isCapital) ? hit.next : index;
}

/** «Ông A - Chủ tịch UBND phường - đề xuất …»: the office stands between dashes. */
const isDash = ({ text }: Token) => text === '-' || text === '–';

/** Last words of «nếu có vướng mắc | đề nghị …», where the comma is often left out. */
const endsACase: ReadonlySet<string> = new Set('mắc khăn sinh đổi cập rõ sung đề gì hợp'.split(' '));

type Place = { from: number; at: number };

/** How an order word is used at its place; null where it is a noun or belongs to something else. */
function orderUse(
  { tokens }: Readers,
  { from, at }: Place,
  speakers: SpeakerEnds,
): { speakerEnd: number; past: boolean } | null {
  let before = at;
  let past = false;
  while (before > from && speechAdverbs.has(tokens[before - 1]!.lower) && !speakers.has(before)) {
    before -= 1;
    past ||= pastWords.has(tokens[before]!.lower);
  }
  if (before === from) return { speakerEnd: -1, past };
  if (speakers.has(before)) return { speakerEnd: before, past };
  const last = tokens[before - 1]!;
  if (pronouns.has(last.lower) && (last.lower !== 'chí' || tokens[before - 2]?.lower === 'đồng'))
    return { speakerEnd: before, past };
  if (before === at && nounMakers.has(last.lower)) return null;
  const isSecond = before < at && [1, 2].some((words) => orders.at(tokens, before - words)?.next === before);
  if (isSecond || (last.lower === 'và' && before < at)) return { speakerEnd: -1, past };
  if (isDash(last) && speakers.has(before - 1)) return { speakerEnd: before - 1, past };
  if (endsACase.has(last.lower) && tokens.slice(from, before).some(({ lower }) => lower === 'nếu'))
    return { speakerEnd: -1, past };
  return /^[,;:“"(–-]$/.test(last.text) || /^(?:và|nay|nghị|đó|này)$/.test(last.lower)
    ? { speakerEnd: -1, past }
    : null;
}

/** Whether a body or office that ends before an order can be its speaker: not «gửi Bộ Nội vụ đề nghị». */
export function canSpeak(tokens: readonly Token[], from: number): boolean {
  return !notSpeakerAfter.has(tokens[from - 1]?.lower ?? '');
}

const tries = 7;
const notAVerb: ReadonlySet<string> = new Set(
  'sự một những các thiết nhiều ít đến nữa của về tại trong với theo là và có cho để như từ do bằng trên dưới này đó nêu khi nếu mà thì hay hoặc cùng khác nào đã đang rất được bị nhân dân thành tỉnh phố xã phường cấp ngành nghề nước ta năm tháng ngày lần thứ số khóa tại thuộc gồm'.split(
    ' ',
  ),
);
const adverbialHead: ReadonlySet<string> = new Set(
  'từ trên với trong để khi qua sau đối về thời nhằm bên ngoài cùng trước theo căn tại điều vì hiện ngay'.split(
    ' ',
  ),
);

/** Reads who is asked and where the action begins, after an order; adverbials before them are gone over. */
export function clauseAfter(
  readers: Readers,
  from: number,
  to: number,
): { addressees: Addressees | null; actionFrom: number; modal: Force | null; modalAt: number } | null {
  const { tokens } = readers;
  let at = from;
  let goesOn = false;
  for (let n = 0; n < tries && at < to; n += 1) {
    while (at < to && skippable.has(tokens[at]!.lower)) at += 1;
    at = adverbial.at(tokens, at)?.next ?? at;
    const isAdverbial = adverbialHead.has(tokens[at]?.lower ?? '');
    const read = goesOn && isAdverbial ? null : readClause(readers, { at, to, afterOrder: true });
    if (read && (!goesOn || read.addressees || n === 1)) return read;
    if (!isAdverbial && !goesOn) return null;
    goesOn = true;
    while (at < to && tokens[at]!.text !== ',') at += 1;
    at += 1;
  }
  return null;
}

/** Reads «addressee + modal + verb» at one place. */
export function tryClause(readers: Readers, at: number, to: number) {
  return readClause(readers, { at, to, afterOrder: false });
}

/** Reads «addressee + verb» where an item is known to be a task: any small word may be the verb. */
export function tryItem(readers: Readers, at: number, to: number) {
  return readClause(readers, { at, to, afterOrder: true });
}

/** Where a clause may stand; after an order and its addressee any small word may be the verb. */
type Try = { at: number; to: number; afterOrder: boolean };

function readClause(readers: Readers, { at, to, afterOrder }: Try) {
  const addressees = readAddressees(readers, at);
  const clause = addressees && clauseOf(readers, { at, to, afterOrder }, addressees);
  return clause ?? clauseOf(readers, { at, to, afterOrder }, null);
}

function clauseOf({ tokens }: Readers, { at, to, afterOrder }: Try, said: Addressees | null) {
  const after = said ? skipComma(tokens, said.next) : at;
  if (after >= to) return null;
  const onGrounds = said && !modalHead(tokens, after) ? overGrounds(tokens, after, to) : after;
  const modal = modalHead(tokens, onGrounds);
  const actionFrom = modal && !answersFor(tokens, onGrounds) ? modal.next : onGrounds;
  const isClause =
    actionFrom < to &&
    (actionAt(tokens, actionFrom) ||
      (said && afterOrder && isRole(tokens, actionFrom)) ||
      (modal &&
        tokens[onGrounds]!.lower !== 'sẽ' &&
        tokens[actionFrom]!.lower === 'có' &&
        /^[\p{L}“]/u.test(tokens[actionFrom + 1]?.text ?? '')) ||
      (modal?.value === 'standing' && tokens[actionFrom]!.kind === 'word') ||
      (said && (modal || afterOrder) && isPlainWord(tokens[actionFrom]!)));
  return isClause ? { addressees: said, actionFrom, modal: modal?.value ?? null, modalAt: onGrounds } : null;
}

/** «Sở Nội vụ | là cơ quan thường trực, giúp …»: a role is a standing task. */
export const isRole = (tokens: readonly Token[], at: number) =>
  tokens[at]?.lower === 'là' && /^(?:cơ|đầu)$/.test(tokens[at + 1]?.lower ?? '');

/** «Trưởng phòng | chịu trách nhiệm về chất lượng …»: to answer for something is the task itself. */
const answersFor = (tokens: readonly Token[], at: number) =>
  tokens[at]?.lower === 'chịu' && !actionAt(tokens, at + 3);

const grounds: ReadonlySet<string> = new Set(
  'căn theo trên trong tùy dựa thông với ngoài bằng ngay trước'.split(' '),
);
const endOfGrounds: ReadonlySet<string> = new Set('này nay tới đó đây trên giao định mình hành ,'.split(' '));
const longestGrounds = 40;

/** «… căn cứ Kế hoạch này | xây dựng …»: on what grounds somebody acts stands before the verb. */
function overGrounds(tokens: readonly Token[], at: number, to: number): number {
  const first = tokens[at]?.text === ',' ? at + 1 : at;
  const word = tokens[first];
  if (!grounds.has(word?.lower ?? '') || actionAt(tokens, at)) return at;
  if (
    word!.lower === 'trong' &&
    !/^(?:quá|phạm|thời|quyền|khi|tuần|tháng|quý|năm|ngày|đêm)$/.test(tokens[first + 1]?.lower ?? '')
  )
    return at;
  for (let i = at + 2; i < to && i < at + longestGrounds; i += 1) {
    if (
      (endOfGrounds.has(tokens[i - 1]!.lower) || tokens[i - 1]!.kind === 'number') &&
      !/^(?:và|của)$/.test(tokens[i]!.lower) &&
      (actionAt(tokens, i) || modalHead(tokens, i))
    )
      return i;
  }
  return at;
}

/** After «cần», «phải» any small word may be the verb; «cần sự hưởng ứng» has a noun. */
function isPlainWord(token: Token): boolean {
  return token.kind === 'word' && token.text === token.lower && !notAVerb.has(token.lower);
}

function skipComma(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === ',' && (modalAt(tokens, at + 1) || actionAt(tokens, at + 1)) ? at + 1 : at;
}

const leadsToModal: ReadonlySet<string> = new Set([
  'tiếp',
  'tục',
  'đều',
  'luôn',
  'cũng',
  'vừa',
  'thì',
  'còn',
  'rất',
  'càng',
]);
/** A modal, also after «tiếp tục», «đều», «luôn». */
export function modalHead(tokens: readonly Token[], at: number) {
  const direct = modalAt(tokens, at);
  if (direct) return direct;
  for (let skip = 1; skip <= 2; skip += 1) {
    if (!leadsToModal.has(tokens[at + skip - 1]?.lower ?? '')) return null;
    const later = modalAt(tokens, at + skip);
    if (later) return later;
  }
  return null;
}
