import { type Actor, permit } from '../../kernel/access/index.ts';
import { record } from '../../kernel/record/index.ts';
import type { Temporal } from '../../kernel/time/index.ts';
import {
  type CalendarChange,
  type CalendarFollower,
  calendarFailures,
  computeDeadline,
  type MovedDeadline,
  markOf,
} from '../calendar/index.ts';
import { bodyTreeOn } from '../organisation/index.ts';
import {
  type CountedDeadline,
  listCountedDeadlines,
  lockTasks,
  saveRecomputed,
} from './calendar-follower.store.ts';
import { nameBodies } from './names.store.ts';
import { taskWords } from './words.ts';

/** The deadlines of tasks follow the calendar: what a change moves is told before, and recorded on each task after. */
export const taskDeadlines: CalendarFollower = { foresee, move };

interface Moved extends CountedDeadline {
  readonly key: string;
  readonly to: Temporal.PlainDate;
  readonly explanation: MovedDeadline['explanation'];
}

/** The deadlines that fall on another day by the calendar as it would be, and fell where they stand by the one before. */
async function findMoved({ day, before, after }: CalendarChange): Promise<readonly Moved[]> {
  return (await listCountedDeadlines(day)).flatMap((deadline) => {
    const { due, explanation } = computeDeadline(deadline.rule, after);
    const hangsOnIt = !computeDeadline(deadline.rule, before).due.equals(due);
    if (!hangsOnIt || due.equals(deadline.dueOn)) return [];
    return [{ ...deadline, key: `${deadline.taskId} ${deadline.ordinal}`, to: due, explanation }];
  });
}

async function foresee(change: CalendarChange, today: Temporal.PlainDate): Promise<readonly MovedDeadline[]> {
  const moved = await findMoved(change);
  if (moved.length === 0) return [];
  const nameOf = await nameBodies(
    moved.map(({ leadId }) => leadId),
    await bodyTreeOn(today),
  );
  return moved.map(({ key, number, isSecret, leadId, dueOn, to, explanation }) => ({
    key,
    // Whoever keeps the calendar reads no tasks: a number and a body tell nothing of what is ordered, a secret not even that.
    name: isSecret ? undefined : taskWords.vi.number(number),
    body: nameOf(leadId),
    from: dueOn,
    to,
    explanation,
  }));
}

interface Seen {
  readonly change: CalendarChange;
  readonly mark: string;
}

async function move(actor: Actor, { change, mark }: Seen, now: Temporal.Instant): Promise<void> {
  await lockTasks((await findMoved(change)).map(({ taskId }) => taskId));
  // What was held may have changed until it was held.
  const moved = await findMoved(change);
  permit(markOf(moved) === mark, calendarFailures.otherDeadlines);
  const deadlines = moved.map(({ taskId, rule, to, explanation }) => ({
    taskId,
    rule,
    dueOn: to.toString(),
    explanation,
  }));
  await saveRecomputed(deadlines, change.because, { by: actor.accountId, now });
  for (const { taskId, dueOn, to } of moved) {
    record(
      actor,
      {
        action: 'task.deadline_recomputed',
        subject: { kind: 'task', id: taskId },
        facts: {
          dueOn: { from: dueOn.toString(), to: to.toString() },
          calendarDay: change.day.toString(),
          ...change.because,
        },
      },
      now,
    );
  }
}
