import { sql } from 'kysely';
import { db } from '../../kernel/db/index.ts';
import type { BodyTree } from '../organisation/index.ts';

/** The names of bodies as they stand in the tree, or as they last were for those that no longer do. */
export async function nameBodies(
  ids: readonly string[],
  tree: BodyTree,
): Promise<(bodyId: string) => string> {
  const ended = [...new Set(ids)].filter((id) => tree.get(id) === undefined);
  const names = ended.length === 0 ? new Map<string, string>() : await lastNames(ended);
  return (id) => tree.nameOf(id) || (names.get(id) ?? '');
}

async function lastNames(ids: readonly string[]): Promise<Map<string, string>> {
  const found = await sql<{ id: string; name: string }>`
    select distinct on (body_id) body_id as id, name from organisation.body_version
    where body_id = any(${ids}::uuid[]) and replaced_by is null
    order by body_id, upper(valid) desc nulls first
  `.execute(db());
  return new Map(found.rows.map(({ id, name }) => [id, name]));
}

/** The numbers under which people speak of tasks. */
export async function numbersOfTasks(ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const found = await sql<{ id: string; number: number }>`
    select id, number from tasks.task where id = any(${[...new Set(ids)]}::uuid[])
  `.execute(db());
  return new Map(found.rows.map(({ id, number }) => [id, number]));
}
