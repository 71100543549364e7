import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { Temporal, writeDay } from '../../kernel/time/index.ts';
import { computeDeadline, type DatedRule, loadCalendar } from '../calendar/index.ts';
import { deedOf } from './deeds.ts';
import { insertExtension } from './extensions.store.ts';
import { permitStep } from './permit-step.ts';
import { lockTask } from './tasks.store.ts';
import { taskFailures } from './words.ts';

/** The later deadline that is asked for, and why. */
export interface ExtensionRequest {
  readonly taskId: string;
  readonly rule: DatedRule;
  readonly reason: string;
}

/** The lead asks for more time, before or after the deadline; until the giver agrees, the deadline stands. */
export function askExtension(actor: Actor, request: ExtensionRequest, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const task = await lockTask(request.taskId);
    await permitStep(actor, task, { action: 'ask_extension', now });
    const { due } = computeDeadline(request.rule, await loadCalendar());
    const { rule, reason } = request;
    permit(reason !== '', taskFailures.reasonMissing);
    if (task.dueOn && Temporal.PlainDate.compare(due, task.dueOn) <= 0) {
      throw taskFailures.notLater({ dueOn: writeDay(task.dueOn) });
    }
    await insertExtension(task, { rule, wantedOn: due, reason }, { by: actor.accountId, now });
    record(
      actor,
      {
        action: deedOf.ask_extension,
        subject: { kind: 'task', id: task.id },
        facts: { rule, wantedOn: due.toString(), reason },
      },
      now,
    );
  });
}
