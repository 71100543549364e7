import type { Failure } from '../../../kernel/failure/index.ts';
import type { Ask, FieldErrors } from '../../../kernel/http/index.ts';
import type { Entry } from '../../../kernel/record/index.ts';
import type { Said } from '../describe-photo.ts';
import type { Photo } from '../photo.ts';
import type { PhotoUse } from '../photo-users.ts';

/** The parts of the page on which something can be done. */
export type Part = 'details' | 'focal' | 'replace' | 'withdraw';

/** What was wrong with something done on the page of a photo. */
export interface Refusal {
  readonly part?: Part | undefined;
  readonly errors?: FieldErrors;
  readonly failure?: Failure;
  /** What was typed, where another has changed the photo meanwhile. */
  readonly yours?: Said | undefined;
}

/** Everything the page of a photo shows. */
export interface PhotoProps {
  readonly ask: Ask;
  readonly photo: Photo;
  readonly newsroom: string;
  readonly addedBy: string;
  readonly uses: readonly PhotoUse[];
  readonly history: readonly Entry[];
  readonly mayKeep: boolean;
  readonly refused: Pick<Refusal, 'part' | 'yours'> & {
    readonly errors: FieldErrors;
    readonly failure: string | undefined;
  };
}
