import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import { deadlineBy } from './deadline-by.ts';
import { insertDeadline } from './deadlines.store.ts';
import { deedOf } from './deeds.ts';
import { decideWaitingExtension } from './extensions.store.ts';
import { permitStep } from './permit-step.ts';
import { type HeldTask, lockTask } from './tasks.store.ts';
import { taskFailures } from './words.ts';

/** The giver's answer to a request for more time. */
export interface ExtensionAnswer {
  readonly taskId: string;
  /** The request that was looked at. */
  readonly extensionId: string;
  readonly reason: string;
  readonly document: string;
}

/** The giver grants more time: a further deadline comes into force, and all earlier ones are kept. */
export function grantExtension(actor: Actor, answer: ExtensionAnswer, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const task = await lockTask(answer.taskId);
    await permitStep(actor, task, { action: 'grant_extension', now });
    const deadline = await deadlineBy(askedRule(task, answer));
    const written = { by: actor.accountId, now };
    const { reason, document } = answer;
    const cause = 'extended';
    await insertDeadline(task.id, { ...deadline, printed: '', reason, document, cause }, written);
    await decideWaitingExtension({ ...answer, decision: 'granted', dueOn: deadline.dueOn }, written);
    const dueOn = { from: task.dueOn?.toString(), to: deadline.dueOn?.toString() };
    record(
      actor,
      {
        action: deedOf.grant_extension,
        subject: { kind: 'task', id: task.id },
        facts: { dueOn, reason, document },
      },
      now,
    );
  });
}

/** The giver refuses more time, with its reason; the deadline stands. */
export function refuseExtension(actor: Actor, answer: ExtensionAnswer, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const task = await lockTask(answer.taskId);
    await permitStep(actor, task, { action: 'refuse_extension', now });
    askedRule(task, answer);
    const { reason, document } = answer;
    permit(reason !== '', taskFailures.reasonMissing);
    const written = { by: actor.accountId, now };
    await decideWaitingExtension({ ...answer, decision: 'refused', dueOn: null }, written);
    record(
      actor,
      {
        action: deedOf.refuse_extension,
        subject: { kind: 'task', id: task.id },
        facts: { reason, document },
      },
      now,
    );
  });
}

function askedRule({ waitingExtension }: HeldTask, { extensionId }: ExtensionAnswer) {
  if (waitingExtension?.id !== extensionId) throw taskFailures.otherExtension();
  return waitingExtension.rule;
}
