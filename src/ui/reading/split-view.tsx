import type { Child } from 'hono/jsx';

interface SplitViewProps {
  /** Names of the two sides, for those who hear the page. */
  textLabel: string;
  panelLabel: string;
  text: Child;
  panel: Child;
  /** Stays in sight below the text, as a form that takes what is selected. */
  foot?: Child;
}

/** A text with what concerns it beside it, each scrolled by itself; one below the other on a phone. */
export function SplitView({ textLabel, panelLabel, text, panel, foot }: SplitViewProps) {
  return (
    <div class="split">
      {/* It scrolls, so whoever has no mouse must be able to go there. */}
      <section class="split-text" aria-label={textLabel} tabindex={0}>
        <a class="split-skip" href="#split-panel">
          {panelLabel}
        </a>
        {text}
        {foot ? <div class="split-foot">{foot}</div> : null}
      </section>
      <section class="split-panel" id="split-panel" aria-label={panelLabel}>
        {panel}
      </section>
    </div>
  );
}
