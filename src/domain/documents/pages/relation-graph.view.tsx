import type { Ask } from '../../../kernel/http/index.ts';
import { writeDay } from '../../../kernel/time/index.ts';
import { Section, safeHref, Tabs } from '../../../ui/index.ts';
import {
  box,
  type DrawnDirective,
  layOutGraph,
  lineBetween,
  linesOf,
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
    <svg viewBox={`0 0 ${width} ${height}`} width={width}>
      <title>{words.graphAlt(name, graph.nodes.length - 1)}</title>
      <defs>
        <marker id="dau" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">
          <path d="M0 0L8 4L0 8z" fill="var(--line-strong)" />
        </marker>
      </defs>
      {linesOf(graph.edges).map(({ fromId, toId, kinds }) => (
        <Line
          from={places.get(fromId)}
          to={places.get(toId)}
          label={kinds.map((kind) => words.relationKinds[kind]).join('; ')}
        />
      ))}
      {nodes.map((place) => (
        <Box place={place} ask={ask} isRoot={place.node.id === directiveId} />
      ))}
    </svg>
  );
}

interface LineProps {
  from: PlacedNode<DrawnDirective> | undefined;
  to: PlacedNode<DrawnDirective> | undefined;
  label: string;
}

function Line({ from, to, label }: LineProps) {
  if (!from || !to) return null;
  const ends = lineBetween(from, to);
  return (
    <>
      <line {...ends} stroke="var(--line-strong)" stroke-width="1.2" marker-end="url(#dau)" />
      {from.y === to.y ? null : (
        <text
          x={(ends.x1 + ends.x2) / 2}
          y={(ends.y1 + ends.y2) / 2 + 4}
          font-size="12"
          text-anchor="middle"
          fill="var(--ink-soft)"
          stroke="var(--surface)"
          stroke-width="5"
          paint-order="stroke"
        >
          {label}
        </text>
      )}
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
        {cut(node.symbol || shortNameOf(node, ask.locale))}
      </text>
      <text x={middle} y={y + 42} font-size="12" text-anchor="middle" fill="var(--ink-soft)">
        {node.signedOn ? writeDay(node.signedOn) : words.unknownDay}
      </text>
    </a>
  );
}

function cut(name: string): string {
  return name.length > 18 ? `${name.slice(0, 17)}…` : name;
}
