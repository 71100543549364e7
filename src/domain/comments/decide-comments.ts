import { randomUUID } from 'node:crypto';
import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { stampArticle } from '../articles/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canJudge } from './access.ts';
import type { Comment, Former } from './comment.ts';
import { type Decision, type JudgedComment, lockComments, saveDecisions } from './comments.store.ts';
import { hideComments, showComments } from './published-comments.store.ts';
import { settleReports } from './reports.store.ts';
import { listReasons } from './settings.store.ts';
import { canBeDone, type Deed, deeds } from './transitions.ts';
import { commentFailures } from './words.ts';

/** So many comments at most are decided by one order. */
export const mostAtOnce = 1000;

/** What a moderator orders about comments. */
export interface Order {
  readonly ids: readonly string[];
  readonly deed: Deed;
  /** A code of the published list; asked for by refusing. */
  readonly reason: string;
  /** What the author is told besides. */
  readonly note: string;
  /** For one comment: the version it was seen in. */
  readonly version?: number | undefined;
}

/** What became of an order: some may have been decided by somebody else meanwhile. */
export interface Ordered {
  readonly orderId: string;
  readonly decided: number;
  readonly passedOver: number;
}

/** Publishes, refuses or holds back comments; what is public changes with it, at once. */
export function decideComments(actor: Actor, order: Order, now: Temporal.Instant): Promise<Ordered> {
  if (order.ids.length > mostAtOnce) throw commentFailures.tooManyAtOnce({ most: mostAtOnce });
  return transaction(async () => {
    const comments = await lockComments(order.ids);
    const tree = await bodyTreeOn(dayOf(now));
    permit(
      comments.length > 0 && comments.every(({ newsroomId }) => canJudge(actor, newsroomId, tree)),
      commentFailures.notYours,
    );
    await checkReason(order, now);
    const fitting = comments.filter((comment) => fits(comment, order));
    if (fitting.length === 0) throw commentFailures.decidedMeanwhile();
    const orderId = randomUUID();
    await carryOut(fitting, { actor, order, orderId }, now);
    return { orderId, decided: fitting.length, passedOver: order.ids.length - fitting.length };
  });
}

function fits({ state, version }: Comment, order: Order): boolean {
  return canBeDone(order.deed, state) && (order.version === undefined || order.version === version);
}

async function checkReason({ deed, reason }: Order, now: Temporal.Instant): Promise<void> {
  if (!deeds[deed].asksReason) return;
  const known = await listReasons(dayOf(now), 'vi');
  if (!known.some(({ code }) => code === reason)) throw commentFailures.noReason();
}

async function carryOut(
  comments: readonly JudgedComment[],
  { actor, order, orderId }: { readonly actor: Actor; readonly order: Order; readonly orderId: string },
  now: Temporal.Instant,
): Promise<void> {
  const { to, recorded, asksReason } = deeds[order.deed];
  const ids = comments.map(({ id }) => id);
  if (order.deed !== 'keep') {
    const decision = {
      state: to,
      reason: asksReason ? order.reason : null,
      note: asksReason ? order.note : '',
      by: actor.accountId,
      at: now,
      orderId,
    };
    await saveDecisions(
      comments.map((comment) => ({ id: comment.id, decision: { ...decision, former: formerOf(comment) } })),
    );
    await changeSight(comments, to);
  }
  await settleReports(ids, now);
  for (const { id, state } of comments) {
    const facts = { from: state, to, ...(asksReason ? { reason: order.reason, note: order.note } : {}) };
    record(actor, { action: recorded, subject: { kind: 'comment', id }, facts }, now);
  }
}

/** How a comment stands, for undoing what comes next. */
function formerOf({ state, reason, note, decidedBy, decidedAt }: Comment): Former {
  return { state, reason, note, decidedBy, decidedAt: decidedAt?.toString() ?? null };
}

/** Shows or hides comments that now stand so, and has the pages of their articles made anew. */
export async function changeSight(
  comments: readonly Pick<Comment, 'id' | 'articleId'>[],
  state: Decision['state'],
): Promise<void> {
  const ids = comments.map(({ id }) => id);
  await (state === 'published' ? showComments(ids) : hideComments(ids));
  await stampArticle(...new Set(comments.map(({ articleId }) => articleId)));
}
