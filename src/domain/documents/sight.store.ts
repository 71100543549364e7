import { type RawBuilder, sql } from 'kysely';
import type { Sight } from './access.ts';

/** The rule of sight as a condition on `documents.directive d`, the same as `isInSight`. */
export function inSight(sight: Sight, alias: 'd' | 'other' = 'd'): RawBuilder<boolean> {
  const d = sql.id(alias);
  const touches = (bodies: readonly string[]) => sql`exists (
    select from documents.involvement i where i.directive_id = ${d}.id and i.body_id = any(${bodies}::uuid[]))`;
  return sql<boolean>`(case when ${d}.secrecy = 'normal'
    then ${sight.everywhere}::boolean or ${d}.registered_in = any(${sight.registers}::uuid[]) or ${touches(sight.involvements)}
    else ${d}.registered_in = any(${sight.secretRegisters}::uuid[]) or ${touches(sight.secretInvolvements)} end)`;
}
