export { ownersFor } from './access.ts';
export { addTasks, judgeKeeping } from './gather-tasks.ts';
export { setUpScheme } from './keep-scheme.ts';
export { schemesAnnex } from './pages/annex.tsx';
export { schemeImport } from './scheme-import.ts';
export { getScheme, listGathered, listOpenSchemesOwnedBy, type SchemeName } from './schemes.store.ts';
export { schemeWords } from './words.ts';
