export { PaperPage } from './pages/paper-page.view.tsx';
export { announcementsPath, archivePath, portalPath, searchPath, sectionPath } from './pages/paths.ts';
export { pinArticle } from './pin-article.ts';
export { getFront, listToPin } from './pins.store.ts';
export type { Section } from './section.ts';
export { listSections } from './sections.store.ts';
export { paperWords } from './words.ts';
