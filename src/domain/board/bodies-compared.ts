import type { BodyKind, BodyTree } from '../organisation/index.ts';
import { type BoardPart, timeliness } from './board.ts';

/** One body among those of its kind: what it did in time, out of all whose time came. */
export interface ComparedBody {
  readonly bodyId: string;
  readonly inTime: number;
  readonly outOf: number;
  /** Undefined where there are too few to make a rate of. */
  readonly rate: number | undefined;
}

/** Bodies of one kind, set beside each other. */
export interface ComparedKind {
  readonly kind: BodyKind;
  readonly bodies: readonly ComparedBody[];
}

interface Compared {
  readonly parts: readonly BoardPart[];
  readonly kinds: readonly BodyKind[];
  readonly tree: BodyTree;
  /** From how many tasks on a rate is told. */
  readonly rateFrom: number;
}

/**
 * Bodies among their kind, the lowest rate first and those with too few tasks for one last. A body is left out whose time
 * never came, and one that no longer stands: it has nobody to be compared with.
 */
export function compareBodies({ parts, kinds, tree, rateFrom }: Compared): readonly ComparedKind[] {
  return kinds
    .map((kind) => ({
      kind,
      bodies: parts
        .filter(({ key }) => tree.get(key)?.kind === kind.code)
        .map((part) => ({ bodyId: part.key, ...timeliness(part.counts) }))
        .filter(({ outOf }) => outOf > 0)
        .map((body) => ({ ...body, rate: body.outOf < rateFrom ? undefined : body.inTime / body.outOf }))
        .sort(byRate),
    }))
    .filter(({ bodies }) => bodies.length > 0);
}

function byRate(one: ComparedBody, other: ComparedBody): number {
  if (one.rate === undefined || other.rate === undefined) {
    return Number(one.rate === undefined) - Number(other.rate === undefined) || other.outOf - one.outOf;
  }
  return one.rate - other.rate || other.outOf - one.outOf;
}
