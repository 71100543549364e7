import { type Ask, html } from '../../../kernel/http/index.ts';
import { canReadTask } from '../access.ts';
import { deadlineAfterPause } from '../deadline-after-pause.ts';
import { inWhoseName } from '../in-whose-name.ts';
import { nameBodies } from '../names.store.ts';
import { wholeOf } from '../parts.ts';
import type { PastLead } from '../past-lead.ts';
import { type SeenTask, seeTask } from '../see-task.ts';
import type { Task } from '../task.ts';
import { drawAnnexes } from './annex.ts';
import { PastTaskView } from './past-task.view.tsx';
import { fieldsFor } from './step-fields.ts';
import { TaskView } from './task.view.tsx';
import type { TaskPage, Tried } from './task-page.ts';

/** The page of a task for the one who asks; with what was tried, when something was and could not be done. */
export async function showTask(ask: Ask, tried?: Tried, status = 200): Promise<Response> {
  const seen = await seeTask(ask, ask.id('id'));
  const { screen, tree, course, played, steps, past } = seen;
  if (past) return showPastTask(ask, seen, past);
  const { task, progress } = screen;
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

/** What a task's earlier lead may still see of it. */
async function showPastTask(ask: Ask, seen: SeenTask, past: PastLead): Promise<Response> {
  const { screen, tree, course, played, steps } = seen;
  const { giverId } = screen.task;
  const bodies = [giverId, past.bodyId, past.toLead, ...screen.progress.map(({ forBody }) => forBody)];
  const page: TaskPage = {
    screen,
    nameOf: await nameBodies(bodies, tree),
    played,
    steps,
    course,
    whole: undefined,
    opens: () => false,
    afterPause: undefined,
    annexes: [],
  };
  return html(<PastTaskView ask={ask} page={inWhoseName(page, ask.locale)} past={past} />);
}
