import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import { Temporal } from '../../kernel/time/index.ts';
import type { Sight } from './access.ts';
import type { DrawnDirective, RelationGraph } from './relation-graph.ts';
import { inSight } from './sight.store.ts';

const mostNodes = 24;

/**
 * Walks relations both ways from a directive, at most `depth` steps, only over what one may know of.
 * A document met again at the same depth is walked once, so circles end.
 */
export async function walkRelations(id: string, depth: number, sight: Sight): Promise<RelationGraph> {
  type Row = Omit<RelationGraph, 'isCut' | 'nodes'> & {
    readonly nodes: readonly (Omit<DrawnDirective, 'signedOn'> & { readonly signedOn: string | null })[];
  };
  const found = await sql<Row>`
    with recursive walk (id, level, depth) as (
      select ${id}::uuid, 0, 0
      union
      select next.id, next.level, walk.depth + 1
      from walk cross join lateral (
        select r.to_id as id, walk.level + 1 as level from documents.relation r
        where r.from_id = walk.id and r.to_id is not null and r.removed_at is null
        union
        select r.from_id, walk.level - 1 from documents.relation r where r.to_id = walk.id and r.removed_at is null
      ) next join documents.directive d on d.id = next.id
      where walk.depth < ${depth}::int and ${inSight(sight)}
    ),
    node as (select distinct on (id) id, level, depth from walk order by id, depth, level),
    nearest as (select * from node order by depth, id limit ${mostNodes + 1}),
    edge as (
      select distinct r.from_id, r.to_id, r.kind from documents.relation r
      where r.from_id in (select id from nearest) and r.to_id in (select id from nearest) and r.removed_at is null
    )
    select
      (select json_agg(json_build_object('id', n.id, 'level', n.level, 'symbol', d.symbol, 'title', d.title, 'signedOn', d.signed_on,
        'typeName', json_build_object('vi', t.name_vi, 'en', t.name_en)) order by n.depth, d.signed_on)
        from nearest n join documents.directive d on d.id = n.id join documents.type t on t.code = d.type) as nodes,
      (select coalesce(json_agg(json_build_object('fromId', from_id, 'toId', to_id, 'kind', kind)), '[]') from edge) as edges
  `.execute(db());
  const { nodes = [], edges = [] } = found.rows[0] ?? {};
  const drawn = nodes.slice(0, mostNodes);
  const known = new Set(drawn.map((node) => node.id));
  return {
    nodes: drawn.map((node) => ({
      ...node,
      signedOn: node.signedOn === null ? null : Temporal.PlainDate.from(node.signedOn),
    })),
    edges: edges.filter((edge) => known.has(edge.fromId) && known.has(edge.toId)),
    isCut: nodes.length > mostNodes,
  };
}
