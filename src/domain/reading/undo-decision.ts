import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { takeBackSeries } from '../recurrence/index.ts';
import { getTask, takeBackTask } from '../tasks/index.ts';
import { type Held, holdSeen, type Seen } from './hold-proposal.ts';
import { clearVerdict } from './proposals.store.ts';
import { withdrawRelation } from './state-relation.ts';
import { readingFailures } from './words.ts';

/** A decision is taken back while nobody has begun work on what came of it; the proposal waits again. */
export function undoDecision(actor: Actor, seen: Seen, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const held = await holdSeen(actor, seen, now);
    const { proposal } = held;
    permit(proposal.decided !== null, readingFailures.nothingToUndo);
    permit(proposal.state !== 'lost', readingFailures.lostStays);
    permit(proposal.decided?.as !== 'applied', readingFailures.textStays);
    if (proposal.decided?.as === 'series') await takeBackSeries(actor, proposal.decided.seriesId, now);
    if (proposal.taskId) await takeTaskBack(actor, proposal.taskId, now);
    await clearVerdict(proposal.id);
    if (proposal.decided?.as === 'relation') await withdrawRelation(actor, held, now);
    note(actor, held, now);
  });
}

async function takeTaskBack(actor: Actor, taskId: string, now: Temporal.Instant): Promise<void> {
  const task = await getTask(taskId);
  // The giver may have withdrawn it from its own page: then only the proposal is left to free.
  if (task.state === 'withdrawn') return;
  permit(task.state === 'assigned', readingFailures.workBegun({ number: task.number, title: task.title }));
  await takeBackTask(actor, taskId, now);
}

function note(actor: Actor, { proposal, directive }: Held, now: Temporal.Instant): void {
  record(
    actor,
    {
      action: 'proposal.undone',
      subject: { kind: 'desk', id: directive.id },
      facts: {
        proposal: proposal.id,
        evidence: proposal.evidence,
        undone: proposal.decided,
        task: proposal.taskId,
      },
    },
    now,
  );
}
