export { readFilter } from './filter.ts';
export { listRows } from './rows.store.ts';
export { seenBy } from './seen.ts';
