import type { Ask } from '../../../kernel/http/index.ts';
import type { Body, BodyTree } from '../../organisation/index.ts';
import type { DirectiveType } from '../directive.ts';
import type { DirectiveQuery, FoundPage } from '../found-directive.ts';

/** What the page hands to its views. */
export interface DirectiveListViewProps {
  ask: Ask;
  query: DirectiveQuery;
  page: number;
  found: FoundPage;
  types: readonly DirectiveType[];
  tree: BodyTree;
  registers: readonly Body[];
  mayRegister: boolean;
}
