import type { Temporal } from '../../kernel/time/index.ts';
import type { Section } from '../paper/index.ts';
import type { Teaser, Topic } from './published-article.ts';

/** The first page of the portal. */
export interface Home {
  readonly sections: readonly Section[];
  /** What stands first: what editors pinned, in their order, then the newest. */
  readonly leads: readonly Teaser[];
  /** The newest of what does not lead, newest first. */
  readonly newest: readonly Teaser[];
  /** What the latest news is about, most often first. */
  readonly topics: readonly Topic[];
  /** Of each section that has more than stands above, what comes next. */
  readonly bySection: readonly { readonly section: Section; readonly teasers: readonly Teaser[] }[];
  /** When the first pin ends. */
  readonly until: Temporal.Instant | null;
}
