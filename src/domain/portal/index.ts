export { PortalRefusalView } from './pages/portal-refusal.view.tsx';
