import { phrases, terms } from '../../engine/terms.ts';
import type { Token } from '../../engine/tokens.ts';
import {
  actionVerbs,
  notTasks,
  openers,
  strongOpeners,
  tasksAfterAnd,
  tasksAfterComma,
} from '../../lexicon/actions.ts';
import { classNouns } from '../../lexicon/classes.ts';
import { modals } from '../../lexicon/orders.ts';

const openerTerms = phrases(openers);
const strongTerms = phrases([...strongOpeners]);
const verbTerms = phrases(actionVerbs);
const secondTasks = phrases(tasksAfterAnd);
const furtherTasks = phrases(tasksAfterComma);
const notTask = phrases(notTasks);
const classTerms = phrases(classNouns);
const modalTerms = terms(modals);

export const modalAt = modalTerms.at;
/** Whether «cần», «phải», «có trách nhiệm» and the like may begin with a word. */
export const opensModal = modalTerms.opens;

/** Whether an action begins at a token: a verb, or adverbs that lead up to one. */
export function actionAt(tokens: readonly Token[], index: number): boolean {
  let at = index;
  for (let steps = 0; steps < 5; steps += 1) {
    const verb = verbTerms.at(tokens, at);
    const opener = openerTerms.at(tokens, at);
    if (verb && (!opener || verb.next >= opener.next)) return true;
    if (!opener) return at > index && (steps > 1 || opensWithWord(tokens, at));
    at = opener.next;
  }
  return true;
}

const smallWords: ReadonlySet<string> = new Set(
  'tại trong với của về theo từ trên qua như ở cho để là có rất được đã'.split(' '),
);

function opensWithWord(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && token.text === token.lower && !smallWords.has(token.lower);
}

/** «…, tổ chức đảng»: a class of bodies whose name only begins like the verb. */
function isLongerClass(tokens: readonly Token[], index: number): boolean {
  const noun = classTerms.at(tokens, index);
  return noun !== null && noun.next > (verbTerms.at(tokens, index)?.next ?? index + 1);
}

/** Whether a new task begins at a token that stands after a comma or «và». */
export function newTaskAt(tokens: readonly Token[], index: number, afterAnd: boolean): boolean {
  if (afterAnd) return secondTasks.at(tokens, index) !== null && !endsWithVerb(tokens, index - 1);
  return strongTerms.at(tokens, index) !== null && actionAt(tokens, index);
}

const nounBefore: ReadonlySet<string> = new Set(
  'công việc về của theo với cho các những trong sự như là'.split(' '),
);
const nounsReach = 6;

/** Whether a verb with an object begins after a comma: «rà soát …, báo cáo …», but not «công tác kiểm tra, giám sát …». */
export function furtherTaskAt(tokens: readonly Token[], index: number): boolean {
  const verb =
    isLongerClass(tokens, index) || notTask.at(tokens, index) ? null : furtherTasks.at(tokens, index);
  const after = verb && tokens[verb.next];
  if (tokens[index]?.lower === 'hoàn' && /^(?:trước|trong|chậm|vào|đến|xong|từ)$/.test(after?.lower ?? ''))
    return false;
  if (!after || after.kind === 'mark' || after.kind === 'break' || after.lower === 'và') return false;
  if (after.lower === 'của' || lacksObject(tokens, index - 1)) return false;
  for (let back = 2; back <= nounsReach; back += 1) {
    const token = tokens[index - back];
    if (!token || token.text === ',' || token.text === ';') break;
    if (nounBefore.has(token.lower) && back <= 5)
      return /^(?:báo|trình|gửi|hoàn|không|bảo|đảm)$/.test(tokens[index]!.lower);
  }
  return true;
}

const longestChain = 10;

/** «nghiên cứu, đề xuất …», «rà soát, cập nhật …»: verbs since the last pause that share the object to come. */
function lacksObject(tokens: readonly Token[], end: number): boolean {
  let at = end;
  while (at > 0 && end - at < longestChain && tokens[at - 1]!.kind === 'word') at -= 1;
  if (at === end || tokens[at - 1]?.kind === 'number' || tokens[at - 1]?.text === ')') return false;
  while (at < end) {
    const next = openerTerms.at(tokens, at)?.next ?? verbTerms.at(tokens, at)?.next ?? 0;
    const verb = verbTerms.at(tokens, at)?.next ?? 0;
    if (Math.max(next, verb) === 0 || Math.max(next, verb) > end) return false;
    at = Math.max(next, verb);
  }
  return true;
}

/** Whether a verb ends right before a token: «xây dựng và bảo vệ Tổ quốc» is one task. */
function endsWithVerb(tokens: readonly Token[], end: number): boolean {
  for (let back = 1; back <= 3; back += 1)
    if (end - back >= 0 && verbTerms.at(tokens, end - back)?.next === end) return true;
  return false;
}

/** Whether «tiếp tục», «khẩn trương» or the like opens the action. */
export function strongOpenerAt(tokens: readonly Token[], index: number): boolean {
  return strongTerms.at(tokens, index) !== null;
}

/** Index after adverbs at the head of an action. */
function skipOpeners(tokens: readonly Token[], index: number): number {
  let at = index;
  for (let steps = 0; steps < 5; steps += 1) {
    const opener = openerTerms.at(tokens, at);
    if (!opener) break;
    at = opener.next;
  }
  return at;
}

/** The verb at the head of an action, adverbs left out. */
export function headVerb(tokens: readonly Token[], index: number): string {
  const at = skipOpeners(tokens, index);
  const verb = verbTerms.at(tokens, at) ?? verbTerms.at(tokens, index);
  const from = verbTerms.at(tokens, at) ? at : index;
  return verb
    ? tokens
        .slice(from, verb.next)
        .map((token) => token.lower)
        .join(' ')
    : '';
}
