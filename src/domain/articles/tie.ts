import type { Temporal } from '../../kernel/time/index.ts';
import type { Tie } from './article.ts';

/** A tie with how it stands: found by the reader, confirmed by an editor, or refused. */
export interface KeptTie extends Tie {
  readonly standing: 'proposed' | 'confirmed' | 'refused';
}

/** Something an article is about was changed, and nobody has looked yet whether the article still holds. */
export interface Alert extends Pick<Tie, 'kind' | 'label'> {
  readonly id: string;
  readonly subjectId: string;
  readonly action: string;
  readonly at: Temporal.Instant;
}
