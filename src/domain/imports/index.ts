export type { ImportedList } from './imported-list.ts';
export { ListFiles } from './pages/list-files.view.tsx';
export { sweepSheets } from './sheets.store.ts';
export { byIdentity, type Standing, type WholeList, wholeList } from './whole-list.ts';
export { importWords } from './words.ts';
