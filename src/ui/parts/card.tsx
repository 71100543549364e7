import type { Child } from 'hono/jsx';

interface SectionProps {
  title?: string | undefined;
  id?: string | undefined;
  actions?: Child;
  children?: Child;
}

/** One thing set apart on its own leaf of paper. */
export function Card({ title, id, actions, children }: SectionProps) {
  return (
    <section class="card" id={id}>
      {title ? (
        <div class="card-head">
          <h2>{title}</h2>
          {actions}
        </div>
      ) : null}
      {children}
    </section>
  );
}

/** A part of the page under its own heading. */
export function Section({ title, id, actions, children }: SectionProps) {
  return (
    <section class="section" id={id}>
      {title ? (
        <div class="section-head">
          <h2>{title}</h2>
          {actions}
        </div>
      ) : null}
      {children}
    </section>
  );
}
