import type { Ask } from '../../kernel/http/index.ts';
import { type BodyTree, bodyTreeOn } from '../organisation/index.ts';
import { canGive, canReadTask, partsOf } from './access.ts';
import { courseMark, getCourse } from './course.store.ts';
import { type Course, evenCourse } from './course.ts';
import type { PastLead } from './past-lead.ts';
import { findPastLead, screenUntil } from './past-task.ts';
import { unmetProviso } from './permit-step.ts';
import { getTaskScreen } from './screen.store.ts';
import type { TaskScreen } from './task-screen.ts';
import { type Part, stepsFrom, type Transition } from './transitions.ts';
import { taskFailures } from './words.ts';

/** A task as far as the one who looks may know of it, and what they may do with it now. */
export interface SeenTask {
  readonly screen: TaskScreen;
  readonly tree: BodyTree;
  readonly course: Course;
  readonly played: ReadonlySet<Part>;
  readonly steps: readonly Transition[];
  /** Set for a body that led it before: then the screen ends with its time, and nothing can be done. */
  readonly past: PastLead | undefined;
}

/** Loads a task for the one who looks; what is out of reach is missing. */
export async function seeTask(
  { actor, today, stamps }: Pick<Ask, 'actor' | 'today' | 'stamps'>,
  id: string,
): Promise<SeenTask> {
  const [screen, tree] = await Promise.all([getTaskScreen(id, stamps), bodyTreeOn(today, stamps)]);
  const { task, results } = screen;
  if (!canReadTask(actor, task, tree)) {
    const past = await findPastLead(actor, task, tree);
    if (!past) throw taskFailures.noSuchTask();
    const until = screenUntil(screen, past);
    const led = { ...until, task: { ...until.task, leadId: past.bodyId } };
    return { screen: led, tree, past, course: evenCourse, played: new Set(), steps: [] };
  }
  const played = partsOf(actor, task, tree);
  const waiting = results.find(({ decision }) => decision === null);
  const course =
    screen.annexes.includes(courseMark) || task.parentId !== null ? await getCourse(task) : evenCourse;
  const facts = {
    ...task,
    handedInBy: waiting?.byAccount,
    handedInFor: waiting?.forAccount,
    pausedWhile: course.pauses.find(({ until }) => until === null)?.stateBefore,
    handedOver: course.handovers.length > 0,
    givesForLead: played.has('lead') && canGive(actor, task.leadId, tree),
  };
  const steps = stepsFrom(task.state, played).filter((step) => !unmetProviso(step, facts, actor));
  return { screen, tree, past: undefined, course, played, steps };
}
