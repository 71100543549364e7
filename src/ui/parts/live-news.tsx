import type { Child } from 'hono/jsx';

interface LiveNewsProps {
  /** Where the page is told of changes made elsewhere. */
  url: string;
  /** On the button that takes them in. */
  show: string;
  /** Said when they have been taken in. */
  shown: string;
  lost: string;
  over: string;
}

/** Says that something was changed elsewhere, politely, and takes it in when it is wanted or nobody is acting. Nothing without scripts. */
export function LiveNews({ url, show, shown, lost, over }: LiveNewsProps) {
  return (
    <div
      data-controller="live"
      data-live-url-value={url}
      data-live-shown-value={shown}
      data-live-lost-value={lost}
      data-live-over-value={over}
    >
      <p class="visually-hidden" role="status" data-live-target="status" />
      <div class="news" hidden data-live-target="news">
        <span data-live-target="said" />
        <button
          class="button button-secondary button-small"
          type="button"
          data-live-target="show"
          data-action="live#show"
        >
          {show}
        </button>
      </div>
    </div>
  );
}

/** A part of the page that is drawn anew when something was changed elsewhere; one of a name on a page. */
export function LivePart({ name, children }: { name: string; children?: Child }) {
  return (
    <div data-live-part={name} tabindex={-1} class="live-part">
      {children}
    </div>
  );
}
