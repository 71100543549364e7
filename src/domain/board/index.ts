export { listHref } from './board.ts';
export type { TaskFilter } from './filter.ts';
