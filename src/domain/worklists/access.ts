import { anyOf } from '../../kernel/access/index.ts';

/** Opens the import of lists of tasks to those who give tasks. */
export const importsTasks = anyOf('imports tasks', 'officer', 'leader');
