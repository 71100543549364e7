import { type Actor, permit } from '../../kernel/access/index.ts';
import { transaction } from '../../kernel/db/index.ts';
import { record } from '../../kernel/record/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';
import { type BodyTree, bodyTreeOn } from '../organisation/index.ts';
import { canReadTask, lockTask, partsOf, rememberAnnex, type Task, taskFailures } from '../tasks/index.ts';
import { remindableStates, type Urging } from './reminder.ts';
import { insertReminder } from './reminders.store.ts';
import { reminderFailures } from './words.ts';

/** The name under which a task remembers that someone was reminded of it. */
export const annexName = 'reminders';

/** The giver reminds the lead of a task, at most once a day. */
export function sendReminder(actor: Actor, urging: Urging, now: Temporal.Instant): Promise<void> {
  return transaction(async () => {
    const task = await lockTask(urging.taskId);
    judgeReminder(actor, task, await bodyTreeOn(dayOf(now)));
    const isFirst = await insertReminder(urging, { by: actor.accountId, on: dayOf(now), now });
    permit(isFirst, reminderFailures.remindedToday);
    await rememberAnnex([task.id], annexName);
    const { words, document } = urging;
    record(
      actor,
      { action: 'task.reminded', subject: { kind: 'task', id: task.id }, facts: { words, document } },
      now,
    );
  });
}

/** Refuses a reminder to whoever did not give the task, and where it is not the lead who has to act. */
export function judgeReminder(actor: Actor, task: Task, tree: BodyTree): void {
  permit(canReadTask(actor, task, tree), taskFailures.noSuchTask);
  permit(partsOf(actor, task, tree).has('giver'), reminderFailures.onlyGiver);
  permit(remindableStates.includes(task.state), reminderFailures.nobodyToRemind);
}
