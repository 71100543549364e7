import type { Actor } from '../../../kernel/access/index.ts';
import { type Ask, html } from '../../../kernel/http/index.ts';
import { getPublishedDirective, listPublishedTasks } from '../published.store.ts';
import { PublishedTasksView } from './published-tasks.view.tsx';

/** How far the tasks of a published directive are, for anyone. */
export async function publishedTasksPage(ask: Ask<Actor | null>): Promise<Response> {
  const directive = await getPublishedDirective(ask.id('id'));
  const tasks = await listPublishedTasks(directive.id);
  return html(<PublishedTasksView ask={ask} directive={directive} tasks={tasks} />);
}
