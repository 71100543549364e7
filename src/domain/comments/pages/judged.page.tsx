import { z } from 'zod';
import { actsAs } from '../../../kernel/access/index.ts';
import { type Ask, choice, html, ids, optionalText, seeOther, whole } from '../../../kernel/http/index.ts';
import { listHistory } from '../../../kernel/record/index.ts';
import { findAppeal } from '../appeals.store.ts';
import { longest } from '../comment.ts';
import { decideAppeal } from '../decide-appeal.ts';
import { decideComments, mostAtOnce, type Ordered } from '../decide-comments.ts';
import { getDeskComment, listDeskComments, listSame } from '../desk.store.ts';
import { listReports } from '../reports.store.ts';
import { findReason, listReasons } from '../settings.store.ts';
import { deedNames } from '../transitions.ts';
import { undoDecision } from '../undo-decision.ts';
import { deskWords } from '../words/desk.ts';
import { commentFailures } from '../words.ts';
import { BulkView, inSight } from './bulk.view.tsx';
import { JudgedView } from './judged.view.tsx';
import { newsroomsOf } from './newsrooms-of.ts';
import { deskPath, judgedPath } from './paths.ts';
import { RefuseView } from './refuse.view.tsx';

/** A comment with all that was decided about it. */
export async function judgedPage(ask: Ask): Promise<Response> {
  return showJudged(ask, undefined);
}

async function showJudged(ask: Ask, error: string | undefined): Promise<Response> {
  const comment = await getDeskComment(ask.id('id'), await newsroomsOf(ask));
  const [appeal, history, reports, reasons, reason] = await Promise.all([
    findAppeal(comment.id),
    listHistory('comment', comment.id),
    listReports(comment.id),
    listReasons(ask.today, ask.locale),
    comment.reason === null ? undefined : findReason(comment.reason, ask.locale),
  ]);
  const isOwnRefusal = appeal !== undefined && actsAs(ask.actor, appeal.against);
  const view = { ask, comment, appeal, history, reports, reasons, reason, isOwnRefusal, error };
  return html(<JudgedView {...view} />, error ? 422 : 200);
}

/** Asks for the reason before a comment is refused. */
export async function refusePage(ask: Ask): Promise<Response> {
  return showRefusing(ask, undefined);
}

async function showRefusing(ask: Ask, error: string | undefined): Promise<Response> {
  const comment = await getDeskComment(ask.id('id'), await newsroomsOf(ask));
  const reasons = await listReasons(ask.today, ask.locale);
  const view = { ask, comment, reasons, backTo: backTo(ask), error };
  return html(<RefuseView {...view} />, error ? 422 : 200);
}

/** Where the desk stood; nowhere else. */
function backTo(ask: Ask): string {
  const said = ask.isForm ? ask.typed.ve : ask.url.searchParams.get('ve');
  return typeof said === 'string' && /^\/kiem-duyet(?:\?[\w=&%+.~-]*)?$/.test(said) ? said : deskPath;
}

const deciding = z.object({
  deed: choice(deedNames as [(typeof deedNames)[number], ...(typeof deedNames)[number][]]),
  version: whole(1, 999_999),
  reason: z.string().max(40).default(''),
  note: optionalText(longest.note),
  same: z.string().optional(),
});

/** Does what a moderator decided about one comment, or about all that wait with the same words. */
export async function decidePage(ask: Ask): Promise<Response> {
  const read = ask.form(deciding);
  if (!read.ok) throw commentFailures.noSuchComment({}, read.errors);
  const { deed, version, reason, note, same } = read.value;
  if (deed === 'refuse' && reason === '') {
    return showRefusing(ask, commentFailures.noReason().sentence(ask.locale));
  }
  const id = ask.id('id');
  const order =
    same === undefined
      ? { ids: [id], version }
      : { ids: await listSame([id], mostAtOnce), version: undefined };
  return told(ask, deed, await decideComments(ask.actor, { ...order, deed, reason, note }, ask.now));
}

const many = deciding.omit({ version: true, same: true }).extend({ ids: ids() });

/** Does what a moderator decided about many comments. */
export async function decideManyPage(ask: Ask): Promise<Response> {
  const read = ask.form(many);
  if (!read.ok || read.value.ids.length === 0) throw commentFailures.noSuchComment();
  const { deed, ...order } = read.value;
  if (deed === 'refuse' && order.reason === '') return showManyAgain(ask, order.ids);
  return told(ask, deed, await decideComments(ask.actor, { ...order, deed }, ask.now));
}

async function showManyAgain(ask: Ask, ids: readonly string[]): Promise<Response> {
  const taken = await listDeskComments(ids, await newsroomsOf(ask), inSight);
  const view = { ask, backTo: backTo(ask), deed: 'refuse' as const, taken, ids };
  const reasons = await listReasons(ask.today, ask.locale);
  const error = commentFailures.noReason().sentence(ask.locale);
  return html(<BulkView {...view} reasons={reasons} error={error} />, 422);
}

function told(ask: Ask, deed: string, { orderId, decided, passedOver }: Ordered): Response {
  const back = backTo(ask);
  const said = new URLSearchParams({
    'vua-xong': orderId,
    so: String(decided),
    viec: deed,
    bo: String(passedOver),
  });
  return seeOther(`${back}${back.includes('?') ? '&' : '?'}${said}`);
}

/** Takes back what one order decided. */
export async function undoPage(ask: Ask): Promise<Response> {
  const undone = await undoDecision(ask.actor, ask.id('order'), ask.now);
  return seeOther(backTo(ask), deskWords[ask.locale].undone(undone));
}

const judging = z.object({ outcome: choice(['granted', 'rejected']), answer: optionalText(longest.note) });

/** Decides an appeal; its author is answered in either case. */
export async function decideAppealPage(ask: Ask): Promise<Response> {
  const words = deskWords[ask.locale];
  const read = ask.form(judging);
  const commentId = ask.id('id');
  if (!read.ok || read.value.answer === '') return showJudged(ask, words.appealAnswerMissing);
  const { outcome, answer } = read.value;
  await decideAppeal(ask.actor, { commentId, outcome, answer }, ask.now);
  return seeOther(judgedPath(commentId), outcome === 'granted' ? words.appealGranted : words.appealRejected);
}
