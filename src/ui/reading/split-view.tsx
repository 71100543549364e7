import type { Child } from 'hono/jsx';

interface SplitViewProps {
  /** Names of the two sides, for those who hear the page. */
  textLabel: string;
  panelLabel: string;
  text: Child;
  panel: Child;
}

/** A text with what concerns it beside it, each scrolled by itself; one below the other on a phone. */
export function SplitView({ textLabel, panelLabel, text, panel }: SplitViewProps) {
  return (
    <div class="split">
      <section class="split-text" aria-label={textLabel}>
        {text}
      </section>
      <section class="split-panel" aria-label={panelLabel}>
        {panel}
      </section>
    </div>
  );
}
