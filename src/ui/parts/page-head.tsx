import type { Child } from 'hono/jsx';

interface PageHeadProps {
  title: string;
  /** Badges and short facts below the title. */
  meta?: Child;
  lead?: Child;
  actions?: Child;
}

/** What the page is about and what can be done with it. */
export function PageHead({ title, meta, lead, actions }: PageHeadProps) {
  return (
    <div class="page-head">
      <div>
        <h1>{title}</h1>
        {meta ? <div class="page-meta">{meta}</div> : null}
        {lead ? <p class="page-lead">{lead}</p> : null}
      </div>
      {actions ? <div class="button-row">{actions}</div> : null}
    </div>
  );
}
