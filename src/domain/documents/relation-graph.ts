import type { Temporal } from '../../kernel/time/index.ts';
import type { Words } from '../../kernel/words/index.ts';
import type { RelationKind } from './citation.ts';

/** A document in the drawing; `level` counts steps from the one in the middle: above it what names it, below it what it names. */
export interface GraphNode {
  readonly id: string;
  readonly level: number;
}

export interface GraphEdge {
  readonly fromId: string;
  readonly toId: string;
  readonly kind: RelationKind;
}

/** A document of the drawing, as far as its box says. */
export interface DrawnDirective extends GraphNode {
  readonly typeName: Words<string>;
  readonly symbol: string;
  readonly title: string;
  readonly signedOn: Temporal.PlainDate | null;
}

/** Documents met on the walk from one of them, and the relations among them. */
export interface RelationGraph {
  readonly nodes: readonly DrawnDirective[];
  readonly edges: readonly GraphEdge[];
  /** True when there were more than could be drawn. */
  readonly isCut: boolean;
}

/** Where a document stands in the drawing, in its own units. */
export interface PlacedNode<Node extends GraphNode = GraphNode> {
  readonly node: Node;
  readonly x: number;
  readonly y: number;
}

export interface GraphLayout<Node extends GraphNode = GraphNode> {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode<Node>[];
}

/** A document's box and the room around it; three fit beside each other on a telephone. */
export const box = { width: 156, height: 52, gap: 14, rise: 58 } as const;
const mostInRow = 3;

/** Places documents in rows by level, each row in the middle; a level with many takes several rows. */
export function layOutGraph<Node extends GraphNode>(nodes: readonly Node[]): GraphLayout<Node> {
  const levels = [...new Set(nodes.map((node) => node.level))].sort((one, other) => one - other);
  const rows = levels.flatMap((level) => inRows(nodes.filter((node) => node.level === level)));
  const widest = Math.max(1, ...rows.map((row) => row.length));
  const width = widest * (box.width + box.gap) + box.gap;
  const placed = rows.flatMap((row, index) => {
    const rowWidth = row.length * (box.width + box.gap) - box.gap;
    const left = (width - rowWidth) / 2;
    const y = box.gap + index * (box.height + box.rise);
    return row.map((node, nth) => ({ node, x: left + nth * (box.width + box.gap), y }));
  });
  return { width, height: rows.length * (box.height + box.rise) - box.rise + 2 * box.gap, nodes: placed };
}

function inRows<Node>(nodes: readonly Node[]): Node[][] {
  const count = Math.ceil(nodes.length / mostInRow);
  const size = Math.ceil(nodes.length / Math.max(1, count));
  return Array.from({ length: count }, (_, row) => nodes.slice(row * size, (row + 1) * size));
}

/** One line a pair: where more is said of a document than that it is named, the bare mention is not drawn. */
export function linesOf(edges: readonly GraphEdge[]): readonly (Pick<GraphEdge, 'fromId' | 'toId'> & {
  readonly kinds: readonly RelationKind[];
})[] {
  const pairs = Map.groupBy(edges, (edge) => `${edge.fromId} ${edge.toId}`);
  return [...pairs.values()].flatMap((pair) => {
    const [first] = pair;
    if (!first) return [];
    const said = pair.map((edge) => edge.kind).filter((kind) => kind !== 'cites');
    return [{ fromId: first.fromId, toId: first.toId, kinds: said.length > 0 ? said : (['cites'] as const) }];
  });
}

/** The ends of a line between two boxes: from foot to head, or from side to side in one row. */
export function lineBetween(
  from: PlacedNode,
  to: PlacedNode,
): { x1: number; y1: number; x2: number; y2: number } {
  const middle = (place: PlacedNode) => place.x + box.width / 2;
  if (from.y === to.y) {
    const y = from.y + box.height / 2;
    const isRight = from.x < to.x;
    return { x1: isRight ? from.x + box.width : from.x, y1: y, x2: isRight ? to.x : to.x + box.width, y2: y };
  }
  const isDown = from.y < to.y;
  return {
    x1: middle(from),
    y1: isDown ? from.y + box.height : from.y,
    x2: middle(to),
    y2: isDown ? to.y : to.y + box.height,
  };
}
