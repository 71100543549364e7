import type { Ask, FieldErrors, Typed } from '../../../kernel/http/index.ts';
import type { TaskRow } from '../../board/index.ts';
import type { BodyTree } from '../../organisation/index.ts';
import type { SchemeName } from '../../schemes/index.ts';
import type { Act } from '../order.ts';
import type { Chosen } from './chosen.ts';

/** What the form draws in which one says what is done with chosen tasks. */
export interface NewBatchProps {
  ask: Ask;
  act: Act;
  chosen: Chosen;
  /** Some of the chosen tasks, to be named. */
  first: readonly TaskRow[];
  tree: BodyTree;
  schemes: readonly SchemeName[];
  typed: Typed;
  errors: FieldErrors;
  general: string | undefined;
}
