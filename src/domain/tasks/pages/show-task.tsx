import { type Ask, html } from '../../../kernel/http/index.ts';
import { type BodyTree, bodyTreeOn } from '../../organisation/index.ts';
import { canGive, canReadTask, partsOf } from '../access.ts';
import { courseMark, getCourse } from '../course.store.ts';
import { evenCourse } from '../course.ts';
import { deadlineAfterPause } from '../deadline-after-pause.ts';
import { inWhoseName } from '../in-whose-name.ts';
import { nameBodies } from '../names.store.ts';
import { wholeOf } from '../parts.ts';
import { findPastLead, screenUntil } from '../past-task.ts';
import { unmetProviso } from '../permit-step.ts';
import { getTaskScreen } from '../screen.store.ts';
import type { Task } from '../task.ts';
import type { TaskScreen } from '../task-screen.ts';
import { stepsFrom } from '../transitions.ts';
import { taskFailures } from '../words.ts';
import { drawAnnexes } from './annex.ts';
import { PastTaskView } from './past-task.view.tsx';
import { fieldsFor } from './step-fields.ts';
import { TaskView } from './task.view.tsx';
import type { TaskPage, Tried } from './task-page.ts';

/** The page of a task for the one who asks; with what was tried, when something was and could not be done. */
export async function showTask(ask: Ask, tried?: Tried, status = 200): Promise<Response> {
  const [screen, tree] = await Promise.all([
    getTaskScreen(ask.id('id'), ask.stamps),
    bodyTreeOn(ask.today, ask.stamps),
  ]);
  const { task, results, progress } = screen;
  if (!canReadTask(ask.actor, task, tree)) return showPastTask(ask, screen, tree);
  const played = partsOf(ask.actor, task, tree);
  const waiting = results.find(({ decision }) => decision === null);
  const handedIn = { handedInBy: waiting?.byAccount, handedInFor: waiting?.forAccount };
  const course =
    screen.annexes.includes(courseMark) || task.parentId !== null ? await getCourse(task) : evenCourse;
  const pausedWhile = course.pauses.find(({ until }) => until === null)?.stateBefore;
  const givesForLead = played.has('lead') && canGive(ask.actor, task.leadId, tree);
  const facts = { ...task, ...handedIn, pausedWhile, handedOver: course.handovers.length > 0, givesForLead };
  const steps = stepsFrom(task.state, played).filter((step) => !unmetProviso(step, facts, ask.actor));
  const goesOn = steps.some(({ action }) => action === 'resume');
  const afterPause = goesOn ? await deadlineAfterPause(task, ask.today) : undefined;
  const bodies = [
    task.giverId,
    task.leadId,
    ...task.coordinatingIds,
    ...progress.map(({ forBody }) => forBody),
    ...course.handovers.flatMap(({ fromLead, toLead }) => [fromLead, toLead]),
    ...course.parts.map(({ leadId }) => leadId),
    ...(course.whole ? [course.whole.leadId] : []),
  ];
  const nameOf = await nameBodies(bodies, tree);
  const progressField = fieldsFor(ask, tried, ['report_progress']);
  const annexes = await drawAnnexes(ask, { task, played, nameOf, progressField }, screen.annexes);
  const whole = wholeOf(course.parts, ask.today);
  const opens = (one: Task) => canReadTask(ask.actor, one, tree);
  const page = { screen, nameOf, played, steps, tried, course, whole, opens, afterPause, annexes };
  return html(<TaskView ask={ask} page={inWhoseName(page, ask.locale)} />, status);
}

/** What a task's earlier lead may still see of it; a task that was never theirs is none. */
async function showPastTask(ask: Ask, screen: TaskScreen, tree: BodyTree): Promise<Response> {
  const past = await findPastLead(ask.actor, screen.task, tree);
  if (!past) throw taskFailures.noSuchTask();
  const until = screenUntil(screen, past);
  const bodies = [
    until.task.giverId,
    past.bodyId,
    past.toLead,
    ...until.progress.map(({ forBody }) => forBody),
  ];
  const page: TaskPage = {
    screen: { ...until, task: { ...until.task, leadId: past.bodyId } },
    nameOf: await nameBodies(bodies, tree),
    played: new Set(),
    steps: [],
    course: evenCourse,
    whole: undefined,
    opens: () => false,
    afterPause: undefined,
    annexes: [],
  };
  return html(<PastTaskView ask={ask} page={inWhoseName(page, ask.locale)} past={past} />);
}
