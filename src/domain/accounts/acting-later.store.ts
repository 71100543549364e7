import { sql } from 'kysely';
import type { Actor, HeldRole } from '../../kernel/access/index.ts';
import { db } from '../../kernel/db/index.ts';
import { dayOf, type Temporal } from '../../kernel/time/index.ts';

/**
 * Someone who asked for a thing that is done later: as they were then, without the roles that hold no longer.
 * Nothing where the account was disabled, or the delegation is over by which they acted.
 */
export async function actsStill(actor: Actor, now: Temporal.Instant): Promise<Actor | undefined> {
  const { accountId, onBehalf } = actor;
  const today = dayOf(now);
  const holdsNow = sql`d.valid @> ${today}::date and d.accepted and d.revoked_at is null`;
  const acting = onBehalf
    ? sql`exists (
        select from accounts.delegation d join accounts.account g on g.id = d.delegator_id
        where d.id = ${onBehalf.delegationId} and d.delegate_id = a.id and g.disabled_at is null and ${holdsNow})`
    : sql`true`;
  const used = onBehalf
    ? sql`exists (select from accounts.delegated_role x where x.held_role_id = r.id and x.delegation_id = ${onBehalf.delegationId})`
    : sql`not exists (
        select from accounts.delegated_role x join accounts.delegation d on d.id = x.delegation_id
        where x.held_role_id = r.id and not d.delegator_keeps and ${holdsNow})`;
  const found = await sql<{ roles: HeldRole[] }>`
    select coalesce((
        select json_agg(json_build_object('role', r.role, 'bodyId', r.body_id)) from accounts.held_role r
        where r.account_id = ${onBehalf?.accountId ?? accountId} and r.valid @> ${today}::date and r.withdrawn_at is null
          and ${used}), '[]') as roles
    from accounts.account a where a.id = ${accountId} and a.disabled_at is null and ${acting}
  `.execute(db());
  const held = found.rows[0]?.roles;
  if (!held) return undefined;
  const holds = (one: HeldRole) =>
    held.some(({ role, bodyId }) => role === one.role && bodyId === one.bodyId);
  return { ...actor, roles: actor.roles.filter(holds) };
}
