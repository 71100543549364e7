import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import type { Photo } from '../../photos/index.ts';
import type { Arrangement } from '../arrange-photos.ts';
import type { Article } from '../article.ts';

/** Everything the page of an article's photos shows. */
export interface ArticlePhotosProps {
  readonly ask: Ask;
  readonly article: Article;
  /** After how many blocks of text each photo of the text stands. */
  readonly places: ReadonlyMap<string, number>;
  /** The photos of the article as they lie in the library. */
  readonly kept: readonly Photo[];
  readonly found: readonly Photo[];
  readonly typed: string;
  /** Captions that came with a page and have no photo. */
  readonly wanted: readonly string[];
  /** For which of them a photo is being chosen. */
  readonly supplied: number | undefined;
  readonly refused: {
    readonly errors: FieldErrors;
    readonly failure: string | undefined;
    readonly isTried: boolean;
  };
  readonly yours: Arrangement | undefined;
}
