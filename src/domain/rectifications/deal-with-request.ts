import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { correctArticle, stampArticle } from '../articles/index.ts';
import { type BodyTree, bodyTreeOn } from '../organisation/index.ts';
import { canDealWith, canReplyFor } from './access.ts';
import { dueOf } from './due.ts';
import type { Answer, Rectification } from './rectification.ts';
import {
  insertAsking,
  listAskings,
  lockRectification,
  saveAnswer,
  saveClaim,
  saveReply,
} from './rectifications.store.ts';
import { rectificationFailures } from './words.ts';

interface Held {
  readonly request: Rectification;
  readonly tree: BodyTree;
}

async function holdOpen(actor: Actor, id: string, now: Temporal.Instant): Promise<Held> {
  const request = await lockRectification(id);
  const tree = await bodyTreeOn(dayOf(now));
  permit(canDealWith(actor, request, tree), rectificationFailures.noSuchRequest);
  permit(request.state === 'open', rectificationFailures.answeredAlready);
  return { request, tree };
}

const subjectOf = (id: string) => ({ kind: 'rectification', id });

/** Somebody of the newsroom takes a request on. */
export function claimRectification(actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const { request } = await holdOpen(actor, id, now);
    if (request.claimedBy === actor.accountId) return;
    await saveClaim(id, actor.accountId, now);
    const facts = request.claimedBy === null ? {} : { from: request.claimedBy };
    record(actor, { action: 'rectification.claimed', subject: subjectOf(id), facts }, now);
  });
}

/** The newsroom asks another body what is right; there is then more time to answer. */
export function passRectification(
  actor: Actor,
  { id, bodyId, question }: { readonly id: string; readonly bodyId: string; readonly question: string },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const { request, tree } = await holdOpen(actor, id, now);
    if (!tree.get(bodyId)) throw rectificationFailures.noSuchBody();
    const dueOn = await dueOf(request.askedAt, true);
    const isNew = await insertAsking(id, { bodyId, question, dueOn }, { by: actor.accountId, now });
    permit(isNew, rectificationFailures.askedAlready);
    const facts = { bodyId, dueOn: dueOn.toString() };
    record(actor, { action: 'rectification.passed', subject: subjectOf(id), facts }, now);
  });
}

/** A body that was asked says what is right; it may say it anew until the request is answered. */
export function replyToRectification(
  actor: Actor,
  { id, bodyId, reply }: { readonly id: string; readonly bodyId: string; readonly reply: string },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const request = await lockRectification(id);
    const tree = await bodyTreeOn(dayOf(now));
    const isAsked = (await listAskings(id)).some((one) => one.bodyId === bodyId);
    permit(isAsked && canReplyFor(actor, bodyId, tree), rectificationFailures.noSuchRequest);
    permit(request.state === 'open', rectificationFailures.answeredAlready);
    await saveReply(id, { bodyId, reply }, { by: actor.accountId, now });
    record(actor, { action: 'rectification.replied', subject: subjectOf(id), facts: { bodyId } }, now);
  });
}

interface Answering {
  readonly id: string;
  readonly state: Answer;
  readonly answer: string;
  /** The version of the article's working copy that becomes public, where it is corrected. */
  readonly version?: number | undefined;
}

const deeds: Readonly<Record<Answer, string>> = {
  corrected: 'rectification.corrected',
  published: 'rectification.answered',
  private: 'rectification.answered_privately',
  refused: 'rectification.refused',
};

/** The newsroom answers: by a dated correction of the article, below it, privately, or by refusing with a reason. */
export function answerRectification(
  actor: Actor,
  { id, state, answer, version }: Answering,
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const { request } = await holdOpen(actor, id, now);
    permit(answer !== '', rectificationFailures.answerMissing);
    const { articleId } = request;
    if (state === 'corrected') {
      const seen = { id: articleId, version: version ?? 0 };
      await correctArticle(actor, { seen, said: answer }, now);
    }
    await saveAnswer(id, { state, answer }, { by: actor.accountId, now });
    if (state === 'published') await stampArticle(articleId);
    record(actor, { action: deeds[state], subject: subjectOf(id), facts: { articleId } }, now);
  });
}
