import { taskPath } from '../../tasks/index.ts';

/** The address of the discussion of a task. */
export function discussionPath(taskId: string): string {
  return `${taskPath(taskId)}/trao-doi`;
}

/** The address to which an act on a message is sent. */
export function messagePath(message: { taskId: string; id: string }, act: 'sua' | 'rut'): string {
  return `${discussionPath(message.taskId)}/${message.id}/${act}`;
}
