export { addTasks } from './gather-tasks.ts';
export { setUpScheme } from './keep-scheme.ts';
export { schemesAnnex } from './pages/annex.tsx';
