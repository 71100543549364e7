import type { Ask } from '../../../kernel/http/index.ts';
import { writeDay } from '../../../kernel/time/index.ts';
import { Section, safeHref, Tabs } from '../../../ui/index.ts';
import {
  box,
  type DrawnDirective,
  type GraphEdge,
  layOutGraph,
  type PlacedNode,
  type RelationGraph,
} from '../relation-graph.ts';
import { documentWords } from '../words.ts';
import { shortNameOf } from './directive-name.ts';

interface RelationGraphViewProps {
  ask: Ask;
  graph: RelationGraph;
  depth: number;
  directiveId: string;
  name: string;
}

/** Relations as a drawing: above what names the directive, below what it names; the lists say the same in words. */
export function RelationGraphView(props: RelationGraphViewProps) {
  const { ask, graph, depth, directiveId } = props;
  const words = documentWords[ask.locale];
  return (
    <Section title={words.graph}>
      <Tabs
        locale={ask.locale}
        label={words.depth}
        tabs={[1, 2, 3, 4].map((steps) => ({
          label: words.stepCount(steps),
          href: `/van-ban/${directiveId}?muc=quan-he&buoc=${steps}`,
          current: steps === depth,
        }))}
      />
      <p class="field-hint">
        {words.graphLead(depth)} {graph.isCut ? words.graphCut(graph.nodes.length) : ''}
      </p>
      <figure class="table-frame">
        <Drawing {...props} />
      </figure>
    </Section>
  );
}

function Drawing({ ask, graph, directiveId, name }: RelationGraphViewProps) {
  const words = documentWords[ask.locale];
  const { width, height, nodes } = layOutGraph(graph.nodes);
  const places = new Map(nodes.map((place) => [place.node.id, place]));
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
      <title>{words.graphAlt(name, graph.nodes.length - 1)}</title>
      <defs>
        <marker id="dau" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">
          <path d="M0 0L8 4L0 8z" fill="var(--line-strong)" />
        </marker>
      </defs>
      {graph.edges.map((edge) => (
        <Edge edge={edge} places={places} label={words.relationKinds[edge.kind]} />
      ))}
      {nodes.map((place) => (
        <Box place={place} ask={ask} isRoot={place.node.id === directiveId} />
      ))}
    </svg>
  );
}

interface EdgeProps {
  edge: GraphEdge;
  places: ReadonlyMap<string, PlacedNode<DrawnDirective>>;
  label: string;
}

function Edge({ edge, places, label }: EdgeProps) {
  const [from, to] = [places.get(edge.fromId), places.get(edge.toId)];
  if (!from || !to) return null;
  const isDown = from.y <= to.y;
  const [x1, x2] = [from.x + box.width / 2, to.x + box.width / 2];
  const y1 = isDown ? from.y + box.height : from.y;
  const y2 = isDown ? to.y : to.y + box.height;
  return (
    <>
      <line
        x1={x1}
        y1={y1}
        x2={x2}
        y2={y2}
        stroke="var(--line-strong)"
        stroke-width="1.2"
        marker-end="url(#dau)"
      />
      <text
        x={(x1 + 2 * x2) / 3}
        y={(y1 + 2 * y2) / 3}
        font-size="12"
        text-anchor="middle"
        fill="var(--ink-soft)"
        stroke="var(--surface)"
        stroke-width="5"
        paint-order="stroke"
      >
        {label}
      </text>
    </>
  );
}

interface BoxProps {
  place: PlacedNode<DrawnDirective>;
  ask: Ask;
  isRoot: boolean;
}

function Box({ place, ask, isRoot }: BoxProps) {
  const { node, x, y } = place;
  const words = documentWords[ask.locale];
  const middle = x + box.width / 2;
  return (
    <a href={safeHref(`/van-ban/${node.id}?muc=quan-he`)}>
      <title>{node.title}</title>
      <rect
        x={x}
        y={y}
        width={box.width}
        height={box.height}
        rx="4"
        fill={isRoot ? 'var(--work-tint)' : 'var(--surface)'}
        stroke={isRoot ? 'var(--work)' : 'var(--line-strong)'}
        stroke-width={isRoot ? 2 : 1}
      />
      <text x={middle} y={y + 23} font-size="14" font-weight="600" text-anchor="middle" fill="var(--ink)">
        {node.symbol || cut(shortNameOf(node, ask.locale))}
      </text>
      <text x={middle} y={y + 42} font-size="12" text-anchor="middle" fill="var(--ink-soft)">
        {node.signedOn ? writeDay(node.signedOn) : words.unknownDay}
      </text>
    </a>
  );
}

function cut(name: string): string {
  return name.length > 24 ? `${name.slice(0, 23)}…` : name;
}
