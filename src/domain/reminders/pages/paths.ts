import { taskPath } from '../../tasks/index.ts';

/** Where one reminds of a task, and where its reminders are kept. */
export function remindersPath(taskId: string): string {
  return `${taskPath(taskId)}/don-doc`;
}
