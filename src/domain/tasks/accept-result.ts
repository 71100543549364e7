import { type Actor, permit } from '../../kernel/access/index.ts';
import { inCompany } from '../../kernel/db/in-company.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { deedOf } from './deeds.ts';
import { permitStep } from './permit-step.ts';
import { acceptWaitingResults, lapseExtension } from './results.store.ts';
import { type LockedTask, lockFreeTasks, lockTask } from './tasks.store.ts';
import { taskFailures } from './words.ts';

/** The giver's word on the result that it has seen. */
export interface ResultDecision {
  readonly taskId: string;
  /** The result that was looked at: another may have taken its place meanwhile. */
  readonly resultId: string;
  /** A remark on acceptance; the reason on return. */
  readonly reason: string;
}

/** The giver accepts the result: the task is done, on the day on which the result was handed in. */
export function acceptResult(actor: Actor, decision: ResultDecision, now: Temporal.Instant): Promise<void> {
  return acceptInCompany({ actor, decision, now });
}

interface Acceptance {
  readonly actor: Actor;
  readonly decision: ResultDecision;
  readonly now: Temporal.Instant;
}

const acceptInCompany = inCompany<Acceptance>({
  atOnce: (asked) =>
    transaction(async () => {
      const free = await lockFreeTasks(asked.map(({ decision }) => decision.taskId));
      const judged = new Map<LockedTask, Acceptance>();
      for (const acceptance of asked) {
        const task = free.get(acceptance.decision.taskId);
        if (task && !judged.has(task) && (await isPermitted(task, acceptance))) judged.set(task, acceptance);
      }
      accept(judged);
      return new Set(judged.values());
    }),
  alone: (acceptance) =>
    transaction(async () => {
      const task = await lockTask(acceptance.decision.taskId);
      await permitAcceptance(task, acceptance);
      accept(new Map([[task, acceptance]]));
    }),
});

async function permitAcceptance(task: LockedTask, { actor, decision, now }: Acceptance): Promise<void> {
  await permitStep(actor, task, { action: 'accept', now });
  permit(task.waitingResult?.id === decision.resultId, taskFailures.otherResult);
}

/** Why one is not permitted is told to whoever asked when it is tried alone. */
function isPermitted(task: LockedTask, acceptance: Acceptance): Promise<boolean> {
  return permitAcceptance(task, acceptance).then(
    () => true,
    () => false,
  );
}

function accept(judged: ReadonlyMap<LockedTask, Acceptance>): void {
  if (judged.size === 0) return;
  for (const [{ id, extensionPending }, { now }] of judged) {
    if (extensionPending) lapseExtension(id, now);
  }
  acceptWaitingResults(
    [...judged.values()].map(({ actor, decision, now }) => ({ ...decision, by: actor.accountId, now })),
  );
  for (const [{ id, handedInOn }, { actor, decision, now }] of judged) {
    const facts = { resultId: decision.resultId, reason: decision.reason, doneOn: handedInOn?.toString() };
    record(actor, { action: deedOf.accept, subject: { kind: 'task', id }, facts }, now);
  }
}
