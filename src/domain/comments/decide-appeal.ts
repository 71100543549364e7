import { randomUUID } from 'node:crypto';
import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canDecideAppeal, canJudge } from './access.ts';
import type { Outcome } from './appeal.ts';
import { findAppeal, saveAppeal } from './appeals.store.ts';
import { lockComment, saveDecisions } from './comments.store.ts';
import { changeSight } from './decide-comments.ts';
import { commentFailures } from './words.ts';

/** What is decided about an appeal, and what its author is told. */
export interface AppealDecision {
  readonly commentId: string;
  readonly outcome: Outcome;
  readonly answer: string;
}

/** Another moderator than who refused decides: the comment is published after all, or stays refused. */
export function decideAppeal(actor: Actor, given: AppealDecision, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const { commentId, outcome, answer } = given;
    const comment = await lockComment(commentId);
    const appeal = await findAppeal(commentId);
    const tree = await bodyTreeOn(dayOf(now));
    permit(canJudge(actor, comment.newsroomId, tree), commentFailures.notYours);
    if (!appeal || appeal.outcome !== null || comment.state !== 'refused')
      throw commentFailures.decidedMeanwhile();
    const { newsroomId } = comment;
    permit(canDecideAppeal(actor, { newsroomId, against: appeal.against }, tree), commentFailures.ownRefusal);
    await saveAppeal({ commentId, outcome, answer, by: actor.accountId }, now);
    if (outcome === 'granted') {
      const shown = { state: 'published', reason: null, note: '', former: null } as const;
      const decision = { ...shown, by: actor.accountId, at: now, orderId: randomUUID() };
      await saveDecisions([{ id: commentId, decision }]);
      await changeSight([comment], 'published');
    }
    const action = outcome === 'granted' ? 'comment.appeal_granted' : 'comment.appeal_rejected';
    record(actor, { action, subject: { kind: 'comment', id: commentId }, facts: { answer } }, now);
  });
}
