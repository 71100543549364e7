import { type RawBuilder, sql } from 'kysely';
import type { Sight } from './access.ts';

/** The rule of sight as a condition on a directive, the same as `isInSight`, asked row by row or by a list made once. */
export function inSight(sight: Sight, alias: 'd' | 'other' = 'd'): RawBuilder<boolean> {
  const d = sql.id(alias);
  const among = (registers: readonly string[], involvements: readonly string[]) =>
    sql`(${d}.registered_in = any(${registers}::uuid[]) or exists (
      select from documents.involvement i where i.directive_id = ${d}.id and i.body_id = any(${involvements}::uuid[])))`;
  const open = sight.everywhere ? sql`true` : among(sight.registers, sight.involvements);
  const secret = among(sight.secretRegisters, sight.secretInvolvements);
  return sql<boolean>`((${d}.secrecy = 'normal' and ${open}) or (${d}.secrecy <> 'normal' and ${secret}))`;
}
