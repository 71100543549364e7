import type { Directive, DirectiveFile, DirectiveText } from './directive.ts';
import type { RelationSeen } from './relation.ts';
import type { Change } from './standing.ts';

/** All that the page of one directive shows. */
export interface DirectiveScreen {
  readonly directive: Directive;
  readonly text: DirectiveText;
  readonly files: readonly DirectiveFile[];
  readonly relations: readonly RelationSeen[];
  readonly changes: readonly Change[];
}
