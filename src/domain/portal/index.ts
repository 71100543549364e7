export { listNewest } from './home.store.ts';
export { PortalRefusalView } from './pages/portal-refusal.view.tsx';
export { TeaserView } from './pages/teaser.view.tsx';
export type { Teaser } from './published-article.ts';
