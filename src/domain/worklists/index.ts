export { draftImport } from './draft-import.ts';
export { importLimits } from './imported-list.ts';
export { importJob } from './run-import.ts';
