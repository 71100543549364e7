export type { ImportedList } from './imported-list.ts';
export { sweepSheets } from './sheets.store.ts';
export { importWords } from './words.ts';
