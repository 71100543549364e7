import type { Ask } from '../../../kernel/http/index.ts';
import type { Entry } from '../../../kernel/record/index.ts';
import type { Temporal } from '../../../kernel/time/index.ts';
import type { BodyTree } from '../../organisation/index.ts';
import type { DirectiveScreen } from '../directive-screen.ts';
import type { RelationGraph } from '../relation-graph.ts';
import type { Standing } from '../standing.ts';

/** What the page hands to its views. */
export interface DirectiveViewProps {
  ask: Ask;
  screen: DirectiveScreen;
  tree: BodyTree;
  part: 'noi-dung' | 'quan-he' | 'nhat-ky';
  day: Temporal.PlainDate;
  depth: number;
  /** The sentence that a task points to. */
  passage: { readonly start: number; readonly end: number } | undefined;
  /** One has just corrected the text: what was found in it may be found anew. */
  justCorrected: boolean;
  /** The text was corrected since that sentence gave a task. */
  passageMoved: boolean;
  standing: Standing;
  graph: RelationGraph | undefined;
  candidates: ReadonlyMap<string, number>;
  history: readonly Entry[];
  may: { readonly edit: boolean; readonly publish: boolean };
  fileError: string | undefined;
}
