import type { Child } from 'hono/jsx';

/** What an annex adds to the page of a task, each in its place. */
export interface AnnexDrawn {
  /** Below the results and the progress. */
  readonly main?: Child;
  /** Beside them, below the facts. */
  readonly aside?: Child;
  /** Further fields in the lead's report of progress. */
  readonly progress?: Child;
}
