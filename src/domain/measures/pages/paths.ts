import { taskPath } from '../../tasks/index.ts';

/** The address below which the measures of a task are kept. */
export function measuresPath(taskId: string): string {
  return `${taskPath(taskId)}/chi-tieu`;
}

/** The address of one measure, or of an act on it. */
export function measurePath(
  measure: { taskId: string; id: string },
  act?: 'sua' | 'so-lieu' | 'thoi',
): string {
  const path = `${measuresPath(measure.taskId)}/${measure.id}`;
  return act ? `${path}/${act}` : path;
}
