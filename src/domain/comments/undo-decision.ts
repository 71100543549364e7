import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, Temporal } from '../../kernel/time/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import { canJudge } from './access.ts';
import type { Former, State } from './comment.ts';
import { type JudgedComment, lockOrder, saveDecisions } from './comments.store.ts';
import { changeSight } from './decide-comments.ts';
import { commentFailures } from './words.ts';

/** Takes back what was decided by one order, where nobody has decided anew since. Gives how many stand as before. */
export function undoDecision(actor: Actor, orderId: string, now: Temporal.Instant): Promise<number> {
  return transaction(async () => {
    const comments = (await lockOrder(orderId)).filter(canBeUndone);
    const tree = await bodyTreeOn(dayOf(now));
    if (comments.length === 0) throw commentFailures.nothingToUndo();
    permit(
      comments.every(({ newsroomId }) => canJudge(actor, newsroomId, tree)),
      commentFailures.notYours,
    );
    await saveDecisions(comments.map(({ id, former }) => ({ id, decision: restored(former) })));
    for (const state of new Set(comments.map(({ former }) => former.state))) {
      await changeSight(
        comments.filter(({ former }) => former.state === state),
        state,
      );
    }
    for (const { id, state, former } of comments) {
      const facts = { from: state, to: former.state };
      record(actor, { action: 'comment.decision_undone', subject: { kind: 'comment', id }, facts }, now);
    }
    return comments.length;
  });
}

type Undoable = JudgedComment & { readonly former: Former & { readonly state: Exclude<State, 'erased'> } };

function canBeUndone(comment: JudgedComment): comment is Undoable {
  return comment.former !== null && comment.state !== 'erased';
}

function restored({ state, reason, note, decidedBy, decidedAt }: Former) {
  const at = decidedAt === null ? null : Temporal.Instant.from(decidedAt);
  return { state, reason, note, by: decidedBy, at, former: null, orderId: null };
}
