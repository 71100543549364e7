import type { Section } from '../paper/index.ts';
import type { Teaser } from './published-article.ts';

/** The first page of the portal. */
export interface Home {
  readonly sections: readonly Section[];
  /** The newest of all, newest first. */
  readonly newest: readonly Teaser[];
  /** Of each section that has more than stands among the newest, what comes next. */
  readonly bySection: readonly { readonly section: Section; readonly teasers: readonly Teaser[] }[];
}
