import type { Child } from 'hono/jsx';
import { HingeMark } from '../shell/wordmark.tsx';

interface EmptyStateProps {
  title: string;
  /** Why nothing is here, or what would bring something. */
  children?: Child;
  actions?: Child;
}

/** Says that nothing is here yet, and what can be done about it. */
export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div class="empty">
      <HingeMark />
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
      {actions ? <div class="button-row">{actions}</div> : null}
    </div>
  );
}
