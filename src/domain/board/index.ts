export { countTasks } from './counts.store.ts';
export { readFilter, without, writeFilter } from './filter.ts';
export { readOrder, writeOrder } from './order.ts';
export { listIds, listRows, listRowsOf } from './rows.store.ts';
export { seenBy } from './seen.ts';
export type { TaskRow } from './task-row.ts';
export { viewList } from './view-list.ts';
