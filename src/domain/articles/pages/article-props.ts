import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import type { Entry } from '../../../kernel/record/index.ts';
import type { Photo } from '../../photos/index.ts';
import type { Article, Correction } from '../article.ts';
import type { LinkInText } from '../links.ts';
import type { Remark } from '../remark.ts';
import type { Source } from '../sources.store.ts';
import type { Alert, KeptTie } from '../tie.ts';
import type { Action, Transition } from '../transitions.ts';

/** Everything the page of an article in the making shows. */
export interface ArticleProps {
  readonly ask: Ask;
  readonly article: Article;
  readonly mayWrite: boolean;
  readonly steps: readonly Transition[];
  readonly openErrors: number;
  readonly writer: string;
  readonly claimant: { readonly id: string; readonly name: string } | undefined;
  readonly section: string;
  readonly ties: readonly KeptTie[];
  readonly alerts: readonly Alert[];
  readonly remarks: readonly Remark[];
  readonly corrections: readonly Correction[];
  readonly history: readonly Entry[];
  readonly deadLinks: readonly LinkInText[];
  /** The photos of the article as they lie in the library. */
  readonly photos: readonly Photo[];
  readonly source: Source | undefined;
  /** How many sentences ask something of somebody. */
  readonly assignments: number;
  readonly mayRegister: boolean;
  readonly refused: {
    readonly action: Action | undefined;
    readonly errors: FieldErrors;
    readonly failure: string | undefined;
  };
}
