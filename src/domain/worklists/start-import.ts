import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { enqueue } from '../../kernel/jobs/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { leaveWaiting, saveWaiting } from './lines.store.ts';
import { dropList, lockList, saveFinished, saveStarted } from './lists.store.ts';
import { importJob } from './run-import.ts';
import { importFailures } from './words/failures.ts';

/** Which rows are written: every one, and only where none is wrong; those that are right; those without any warning. */
export const scopes = ['all', 'right', 'certain'] as const;
export type Scope = (typeof scopes)[number];

/** Whoever brought a list confirms it: from now on each chosen row is given as a task. Confirmed twice is confirmed once. */
export function startImport(
  actor: Actor,
  { listId, scope }: { readonly listId: string; readonly scope: Scope },
  now: Temporal.Instant,
): Promise<void> {
  return transaction(async () => {
    const list = await lockList(actor, listId);
    if (list.state !== 'draft') return;
    permit(scope !== 'all' || list.counts.wrong === 0, importFailures.someWrong);
    const tasks = await saveWaiting(listId, scope === 'certain' ? ['ready'] : ['ready', 'doubtful']);
    permit(tasks > 0, importFailures.nothingRight);
    await saveStarted(listId, actor, now);
    const facts = { file: list.fileName, scope, tasks };
    record(actor, { action: 'worklist.started', subject: { kind: 'worklist', id: listId }, facts }, now);
    await enqueue(importJob, { listId });
  });
}

/** Whoever brought a list stops it: tasks that were given stay, rows that wait are left. */
export function stopImport(actor: Actor, listId: string, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const list = await lockList(actor, listId);
    permit(list.state === 'running', importFailures.notRunning);
    const left = await leaveWaiting(listId);
    await saveFinished(listId, now);
    record(
      actor,
      { action: 'worklist.stopped', subject: { kind: 'worklist', id: listId }, facts: { left } },
      now,
    );
  });
}

/** Whoever brought a list gives it up before anything is written; nothing is left of it. */
export function giveUpImport(actor: Actor, listId: string): Promise<void> {
  return transaction(async () => {
    const list = await lockList(actor, listId);
    permit(list.state === 'draft', importFailures.startedAlready);
    await dropList(listId);
  });
}
